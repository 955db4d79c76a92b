import { element, type Html } from "./html.ts";
import { pageText, type Paper } from "./page.ts";

/** A list for the telephone on paper: what to say above, one row a person, boxes for what came of it. */
export interface CallSheet {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly paper: Paper;
  /** What to say, a paragraph each. */
  readonly script: readonly string[];
  /** What can come of a call, in the order of the boxes: a short mark and its meaning. */
  readonly results: readonly { readonly mark: string; readonly meaning: string }[];
  /** Headers of the columns that are filled: name, number, what to know. */
  readonly columns: readonly string[];
  readonly rows: readonly CallRow[];
  readonly words: {
    readonly script: string;
    readonly code: string;
    readonly result: string;
    readonly callAgain: string;
    readonly remark: string;
  };
}

export interface CallRow {
  readonly code: string;
  /** In the order of the columns. */
  readonly cells: readonly string[];
}

/** The call sheet as a page for the printer, in landscape; the header stands again on every page, no row is cut in two. */
export function callSheetDocument(sheet: CallSheet): string {
  const { language, title, paper } = sheet;
  const body = [
    element("h1", {}, title),
    scriptOf(sheet),
    element(
      "table",
      {},
      headOf(sheet),
      element(
        "tbody",
        {},
        sheet.rows.map((row, i) => rowOf(row, i, sheet)),
      ),
    ),
  ];
  return pageText({ language, title, paper, margin: 10, landscape: true, numbered: true, styles: STYLES, body });
}

function scriptOf({ script, results, words }: CallSheet): Html {
  return element(
    "section",
    { class: "script" },
    element("h2", {}, words.script),
    script.map((paragraph) => element("p", {}, paragraph)),
    element(
      "p",
      { class: "marks" },
      results.map(({ mark, meaning }) => element("span", {}, element("b", {}, mark), ` ${meaning}`)),
    ),
  );
}

function headOf({ columns, words }: CallSheet): Html {
  const headers = ["#", words.code, ...columns, words.result, words.callAgain, words.remark];
  return element(
    "thead",
    {},
    element(
      "tr",
      {},
      headers.map((header) => element("th", { scope: "col" }, header)),
    ),
  );
}

function rowOf({ code, cells }: CallRow, at: number, { columns, results }: CallSheet): Html {
  return element(
    "tr",
    {},
    element("td", { class: "number" }, at + 1),
    element("td", { class: "code" }, code),
    columns.map((_, c) => element("td", {}, cells[c] ?? "")),
    element(
      "td",
      { class: "boxes" },
      results.map(({ mark }) => element("span", {}, element("span", { class: "box" }), mark)),
    ),
    element("td", { class: "again" }),
    element("td", { class: "remark" }),
  );
}

const STYLES = `
h1 { font-size: 14pt; margin: 0 0 2mm; }
h2 { font-size: 10.5pt; margin: 0; }
.script { border: 0.3mm solid #999; border-radius: 1mm; padding: 2mm 3mm; margin-bottom: 3mm; break-inside: avoid; }
.script p { margin: 1mm 0 0; }
.marks span { margin-right: 5mm; white-space: nowrap; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: left; background: #f0f0f0; font-weight: 600; }
th, td { border: 0.2mm solid #999; padding: 1.2mm 1.6mm; vertical-align: top; }
.number { text-align: right; color: #666; }
.code { font-family: Consolas, "Courier New", monospace; white-space: nowrap; }
.boxes { min-width: 30mm; }
.boxes > span { display: inline-block; white-space: nowrap; margin-right: 2mm; }
.box { display: inline-block; width: 3mm; height: 3mm; border: 0.3mm solid #333; margin-right: 0.8mm; vertical-align: -0.3mm; }
.again { min-width: 20mm; }
.remark { min-width: 40mm; }
`;
