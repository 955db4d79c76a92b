import type { Day } from "../../core/model/day.ts";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec } from "./chart-spec.ts";

interface Month {
  readonly month: Day;
  readonly byPath: readonly number[];
  readonly total: number;
}

export interface GrowthWords {
  /** What each way to come is called. */
  readonly names: readonly string[];
  readonly month: string;
  readonly total: string;
  /** Names a month by its first day. */
  monthOf(day: Day): string;
  numberOf(value: number): string;
}

/** Newcomers by month as stacked bars, a colour a way to come, and everybody until then as a line with its own axis. */
export function growthChart(months: readonly Month[], words: GrowthWords, tokens: Tokens): ChartSpec {
  const look = axisLook(tokens);
  const base = baseOption(tokens, FONT);
  const label = { ...look.axisLabel, formatter: (value: number) => words.numberOf(value) };
  return {
    option: {
      ...base,
      tooltip: {
        ...(base["tooltip"] as Record<string, unknown>),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: (points: unknown) => told(months[indexOf(points)], words),
      },
      xAxis: {
        ...look,
        type: "category",
        data: months.map(({ month }) => words.monthOf(month)),
        splitLine: { show: false },
      },
      yAxis: [
        { ...look, type: "value", splitNumber: 3, minInterval: 1, axisLabel: label },
        {
          ...look,
          type: "value",
          splitNumber: 3,
          minInterval: 1,
          min: 0,
          axisLabel: label,
          splitLine: { show: false },
          name: words.total,
        },
      ],
      grid: { ...(base["grid"] as Record<string, unknown>), top: 32 },
      series: seriesOf(months, words, tokens),
    },
    table: tableOf(months, words),
  };
}

function tableOf(months: readonly Month[], words: GrowthWords): ChartSpec["table"] {
  return {
    columns: [words.month, ...words.names, words.total],
    rows: months.map(({ month, byPath, total }) => [
      words.monthOf(month),
      ...byPath.map((count) => words.numberOf(count)),
      words.numberOf(total),
    ]),
  };
}

/** A bar a way to come, and the line of everybody. */
function seriesOf(months: readonly Month[], words: GrowthWords, tokens: Tokens) {
  return [
    ...words.names.map((name, path) => ({
      type: "bar",
      name,
      stack: "newcomers",
      data: months.map(({ byPath }) => byPath[path] ?? 0),
      itemStyle: { color: tokens.series[path % tokens.series.length] },
      barMaxWidth: 24,
    })),
    {
      type: "line",
      name: words.total,
      yAxisIndex: 1,
      data: months.map(({ total }) => total),
      symbol: "none",
      lineStyle: { color: tokens.text, width: 2 },
    },
  ];
}

function told(month: Month | undefined, words: GrowthWords): string {
  if (month === undefined) return "";
  const lines = words.names.flatMap((name, path) => {
    const count = month.byPath[path] ?? 0;
    return count === 0 ? [] : [`${name}: ${words.numberOf(count)}`];
  });
  return [words.monthOf(month.month), ...lines, `${words.total}: ${words.numberOf(month.total)}`].join("\n");
}

/** ECharts hands its formatters loosely typed points. */
function indexOf(points: unknown): number {
  const [first]: unknown[] = Array.isArray(points) ? points : [];
  return typeof first === "object" && first !== null && "dataIndex" in first ? Number(first.dataIndex) : -1;
}
