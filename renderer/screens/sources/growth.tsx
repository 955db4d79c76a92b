import { useMemo } from "react";
import type { GrowthAnswer } from "../../../core/engine/sources-answers.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import { growthChart } from "../../charts/growth-chart.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Section } from "../../ui/page-head.tsx";

/** The latest months that are drawn; the table and the sum know all. */
const MOST_MONTHS = 48;

/** When customers were first seen, by month and the way they came. */
export function Growth() {
  const t = useT();
  const { answer, error } = useView("growth", {});
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null || answer.months.length === 0) return null;
  return (
    <Section title={t("sources.growth.title")}>
      <Drawn answer={answer} />
    </Section>
  );
}

function Drawn({ answer }: { readonly answer: GrowthAnswer }) {
  const t = useT();
  const { month, number } = useFormat();
  const tokens = useTokens();
  const shown = answer.months.slice(-MOST_MONTHS);
  const names = answer.paths.map((path) =>
    path === null ? t("sources.growth.others") : path === "" ? t("sources.growth.unknown") : path,
  );
  const spec = useMemo(
    () =>
      growthChart(
        shown,
        { names, month: t("sources.growth.month"), total: t("sources.growth.total"), monthOf: month, numberOf: number },
        tokens,
      ),
    // What is drawn follows the answer and how it is told.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [answer, t, month, number, tokens],
  );
  const last = answer.months.at(-1);
  const year = answer.months.slice(-12);
  const newcomers = year.reduce((sum, { byPath }) => sum + byPath.reduce((a, b) => a + b, 0), 0);
  return (
    <>
      <Chart
        title={t("sources.growth.finding", { total: number(last?.total ?? 0), count: newcomers })}
        name="growth"
        height={320}
        spec={spec}
      />
      <ul className="sources-paths">
        {names.map((name, i) => (
          <li key={name}>
            <span style={{ background: tokens.series[i % tokens.series.length] }} aria-hidden />
            {name}
          </li>
        ))}
      </ul>
      {answer.undated > 0 && <p className="rg-quiet">{t("sources.growth.undated", { count: answer.undated })}</p>}
    </>
  );
}
