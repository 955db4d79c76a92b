import { oneLine } from "./clean-text.ts";
import { element, type Html } from "./html.ts";
import type { LabelSheet } from "./label-sheets.ts";
import { PAPER_MM, pageText } from "./page.ts";

export interface Label {
  /** In the order the country writes them: postcode and province first in China, the name first elsewhere. Empty lines are left out. */
  readonly lines: readonly string[];
  /** The row's code, small in the corner. */
  readonly code?: string;
}

export interface LabelsDocument {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly sheet: LabelSheet;
  /** How many places of the first sheet are used already. */
  readonly used?: number;
  readonly labels: readonly Label[];
}

export interface PrintedLabels {
  readonly html: string;
  /** Labels, by their place in the list, whose text does not fit in the smallest print: they need a look. */
  readonly tooLong: readonly number[];
}

/** Points of print tried, largest first. */
const SMALLEST = 6;
const SIZES = [11, 10, 9, 8, 7, SMALLEST];
const LINE_HEIGHT = 1.25;
const MM_PER_POINT = 25.4 / 72;
const PADDING_MM = 3;
/** Widths in ems, a little more than usual fonts take: Han and other wide characters fill one. */
const WIDE_EMS = 1.02;
const NARROW_EMS = 0.6;
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]/u;

/** Address labels on sheets of labels, for printing without scaling; each in the largest print in which it fits. */
export function labelsDocument({ language, title, sheet, used = 0, labels }: LabelsDocument): PrintedLabels {
  const places = sheet.columns * sheet.rows;
  const tooLong: number[] = [];
  const cells: Html[] = Array.from({ length: used % places }, () => element("div", { class: "label" }));
  for (const [i, label] of labels.entries()) {
    const lines = label.lines.map(oneLine).filter((line) => line !== "");
    const size = SIZES.find((points) => fits(lines, points, label.code !== undefined, sheet));
    if (size === undefined) tooLong.push(i);
    cells.push(labelCell(lines, label.code, size ?? SMALLEST));
  }
  const sheets: Html[] = [];
  for (let at = 0; at < cells.length; at += places) {
    sheets.push(element("section", { class: "sheet" }, cells.slice(at, at + places)));
  }
  return {
    html: pageText({
      language,
      title,
      paper: sheet.paper,
      margin: 0,
      numbered: false,
      styles: styles(sheet),
      body: sheets,
    }),
    tooLong,
  };
}

function labelCell(lines: readonly string[], code: string | undefined, size: number): Html {
  return element(
    "div",
    { class: `label size${size}` },
    lines.map((line) => element("p", {}, line)),
    code === undefined ? null : element("small", {}, code),
  );
}

function fits(lines: readonly string[], points: number, hasCode: boolean, { width, height }: LabelSheet): boolean {
  const em = points * MM_PER_POINT;
  const perLine = (width - 2 * PADDING_MM) / em;
  let count = 0;
  for (const line of lines) count += Math.max(1, Math.ceil(emsOf(line) / perLine));
  const code = hasCode ? 7 * MM_PER_POINT * LINE_HEIGHT : 0;
  return count * em * LINE_HEIGHT + code <= height - 2 * PADDING_MM;
}

function emsOf(line: string): number {
  let ems = 0;
  for (const character of line) ems += WIDE.test(character) ? WIDE_EMS : NARROW_EMS;
  return ems;
}

function styles({ paper, columns, rows, width, height, top, left, gapX, gapY }: LabelSheet): string {
  const page = PAPER_MM[paper];
  return `
@media screen { body { padding: 0; } .label { outline: 0.2mm dashed #ccc; } }
.sheet { display: grid; width: ${page.width}mm; height: ${page.height}mm; padding: ${top}mm 0 0 ${left}mm; overflow: hidden;
  grid-template: repeat(${rows}, ${height}mm) / repeat(${columns}, ${width}mm); gap: ${gapY}mm ${gapX}mm; align-content: start; }
.sheet:not(:last-child) { break-after: page; }
.label { position: relative; padding: ${PADDING_MM}mm; line-height: ${LINE_HEIGHT}; overflow: hidden; }
.label p { margin: 0; }
.label small { position: absolute; right: ${PADDING_MM}mm; bottom: 1mm; font-size: 7pt; color: #555; }
${SIZES.map((size) => `.size${size} { font-size: ${size}pt; }`).join("\n")}
`;
}
