import type { Day } from "../../core/model/day.ts";
import type { Money } from "../../core/model/money.ts";
import { PARTS } from "../../core/model/money.ts";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { axisLook, baseOption, type ChartSpec } from "./chart-spec.ts";

export interface MonthWords {
  readonly month: string;
  readonly money: string;
  /** Names a month by its first day. */
  monthOf(day: Day): string;
  moneyOf(money: Money): string;
}

/** Money by month, oldest first. */
export function monthBars(months: readonly (readonly [Day, Money])[], words: MonthWords, tokens: Tokens): ChartSpec {
  const look = axisLook(tokens);
  const base = baseOption(tokens, FONT);
  return {
    option: {
      ...base,
      tooltip: {
        ...(base["tooltip"] as Record<string, unknown>),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: (points: unknown) => {
          const month = months[indexOf(points)];
          return month === undefined ? "" : `${words.monthOf(month[0])}\n${words.money}: ${words.moneyOf(month[1])}`;
        },
      },
      xAxis: { ...look, type: "category", data: months.map(([day]) => words.monthOf(day)), splitLine: { show: false } },
      yAxis: {
        ...look,
        type: "value",
        splitNumber: 3,
        axisLabel: { ...look.axisLabel, formatter: (value: number) => words.moneyOf(value * PARTS) },
      },
      series: [
        {
          type: "bar",
          data: months.map(([, money]) => money / PARTS),
          itemStyle: { color: tokens.accent, borderRadius: [2, 2, 0, 0] },
          barMaxWidth: 24,
        },
      ],
    },
    table: {
      columns: [words.month, words.money],
      rows: months.map(([day, money]) => [words.monthOf(day), words.moneyOf(money)]),
    },
  };
}

/** ECharts hands its formatters loosely typed points. */
function indexOf(points: unknown): number {
  const [first]: unknown[] = Array.isArray(points) ? points : [];
  return typeof first === "object" && first !== null && "dataIndex" in first ? Number(first.dataIndex) : -1;
}
