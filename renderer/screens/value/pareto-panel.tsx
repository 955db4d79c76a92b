import { useMemo } from "react";
import type { ValueAnswer } from "../../../core/engine/value-answer.ts";
import type { Figure } from "../../../core/model/figure.ts";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import { paretoChart } from "../../charts/pareto-chart.ts";
import { FigureList } from "../../ui/figure-list.tsx";
import { Why } from "../../ui/figure-view.tsx";

/** The share of money whose buyers are named in the true sentence beside the top 20 %. */
const PART = 0.8;

/** The curve under its true sentence, and the figures it rests on. */
export function ParetoPanel({ answer }: { readonly answer: ValueAnswer }) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const { curve, top, buyersFor80, gini, cut, nearCut, clipped } = answer.pareto;
  const cutShare = inputOf(cut, "shareOfBuyers");
  const spec = useMemo(
    () =>
      paretoChart(
        { curve, cut: cutShare },
        {
          buyers: t("value.paretoBuyers"),
          money: t("value.paretoMoney"),
          cut: t("value.paretoCut"),
          share: format.share,
        },
        tokens,
      ),
    [curve, cutShare, t, format, tokens],
  );
  const figures: readonly Figure[] = [top, buyersFor80, gini, cut, nearCut, answer.buyers, answer.money];
  return (
    <section className="panel pareto" aria-label={t("value.pareto")}>
      <h2>{t("value.pareto")}</h2>
      {top.value === null ? (
        <>
          <p>{t("value.paretoNone")}</p>
          <Why figure={top} />
        </>
      ) : (
        <Chart
          title={t("value.paretoFinding", {
            topBuyers: format.share(inputOf(top, "shareOfBuyers") ?? 0),
            topMoney: format.share(top.value),
            part: format.share(PART),
            buyersForPart: format.figureValue(buyersFor80),
          })}
          name="pareto"
          spec={spec}
        />
      )}
      <FigureList label={t("value.figuresOf")} figures={figures} />
      {clipped > 0 && <p className="rg-quiet">{t("value.clipped", { count: clipped })}</p>}
    </section>
  );
}

function inputOf(figure: Figure, name: string): number | null {
  const value = figure.inputs.find((input) => input.name === name)?.value;
  return typeof value === "number" ? value : null;
}
