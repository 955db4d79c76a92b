import { Segmented } from "antd";
import { useMemo, useState } from "react";
import type { Slice } from "../../../core/model/effect.ts";
import { PARTS } from "../../../core/model/money.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useTokens } from "../../app/theme/theme.tsx";
import { useT } from "../../app/words/words.ts";
import { Chart } from "../../charts/chart.tsx";
import type { ChartSpec } from "../../charts/chart-spec.ts";
import { forestHeight, forestPlot } from "../../charts/forest-plot.ts";
import { pSaid, pText, useEffectWords } from "../../ui/effect-words.ts";
import { isProven, sliceRows, type SliceOutcome, type SliceRow } from "./slice-rows.ts";
import { useSliceName } from "./slice-words.ts";

/** On whom it worked: every part of the population against those of it who were left alone, judged as one family. */
export function SlicesPanel({ slices }: { readonly slices: readonly Slice[] }) {
  const t = useT();
  const [outcome, setOutcome] = useState<SliceOutcome>("bought");
  const rows = useMemo(() => sliceRows(slices, outcome), [slices, outcome]);
  const spec = useForest(rows, outcome);
  const title = useFinding(rows);
  const note = t("effect.slices.note");
  return (
    <section className="panel" aria-labelledby="slices">
      <div className="effect-head">
        <h2 id="slices">{t("effect.slices.title")}</h2>
        <Segmented
          aria-label={t("effect.slices.what")}
          value={outcome}
          options={(["bought", "spend"] as const).map((value) => ({ value, label: t(`effect.slices.${value}`) }))}
          onChange={setOutcome}
        />
      </div>
      <Chart
        name={`parts-${outcome}`}
        title={title}
        spec={spec}
        height={forestHeight(rows.length)}
        note={rows.some(({ interval }) => interval !== null) ? note : `${t("effect.verdict.moneyNoRange")} ${note}`}
      />
    </section>
  );
}

function useFinding(rows: readonly SliceRow[]): string {
  const t = useT();
  const format = useFormat();
  const nameOf = useSliceName();
  const proven = rows.filter(isProven).map(({ slice }) => nameOf(slice));
  if (proven.length === 0) return t("effect.slices.none", { count: rows.length });
  return t("effect.slices.proven", {
    count: proven.length,
    n: format.number(rows.length),
    names: proven.reduce((one, other) => t("effect.slices.listOf", { one, other })),
  });
}

function useForest(rows: readonly SliceRow[], outcome: SliceOutcome): ChartSpec {
  const t = useT();
  const format = useFormat();
  const tokens = useTokens();
  const words = useEffectWords();
  const nameOf = useSliceName();
  return useMemo(() => {
    const isMoney = outcome === "spend";
    const said = isMoney ? (value: number) => words.money(Math.round(value)) : words.points;
    // Axes count in points and in units of money.
    const scale = isMoney ? 1 / PARTS : 100;
    const table = {
      columns: COLUMNS.map((column) => t(`effect.slices.${column}`)),
      rows: rows.map((row) => [
        nameOf(row.slice),
        format.number(row.contacted),
        format.number(row.held),
        row.difference === null ? UNKNOWN : said(row.difference),
        row.interval === null ? UNKNOWN : said(row.interval.low),
        row.interval === null ? UNKNOWN : said(row.interval.high),
        row.adjustedP === null ? UNKNOWN : pText(row.adjustedP),
        t(`effect.verdicts.${row.verdict}`),
      ]),
    };
    const forest = rows.map((row) => {
      const { difference, interval, verdict } = row;
      const shown = difference !== null && interval !== null && verdict !== "too-few";
      const few = t(`effect.verdicts.${verdict}`);
      return {
        label: nameOf(row.slice),
        range: shown ? { value: difference * scale, low: interval.low * scale, high: interval.high * scale } : null,
        proven: isProven(row),
        text:
          difference !== null && verdict !== "too-few"
            ? t("effect.slices.row", {
                difference: said(difference),
                p: row.adjustedP === null ? UNKNOWN : pSaid(row.adjustedP),
                verdict: few,
              })
            : few,
      };
    });
    const axis = {
      axis: t(isMoney ? "effect.slices.moneyAxis" : "effect.slices.axis"),
      valueOf: (value: number) => (isMoney ? format.moneyShort(value * PARTS) : format.number(value)),
    };
    return forestPlot(forest, table, axis, tokens);
  }, [rows, outcome, t, format, tokens, words, nameOf]);
}

const COLUMNS = ["part", "contacted", "held", "difference", "low", "high", "p", "verdict"] as const;
