import type { EChartsCoreOption } from "echarts/core";
import type { Tokens } from "../app/theme/tokens.ts";

/** The same data as a table, for who cannot see the chart. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Where each row leads, for who cannot point at a mark; null: nowhere. */
  readonly doors?: readonly (string | null)[];
}

/** A chart as data: what is drawn, and the same as a table. */
export interface ChartSpec {
  readonly option: EChartsCoreOption;
  readonly table: ChartTable;
}

/** What every option starts from: our type, room for labels, text tooltips (never HTML), no motion of its own. */
export function baseOption(tokens: Tokens, font: string): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily: font, color: tokens.text, fontSize: 12 },
    grid: { left: 8, right: 16, top: 16, bottom: 8, outerBoundsMode: "same" },
    tooltip: {
      renderMode: "richText",
      backgroundColor: tokens.surface,
      borderColor: tokens.hairline,
      textStyle: { color: tokens.text, fontFamily: font, fontSize: 12 },
      confine: true,
    },
  };
}

/** How axes look in every chart. */
export function axisLook(tokens: Tokens) {
  return {
    axisLine: { lineStyle: { color: tokens.hairline } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: tokens.hairline } },
    axisLabel: { color: tokens.quiet, fontSize: 12 },
    nameTextStyle: { color: tokens.quiet, fontSize: 12 },
  };
}
