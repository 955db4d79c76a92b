import type { EChartsCoreOption } from "echarts/core";
import { FONT, type Tokens } from "../app/theme/tokens.ts";
import { init } from "./echarts.ts";

const WIDTH = 960;

/** The chart under its finding as a PNG at twice the size. */
export function pngOf(
  option: EChartsCoreOption,
  title: string,
  tokens: Tokens,
  height: number,
): Uint8Array<ArrayBuffer> {
  const canvas = document.createElement("div");
  const chart = init(canvas, null, { renderer: "canvas", width: WIDTH, height: height + 48 });
  chart.setOption(titled(option, title, tokens));
  const url = chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: tokens.surface });
  chart.dispose();
  const binary = atob(url.slice(url.indexOf(",") + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The same as an SVG, drawn without a document. */
export function svgOf(
  option: EChartsCoreOption,
  title: string,
  tokens: Tokens,
  height: number,
): Uint8Array<ArrayBuffer> {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: height + 48 });
  chart.setOption({ ...titled(option, title, tokens), backgroundColor: tokens.surface });
  const text = chart.renderToSVGString();
  chart.dispose();
  return new TextEncoder().encode(text);
}

function titled(option: EChartsCoreOption, title: string, tokens: Tokens): EChartsCoreOption {
  const grid = typeof option["grid"] === "object" ? option["grid"] : {};
  return {
    ...option,
    title: { text: title, left: 8, top: 8, textStyle: { fontFamily: FONT, fontSize: 16, color: tokens.text } },
    grid: { left: 16, right: 24, bottom: 24, ...grid, top: 64 },
  };
}
