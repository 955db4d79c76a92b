import { memo, useMemo } from "react";
import { useNavigate } from "react-router";
import type { RfmCell, ValueAnswer } from "../../../core/engine/value-answer.ts";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart, type ChartMark } from "../../charts/chart.tsx";
import { rfmMap } from "../../charts/rfm-map.ts";
import { peoplePath } from "../../ui/people-link.ts";

const ROW = 44;

/** How recently by how often, each cell a door; in words where there is too little to say or F had to fall back. */
export const RfmPanel = memo(function RfmPanel({ rfm }: { readonly rfm: ValueAnswer["rfm"] }) {
  const t = useT();
  return (
    <section className="panel rfm" aria-label={t("value.rfm")}>
      <h2>{t("value.rfm")}</h2>
      {rfm.insufficient === undefined ? (
        <RfmMap rfm={rfm} />
      ) : (
        <p>
          {t(`terms.insufficient.${rfm.insufficient.what}`, {
            needs: rfm.insufficient.needs,
            has: rfm.insufficient.has,
          })}
        </p>
      )}
    </section>
  );
});

function RfmMap({ rfm }: { readonly rfm: ValueAnswer["rfm"] }) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const navigate = useNavigate();
  const cells = useMemo(() => rfm.cells.filter(({ r, f }) => r > 0 && f > 0), [rfm.cells]);
  const groups = cells.reduce((most, { r, f }) => Math.max(most, r, f), rfm.groups ?? 1);
  const spec = useMemo(
    () =>
      rfmMap(
        cells.map(({ r, f, people, money }) => ({
          r,
          f,
          people: people.value ?? 0,
          money: money.value ?? 0,
          to: people.behind === null ? null : peoplePath(people.behind),
        })),
        groups,
        {
          recency: t("value.rfmR"),
          frequency: t("value.rfmF"),
          people: t("value.people"),
          money: t("value.money"),
          recencyScore: (score) => `R ${score}`,
          frequencyScore: (score) => `F ${score}`,
          peopleOf: format.number,
          moneyOf: format.moneyShort,
        },
        tokens,
      ),
    [cells, groups, t, format, tokens],
  );
  const open = ({ index }: ChartMark): void => {
    const behind = cells[index]?.people.behind;
    if (behind) void navigate(peoplePath(behind));
  };
  const unscored = rfm.cells.filter(({ r, f }) => r === 0 || f === 0);
  return (
    <>
      <Chart title={useFinding(cells)} name="rfm" spec={spec} height={groups * ROW + 56} onMark={open} />
      {rfm.frequencyBands && <p className="rg-quiet">{t("value.rfmBands")}</p>}
      {unscored.length > 0 && <p className="rg-quiet">{t("value.rfmNone")}</p>}
      <CutPoints cuts={rfm.cuts} />
    </>
  );
}

/** The finding: how many stand in the best cell, and what they bring. */
function useFinding(cells: readonly RfmCell[]): string {
  const t = useT();
  const format = useFormat();
  const mostR = cells.reduce((most, { r }) => Math.max(most, r), 0);
  const mostF = cells.reduce((most, { f }) => Math.max(most, f), 0);
  const best = cells.find(({ r, f }) => r === mostR && f === mostF);
  if (best === undefined) return t("value.rfmTitle");
  return t("value.rfmFinding", {
    people: format.inUnit(best.people.value, "people"),
    money: format.inUnit(best.money.value, "money"),
  });
}

/** Where the scores change, in days, orders and money. */
function CutPoints({ cuts }: { readonly cuts: ValueAnswer["rfm"]["cuts"] }) {
  const t = useT();
  const format = useFormat();
  const list = (values: readonly number[], read: (value: number) => string): string =>
    values.length === 0 ? "–" : values.map(read).join(" · ");
  return (
    <details className="rg-quiet">
      <summary>{t("value.rfmCuts")}</summary>
      <ul>
        <li>{t("value.rfmCutsRecency", { cuts: list(cuts.recency, format.number) })}</li>
        <li>{t("value.rfmCutsFrequency", { cuts: list(cuts.frequency, format.number) })}</li>
        <li>{t("value.rfmCutsMonetary", { cuts: list(cuts.monetary, format.moneyShort) })}</li>
      </ul>
    </details>
  );
}
