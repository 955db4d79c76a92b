import type { PrintedBars, PrintedIntervals, PrintedRange } from "../model/printed.ts";
import { element, type Html } from "./html.ts";
import { barAxis, intervalAxis, placeOn, type Axis } from "./printed-axis.ts";
import { isRange, type PrintedText } from "./printed-text.ts";

/** A strip's own measures; it is scaled to the width of its column. */
const WIDTH = 240;
const INSET = 14;
const HEIGHT = 14;
const MIDDLE = HEIGHT / 2;

/** Intervals as rows of label, drawing and numbers over one axis; no row is cut by a page's end. */
export function intervalsTable(block: PrintedIntervals, text: PrintedText): Html {
  const axis = intervalAxis(block);
  const { kind, digits, reference } = block;
  const rows = block.rows.map(({ label, value, remark, proven }) => {
    const range = value !== null && isRange(value) ? value : null;
    return plotRow(
      label,
      strip(referenceLine(reference, axis), range === null ? [] : intervalMarks(range, axis, proven === true)),
      // A row without a range says its remark instead.
      range === null && remark !== undefined ? "" : text.value(range, kind, digits),
      remark,
    );
  });
  return plotTable(
    block.name,
    rows,
    axisRow(axis, (tick) => text.number(tick, kind, digits)),
  );
}

/** Bars from 0 as rows of label, drawing and number. */
export function barsTable(block: PrintedBars, text: PrintedText): Html {
  const axis = barAxis(block.rows.map(({ value }) => value));
  const rows = block.rows.map(({ label, value, remark }) =>
    plotRow(label, strip(value === null ? [] : bar(value, axis)), text.value(value, block.kind, block.digits), remark),
  );
  return plotTable(block.name, rows, null);
}

/** A drawing of so few rows is never cut by a page's end. */
const SHORT = 8;

function plotTable(name: string, rows: readonly Html[], axis: Html | null): Html {
  return element(
    "table",
    { class: rows.length <= SHORT ? "plot short" : "plot" },
    element("caption", {}, name),
    element("tbody", {}, rows, axis),
  );
}

function plotRow(label: string, drawing: Html, value: string, remark: string | undefined): Html {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, label),
    element("td", { class: "drawing" }, drawing),
    element("td", { class: "value" }, value, remark === undefined ? null : element("small", {}, remark)),
  );
}

/** The drawing repeats the numbers beside it, so readers aloud pass over it. */
function strip(...marks: readonly (Html | readonly Html[])[]): Html {
  return element("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, "aria-hidden": "true" }, marks);
}

function intervalMarks({ low, value, high }: PrintedRange, axis: Axis, proven: boolean): Html[] {
  const [x1, x, x2] = [at(low, axis), at(value, axis), at(high, axis)];
  const kind = proven ? "proven" : "open";
  return [
    element("line", { class: `range ${kind}`, x1, x2, y1: MIDDLE, y2: MIDDLE }),
    element("line", { class: `range ${kind}`, x1, x2: x1, y1: MIDDLE - 3, y2: MIDDLE + 3 }),
    element("line", { class: `range ${kind}`, x1: x2, x2, y1: MIDDLE - 3, y2: MIDDLE + 3 }),
    element("circle", { class: `point ${kind}`, cx: x, cy: MIDDLE, r: 3 }),
  ];
}

function bar(value: number, axis: Axis): Html[] {
  const x = at(0, axis);
  return [
    element("rect", { class: "bar", x, y: 2, width: coordinate(at(value, axis) - x), height: HEIGHT - 4, rx: 1 }),
  ];
}

function referenceLine(reference: number | null, axis: Axis): Html[] {
  if (reference === null) return [];
  const x = at(reference, axis);
  return [element("line", { class: "reference", x1: x, x2: x, y1: 0, y2: HEIGHT })];
}

function axisRow(axis: Axis, label: (tick: number) => string): Html {
  const marks = axis.ticks.map((tick) => {
    const x = at(tick, axis);
    return [
      element("line", { class: "tick", x1: x, x2: x, y1: 0, y2: 3 }),
      element("text", { x, y: 11, "text-anchor": "middle" }, label(tick)),
    ];
  });
  const line = element("line", { class: "tick", x1: INSET, x2: WIDTH - INSET, y1: 0, y2: 0 });
  return element(
    "tr",
    { class: "axis" },
    element("td", {}),
    element("td", { class: "drawing" }, strip(line, marks.flat())),
    element("td", {}),
  );
}

function at(value: number, axis: Axis): number {
  return coordinate(INSET + placeOn(axis, value) * (WIDTH - 2 * INSET));
}

function coordinate(value: number): number {
  return Math.round(value * 100) / 100;
}

export const DRAWING_STYLES = `
.plot th { text-align: left; font-weight: 400; width: 28%; }
.plot .drawing { width: 44%; padding: 0 2mm; }
.plot .value { width: 28%; text-align: right; }
.plot small { display: block; color: #555; }
.plot svg { display: block; width: 100%; height: auto; overflow: visible; }
.plot text { font-size: 7px; fill: #555; }
.range { stroke: #7a8791; stroke-width: 1.2; }
.point { fill: #fff; stroke: #7a8791; stroke-width: 1.4; }
.range.proven { stroke: #1f6f5c; stroke-width: 1.8; }
.point.proven { fill: #1f6f5c; stroke: #1f6f5c; }
.bar { fill: #8fb8ad; }
.tick { stroke: #999; stroke-width: 0.6; }
.reference { stroke: #b0563f; stroke-width: 0.8; stroke-dasharray: 3 2; }
`;
