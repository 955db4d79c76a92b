import type { Money } from "../../core/model/money.ts";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec, type ChartTable } from "./chart-spec.ts";

export interface RfmWords {
  /** "Bought lately": the axis of recency. */
  readonly recency: string;
  /** "Buys often": the axis of frequency. */
  readonly frequency: string;
  readonly people: string;
  readonly money: string;
  recencyScore(score: number): string;
  frequencyScore(score: number): string;
  peopleOf(people: number): string;
  moneyOf(money: Money): string;
}

export interface RfmMapCell {
  /** 1 (long ago, rarely) to the number of groups. */
  readonly r: number;
  readonly f: number;
  readonly people: number;
  readonly money: Money;
  /** Where the cell leads. */
  readonly to: string | null;
}

/** Recency by frequency as a map: the darker a cell, the more people; a mark carries `[r − 1, f − 1, people]`. */
export function rfmMap(cells: readonly RfmMapCell[], groups: number, words: RfmWords, tokens: Tokens): ChartSpec {
  const scores = Array.from({ length: groups }, (_, i) => i + 1);
  const most = Math.max(1, ...cells.map(({ people }) => people));
  const look = {
    ...axisLook(tokens),
    type: "category",
    splitLine: { show: false },
    splitArea: { show: false },
  } as const;
  const base = baseOption(tokens, FONT);
  return {
    option: {
      ...base,
      grid: { left: 8, right: 8, top: 8, bottom: 24, outerBoundsMode: "same" },
      tooltip: {
        ...(base["tooltip"] as Record<string, unknown>),
        formatter: (point: unknown) => {
          const cell = cells[dataIndex(point)];
          if (cell === undefined) return "";
          const where = `${words.recencyScore(cell.r)} · ${words.frequencyScore(cell.f)}`;
          return `${where}\n${words.people}: ${words.peopleOf(cell.people)}\n${words.money}: ${words.moneyOf(cell.money)}`;
        },
      },
      xAxis: {
        ...look,
        data: scores.map((r) => words.recencyScore(r)),
        name: words.recency,
        nameLocation: "middle",
        nameGap: 28,
      },
      yAxis: { ...look, data: scores.map((f) => words.frequencyScore(f)), name: words.frequency, nameLocation: "end" },
      visualMap: depths(tokens),
      series: [
        {
          type: "heatmap",
          data: cells.map(({ r, f, people }) => {
            const depth = Math.sqrt(people / most);
            return {
              value: [r - 1, f - 1, people, depth],
              label: { color: readableOn(mix(lightest(tokens), tokens.accent, depth), [tokens.text, tokens.onAccent]) },
            };
          }),
          label: {
            show: true,
            fontSize: 12,
            formatter: (point: unknown) => words.peopleOf(cells[dataIndex(point)]?.people ?? 0),
          },
          itemStyle: { borderColor: tokens.surface, borderWidth: 2 },
          emphasis: { itemStyle: { borderColor: tokens.text } },
        },
      ],
    },
    table: tableOf(cells, words),
  };
}

/** How dark a cell is: the square root of its people, so that cells of few people can be told apart. */
function depths(tokens: Tokens) {
  const color = [lightest(tokens), tokens.accent];
  return { show: false, type: "continuous", dimension: 3, min: 0, max: 1, inRange: { color } };
}

function lightest(tokens: Tokens): string {
  return mix(tokens.surface, tokens.accent, 0.08);
}

/** Of some colours the one that reads best on another, by the contrast of WCAG 2.2. */
function readableOn(ground: string, colours: readonly string[]): string {
  const behind = luminance(ground);
  const contrast = (colour: string): number => {
    const own = luminance(colour);
    return (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
  };
  return colours.reduce((best, colour) => (contrast(colour) > contrast(best) ? colour : best));
}

function luminance(colour: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function tableOf(cells: readonly RfmMapCell[], words: RfmWords): ChartTable {
  return {
    columns: [words.recency, words.frequency, words.people, words.money],
    rows: cells.map(({ r, f, people, money }) => [
      words.recencyScore(r),
      words.frequencyScore(f),
      words.peopleOf(people),
      words.moneyOf(money),
    ]),
    doors: cells.map(({ to }) => to),
  };
}

/** A colour between two, both `#RRGGBB`. */
export function mix(from: string, to: string, share: number): string {
  const part = (at: number): string => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

function dataIndex(point: unknown): number {
  return typeof point === "object" && point !== null && "dataIndex" in point ? Number(point.dataIndex) : -1;
}
