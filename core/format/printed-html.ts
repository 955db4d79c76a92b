import type {
  PrintedBlock,
  PrintedColumn,
  PrintedDocument,
  PrintedKeyFigures,
  PrintedTable,
} from "../model/printed.ts";
import { formatDay } from "../model/day.ts";
import { element, type Content, type Html } from "./html.ts";
import { pageText } from "./page.ts";
import { barsTable, DRAWING_STYLES, intervalsTable } from "./printed-drawing.ts";
import { isNumeric, printedText, type PrintedText } from "./printed-text.ts";

/**
 * A document as one page for the browser that prints well: headers of tables stand again on every page, no row is cut in two, pages are
 * numbered where the browser does that. Nothing in it runs or loads anything.
 */
export function printedHtml(document: PrintedDocument): string {
  const text = printedText(document);
  return pageText({
    language: document.language,
    title: document.title,
    paper: document.paper,
    margin: [18, 16],
    numbered: true,
    styles: STYLES + DRAWING_STYLES,
    body: [
      element(
        "header",
        {},
        element("h1", {}, document.title),
        document.subtitle === undefined ? null : element("p", { class: "subtitle" }, document.subtitle),
        element("p", { class: "made" }, formatDay(document.day)),
      ),
      element(
        "main",
        {},
        document.blocks.map((block) => blockOf(block, text)),
      ),
    ],
  });
}

/** A table of so few rows is never cut by a page's end. */
const SHORT = 8;

const HEADINGS = { 1: "h1", 2: "h2", 3: "h3" } as const;

function blockOf(block: PrintedBlock, text: PrintedText): Content {
  switch (block.type) {
    case "heading":
      return element(HEADINGS[block.level], {}, block.text);
    case "paragraph":
      return element("p", {}, block.text);
    case "list":
      return element(
        block.ordered ? "ol" : "ul",
        {},
        block.items.map((item) => element("li", {}, item)),
      );
    case "note":
      return element("p", { class: `note ${block.tone}` }, block.text);
    case "pageBreak":
      return element("div", { class: "break" });
    case "table":
      return [tableOf(block, text), remarkOf(block.remark)];
    case "keyFigures":
      return keyFiguresOf(block, text);
    case "intervals":
      return [intervalsTable(block, text), remarkOf(block.remark)];
    case "bars":
      return [barsTable(block, text), remarkOf(block.remark)];
  }
}

function tableOf({ name, columns, rows, total }: PrintedTable, text: PrintedText): Html {
  return element(
    "table",
    { class: rows.length <= SHORT ? "figures short" : "figures" },
    element("caption", {}, name),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        columns.map((column) => element("th", { scope: "col", class: sideOf(column) }, column.header)),
      ),
    ),
    element(
      "tbody",
      {},
      rows.map((row, r) =>
        element(
          "tr",
          total === true && r === rows.length - 1 ? { class: "total" } : {},
          columns.map((column, c) =>
            element("td", { class: sideOf(column) }, text.value(row[c] ?? null, column.kind, column.digits)),
          ),
        ),
      ),
    ),
  );
}

function sideOf(column: PrintedColumn): string {
  return isNumeric(column) ? "right" : "left";
}

function keyFiguresOf({ figures }: PrintedKeyFigures, text: PrintedText): Html {
  return element(
    "dl",
    { class: "key" },
    figures.map(({ label, value, kind, digits, remark }) =>
      element(
        "div",
        {},
        element("dt", {}, label),
        element("dd", {}, text.value(value, kind, digits)),
        remark === undefined ? null : element("dd", { class: "remark" }, remark),
      ),
    ),
  );
}

function remarkOf(remark: string | undefined): Html | null {
  return remark === undefined ? null : element("p", { class: "remark" }, remark);
}

const STYLES = `
header { border-bottom: 0.4mm solid #1f6f5c; margin-bottom: 6mm; }
h1 { font-size: 19pt; line-height: 1.25; margin: 0 0 1mm; }
main h1 { font-size: 16pt; margin: 8mm 0 2mm; }
h2 { font-size: 13.5pt; margin: 7mm 0 2mm; }
h3 { font-size: 11.5pt; margin: 5mm 0 1mm; }
h1, h2, h3 { break-after: avoid; }
p { margin: 0 0 2.5mm; orphans: 2; widows: 2; }
.subtitle { font-size: 12pt; color: #444; margin: 0; }
.made { color: #666; font-size: 9pt; margin: 0 0 2mm; }
.note { border-left: 1mm solid #9aa5ad; background: #f4f6f7; padding: 2mm 3mm; break-inside: avoid; }
.note.good { border-color: #1f6f5c; background: #eef6f3; }
.note.warning { border-color: #b0563f; background: #fbf2ef; }
.remark { color: #555; font-size: 9pt; }
.break { break-after: page; }
table { width: 100%; border-collapse: collapse; margin: 3mm 0 2mm; font-size: 9.5pt; line-height: 1.35; }
caption { text-align: left; font-weight: 600; padding-bottom: 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.short { break-inside: avoid; }
.figures th { border-bottom: 0.3mm solid #777; text-align: left; vertical-align: bottom; background: #f4f6f7; overflow-wrap: break-word; }
.figures td { border-bottom: 0.15mm solid #d5d9dc; vertical-align: top; }
.figures th, .figures td { padding: 1mm 1.8mm; }
.figures .right { text-align: right; font-variant-numeric: tabular-nums; }
.figures .total td { border-top: 0.3mm solid #777; font-weight: 600; }
.key { display: grid; grid-template-columns: repeat(auto-fit, minmax(42mm, 1fr)); gap: 3mm; margin: 3mm 0; }
.key > div { border: 0.2mm solid #cfd5d9; border-radius: 1mm; padding: 2mm 3mm; break-inside: avoid; }
dt { color: #555; font-size: 9pt; }
dd { margin: 0; font-size: 14pt; font-weight: 600; line-height: 1.3; }
dd.remark { font-size: 8.5pt; font-weight: 400; }
`;
