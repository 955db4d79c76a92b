import type { ReactNode } from "react";
import type { CampaignEffect, Roi } from "../../../core/model/effect.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { WhyNote } from "../../ui/why-note.tsx";

const EACH = ["total", "perContact", "perReply", "perOrder"] as const;

/** What a contact, a reply and an order cost, and whether the cost came back. */
export function CostsPanel({ effect }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const format = useFormat();
  const { costs } = effect;
  return (
    <section className="panel" aria-labelledby="costs">
      <h2 id="costs">{t("effect.costs.title")}</h2>
      <div className="costs">
        {EACH.map((each) => {
          const value = costs[each];
          const why = each === "total" ? "cost" : each;
          return (
            <Card key={each} name={t(`effect.costs.${each}`)} why={t(`effect.why.${why}`)}>
              {value === null ? t("effect.funnel.unknown") : format.money(Math.round(value))}
            </Card>
          );
        })}
        <RoiCard effect={effect} />
        <BreakEvenCard effect={effect} />
      </div>
    </section>
  );
}

interface CardProps {
  readonly name: string;
  readonly why: string;
  readonly inputs?: readonly (readonly [string, string])[];
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

function Card({ name, why, inputs = [], note, children }: CardProps) {
  return (
    <div className="cost">
      <div className="effect-label">
        {name}
        <WhyNote name={name} text={why} inputs={inputs} />
      </div>
      <div className="cost-value">{children}</div>
      {note !== undefined && <div className="rg-quiet">{note}</div>}
    </div>
  );
}

function RoiCard({ effect: { roi, costs, results } }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const format = useFormat();
  const missing = costs.total === null ? "noCost" : roi.marginShare === null ? "noMargin" : null;
  const inputs: (readonly [string, string])[] =
    roi.interval === null
      ? []
      : [
          [t("effect.costs.low"), format.share(roi.interval.low)],
          [t("effect.costs.high"), format.share(roi.interval.high)],
        ];
  const label = roiLabel(roi, results.incremental !== null);
  return (
    <Card
      name={t("effect.costs.roi")}
      why={t("effect.why.roi")}
      inputs={inputs}
      note={t(`effect.costs.${roi.value === null && missing !== null ? missing : label}`)}
    >
      {roi.value === null ? t("effect.funnel.unknown") : format.share(roi.value)}
    </Card>
  );
}

/** Against a holdout a return that is not proven is called so; without one it is merely counted. */
function roiLabel({ label }: Roi, isDrawn: boolean): "proven" | "notProvable" | "counted" {
  if (label === "proven") return "proven";
  return isDrawn ? "notProvable" : "counted";
}

function BreakEvenCard({ effect: { roi, results, population } }: { readonly effect: CampaignEffect }) {
  const t = useT();
  const format = useFormat();
  const rate = roi.breakEvenRate;
  const after = results.boughtAfterwards;
  const bought = after === null || population.contacted === 0 ? null : after.people / population.contacted;
  return (
    <Card
      name={t("effect.costs.breakEven")}
      why={t("effect.why.breakEven")}
      {...(bought === null ? {} : { note: t("effect.costs.bought", { share: format.share(bought) }) })}
    >
      {rate === null
        ? t("effect.funnel.unknown")
        : rate > 1
          ? t("effect.costs.breakEvenNever")
          : t("effect.costs.breakEvenValue", { share: format.share(rate) })}
    </Card>
  );
}
