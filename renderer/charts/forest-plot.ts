import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams, CustomSeriesRenderItemReturn } from "echarts";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec, type ChartTable } from "./chart-spec.ts";

export interface ForestRow {
  readonly label: string;
  /** Null where it cannot be said; the row says its text instead. */
  readonly range: { readonly value: number; readonly low: number; readonly high: number } | null;
  /** Whether it is proven: drawn stronger. */
  readonly proven: boolean;
  /** Stands at the end of the row. */
  readonly text: string;
}

export interface ForestWords {
  readonly axis: string;
  /** A number of the axis. */
  valueOf(value: number): string;
}

/** How high a forest plot of so many rows is drawn, in pixels. */
export function forestHeight(rows: number): number {
  return rows * 28 + 56;
}

/** Intervals below one another over one axis, the line of no difference through them; what is proven is drawn stronger. */
export function forestPlot(
  rows: readonly ForestRow[],
  table: ChartTable,
  words: ForestWords,
  tokens: Tokens,
): ChartSpec {
  const base = baseOption(tokens, FONT);
  return {
    option: {
      ...base,
      tooltip: {
        ...(base["tooltip"] as Record<string, unknown>),
        formatter: (point: unknown) => {
          const row = rows[rowIndex(point)];
          return row === undefined ? "" : `${row.label}\n${row.text}`;
        },
      },
      ...axes(rows, words, tokens),
      series: [
        intervalSeries(rows, tokens),
        // The second axis of rows needs a series to stand on.
        { type: "bar", yAxisIndex: 1, data: [], silent: true },
      ],
    },
    table,
  };
}

/** What is measured below; the names of the rows at the left, what they say at the right. */
function axes(rows: readonly ForestRow[], words: ForestWords, tokens: Tokens) {
  const look = axisLook(tokens);
  const rowAxis = { ...look, type: "category", inverse: true, axisLine: { show: false }, splitLine: { show: false } };
  return {
    xAxis: {
      ...look,
      type: "value",
      show: isMeasured(rows),
      name: words.axis,
      nameLocation: "middle",
      nameGap: 24,
      splitNumber: 4,
      axisLabel: { ...look.axisLabel, formatter: words.valueOf },
    },
    yAxis: [
      {
        ...rowAxis,
        data: rows.map(({ label }) => label),
        axisLabel: { color: tokens.text, fontSize: 12, width: 190, overflow: "truncate" },
      },
      {
        ...rowAxis,
        position: "right",
        data: rows.map(({ text }) => text),
        axisLabel: { ...look.axisLabel, width: 300, overflow: "truncate" },
      },
    ],
  };
}

function intervalSeries(rows: readonly ForestRow[], tokens: Tokens) {
  return {
    type: "custom",
    data: rows.flatMap(({ range }, at) => (range === null ? [] : [[range.low, range.high, range.value, at]])),
    encode: { x: [0, 1, 2], y: 3 },
    clip: true,
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) =>
      intervalShape(api, rows[Number(api.value(3))]?.proven === true, tokens),
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { color: tokens.text, type: "dashed", width: 1 },
      data: isMeasured(rows) ? [{ xAxis: 0 }] : [],
    },
  };
}

/** Without any interval there is nothing to measure by. */
function isMeasured(rows: readonly ForestRow[]): boolean {
  return rows.some(({ range }) => range !== null);
}

/** A line with whiskers and a point: full where it is proven, hollow where it is not. */
function intervalShape(api: CustomSeriesRenderItemAPI, proven: boolean, tokens: Tokens): CustomSeriesRenderItemReturn {
  const row = api.value(3);
  const [x1 = 0, y = 0] = api.coord([api.value(0), row]);
  const [x2 = 0] = api.coord([api.value(1), row]);
  const [x = 0] = api.coord([api.value(2), row]);
  const colour = proven ? tokens.accent : tokens.quiet;
  const style = { stroke: colour, lineWidth: proven ? 3 : 1.5 };
  const line = (from: number, top: number, to: number, bottom: number) =>
    ({ type: "line", shape: { x1: from, y1: top, x2: to, y2: bottom }, style }) as const;
  return {
    type: "group",
    children: [
      line(x1, y, x2, y),
      line(x1, y - 4, x1, y + 4),
      line(x2, y - 4, x2, y + 4),
      {
        type: "circle",
        shape: { cx: x, cy: y, r: 4.5 },
        style: { stroke: colour, lineWidth: 1.5, fill: proven ? colour : tokens.surface },
      },
    ],
  };
}

function rowIndex(point: unknown): number {
  if (typeof point !== "object" || point === null || !("value" in point) || !Array.isArray(point.value)) return -1;
  return Number(point.value[3]);
}
