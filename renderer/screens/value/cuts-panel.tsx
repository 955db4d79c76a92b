import { Segmented } from "antd";
import type { GroupFigures, ValueAnswer } from "../../../core/engine/value-answer.ts";
import type { CustomerClass } from "../../../core/model/fields.ts";
import type { Settings } from "../../../core/model/settings.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { FigureView } from "../../ui/figure-view.tsx";
import { CutRow } from "./cut-row.tsx";
import type { CutDraft, Cuts } from "./draft.ts";

interface Props {
  readonly cuts: Cuts;
  readonly answer: ValueAnswer;
  onChange(changes: CutDraft): void;
}

/** The lines of the scheme: money counted how, and the four cuts, each with the people and money it takes in. */
export function CutsPanel({ cuts, answer, onChange }: Props) {
  const t = useT();
  const points = (value: number): string => String(value);
  const figuresOf = (name: CustomerClass) => <GroupPair group={answer.classes.find((group) => group.name === name)} />;
  return (
    <section className="panel cuts" aria-label={t("value.cuts")}>
      <h2>{t("value.cuts")}</h2>
      <BasisSwitch basis={cuts.basis} onChange={(basis) => onChange({ basis })} />
      <ValueCut cuts={cuts} answer={answer} onChange={onChange} />
      <CutRow
        label={t("value.intentCut")}
        hint={t("value.intentCutHint", { points: points(cuts.intentCut) })}
        value={cuts.intentCut}
        min={0}
        max={100}
        figures={figuresOf("intentTarget")}
        onChange={(intentCut) => onChange({ intentCut })}
      />
      <CutRow
        label={t("value.influenceCut")}
        hint={t("value.influenceCutHint", { points: points(cuts.influenceCut) })}
        value={cuts.influenceCut}
        min={0}
        max={100}
        figures={figuresOf("opinionLeader")}
        onChange={(influenceCut) => onChange({ influenceCut })}
      />
      <CutRow
        label={t("value.loyalOrders")}
        hint={t("value.loyalOrdersHint", { count: cuts.loyalOrders })}
        value={cuts.loyalOrders}
        min={1}
        max={Math.max(20, cuts.loyalOrders)}
        most={1000}
        figures={answer.stages
          .filter(({ name }) => name === "loyal" || name === "advocate")
          .map((group) => (
            <span key={group.name}>
              {t(`terms.stages.${group.name}`)} <GroupPair group={group} />
            </span>
          ))}
        onChange={(loyalOrders) => onChange({ loyalOrders })}
      />
    </section>
  );
}

function BasisSwitch({
  basis,
  onChange,
}: {
  readonly basis: Settings["basis"];
  onChange(basis: Settings["basis"]): void;
}) {
  const t = useT();
  return (
    <div className="cut">
      <h3>{t("value.basis")}</h3>
      <Segmented<Settings["basis"]>
        size="small"
        aria-label={t("value.basis")}
        value={basis}
        onChange={onChange}
        options={[
          { value: "net", label: t("value.basisNet") },
          { value: "gross", label: t("value.basisGross") },
        ]}
      />
      <p className="rg-quiet">{t("value.basisHint")}</p>
    </div>
  );
}

function ValueCut({ cuts, answer, onChange }: Props) {
  const t = useT();
  const format = useFormat();
  const { by, share } = cuts.valueCut;
  const said = { share: format.share(share) };
  return (
    <CutRow
      label={t("value.valueCut")}
      hint={by === "buyers" ? t("value.valueCutBuyersHint", said) : t("value.valueCutRevenueHint", said)}
      value={Math.round(share * 100)}
      min={1}
      max={100}
      suffix="%"
      figures={
        <>
          <GroupPair group={answer.classes.find((group) => group.name === "premiumLarge")} />
          <span>
            {t("terms.figures.cutMoney")} <FigureView figure={answer.pareto.cut} />
          </span>
          <span>
            {t("terms.figures.nearCut")} <FigureView figure={answer.pareto.nearCut} withUnit />
          </span>
        </>
      }
      onChange={(percent) => onChange({ valueCut: { by, share: percent / 100 } })}
    >
      <Segmented<"buyers" | "revenue">
        size="small"
        aria-label={t("value.valueCut")}
        value={by}
        onChange={(next) => onChange({ valueCut: { by: next, share } })}
        options={[
          { value: "buyers", label: t("value.valueCutByBuyers") },
          { value: "revenue", label: t("value.valueCutByRevenue") },
        ]}
      />
    </CutRow>
  );
}

/** People and money of a group, side by side, each a door. */
function GroupPair({ group }: { readonly group: GroupFigures<string> | undefined }) {
  if (group === undefined) return null;
  return (
    <span className="pair">
      <FigureView figure={group.people} withUnit />
      <FigureView figure={group.money} quiet />
    </span>
  );
}
