import { useMemo } from "react";
import { Link } from "react-router";
import type { HomeAnswer } from "../../../core/engine/home-answer.ts";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import { paretoChart } from "../../charts/pareto-chart.ts";
import { FigureView } from "../../ui/figure-view.tsx";

/** The one chart of the home screen: how much of the money the best buyers bring. */
export function HomePareto({ answer }: { readonly answer: HomeAnswer }) {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const { paretoTop, paretoCurve } = answer;
  const share = paretoTop.inputs.find(({ name }) => name === "shareOfBuyers")?.value;
  const top = typeof share === "number" && paretoTop.value !== null ? share : null;
  const spec = useMemo(() => {
    const words = {
      buyers: t("home.chart.buyers"),
      money: t("home.chart.money"),
      cut: t("home.chart.cut", { share: format.share(top ?? 0) }),
      share: format.share,
    };
    return paretoChart({ curve: paretoCurve, cut: top }, words, tokens);
  }, [paretoCurve, top, t, format, tokens]);
  if (top === null) {
    return (
      <p>
        {t("home.paretoFew")}: <FigureView figure={paretoTop} />
      </p>
    );
  }
  return (
    <div className="rg-home-chart">
      <Chart
        name="pareto"
        title={t("home.pareto", { buyers: format.share(top), money: format.figureValue(paretoTop) })}
        spec={spec}
        height={280}
        note={<Link to="/value">{t("home.more")}</Link>}
      />
    </div>
  );
}
