import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec } from "./chart-spec.ts";

export interface ParetoWords {
  /** "Share of buyers". */
  readonly buyers: string;
  /** "Share of money". */
  readonly money: string;
  /** The mark at the value cut. */
  readonly cut: string;
  share(value: number): string;
}

export interface ParetoData {
  /** Share of buyers → share of money, from (0, 0) to (1, 1). */
  readonly curve: readonly (readonly [number, number])[];
  /** Where the value cut stands, as a share of buyers; null where there is none. */
  readonly cut: number | null;
}

/** The curve "so few buyers bring so much of the money", with the line of equality and the cut in force. */
export function paretoChart({ curve, cut }: ParetoData, words: ParetoWords, tokens: Tokens): ChartSpec {
  const axis = { ...axisLook(tokens), type: "value", min: 0, max: 1, interval: 0.2 } as const;
  const label = { ...axis.axisLabel, formatter: (value: number) => words.share(value) };
  return {
    option: {
      ...baseOption(tokens, FONT),
      tooltip: {
        ...tooltipOf(tokens),
        trigger: "axis",
        formatter: (points: unknown) => {
          const point = firstPoint(points);
          return point === null
            ? ""
            : `${words.buyers}: ${words.share(point[0])}\n${words.money}: ${words.share(point[1])}`;
        },
      },
      xAxis: { ...axis, axisLabel: label, name: words.buyers, nameLocation: "middle", nameGap: 24 },
      yAxis: {
        ...axis,
        axisLabel: label,
        name: words.money,
        nameLocation: "end",
        nameTextStyle: { align: "left", color: tokens.quiet },
      },
      grid: { left: 0, right: 16, top: 28, bottom: 0, outerBoundsMode: "same" },
      series: [
        {
          type: "line",
          data: curve.map(([x, y]) => [x, y]),
          showSymbol: false,
          lineStyle: { color: tokens.accent, width: 2 },
          itemStyle: { color: tokens.accent },
          areaStyle: { color: tokens.accentSoft, opacity: 1 },
          ...(cut === null ? {} : { markLine: cutLine(cut, words, tokens) }),
        },
        {
          type: "line",
          data: [
            [0, 0],
            [1, 1],
          ],
          showSymbol: false,
          silent: true,
          tooltip: { show: false },
          lineStyle: { color: tokens.quiet, width: 1, type: "dashed" },
        },
      ],
    },
    table: {
      columns: [words.buyers, words.money],
      rows: [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((x) => [
        words.share(x),
        words.share(heightAt(curve, x)),
      ]),
    },
  };
}

/** The curve's height between its points. */
export function heightAt(curve: ParetoData["curve"], x: number): number {
  for (let i = 1; i < curve.length; i++) {
    const [x0, y0] = curve[i - 1] ?? [0, 0];
    const [x1, y1] = curve[i] ?? [1, 1];
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  }
  return 1;
}

/** From here on the words at the cut stand left of it: at the right they would run out of the picture. */
const WORDS_TURN = 0.8;

function cutLine(cut: number, words: ParetoWords, tokens: Tokens) {
  const turned = cut > WORDS_TURN;
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: tokens.classes.premiumLarge, type: "solid", width: 1 },
    label: {
      formatter: words.cut,
      color: tokens.text,
      fontSize: 12,
      position: "insideEndTop",
      rotate: 0,
      align: turned ? "right" : "left",
      offset: [turned ? -6 : 6, 14],
    },
    data: [{ xAxis: cut }],
  };
}

function tooltipOf(tokens: Tokens) {
  return { ...(baseOption(tokens, FONT)["tooltip"] as Record<string, unknown>) };
}

/** ECharts hands its formatters loosely typed points. */
function firstPoint(points: unknown): readonly [number, number] | null {
  const [first]: unknown[] = Array.isArray(points) ? points : [];
  if (typeof first !== "object" || first === null || !("data" in first) || !Array.isArray(first.data)) return null;
  const [x, y]: unknown[] = first.data;
  return typeof x === "number" && typeof y === "number" ? [x, y] : null;
}
