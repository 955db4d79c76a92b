import { zipSync } from "fflate";
import type { Trap } from "./traps.ts";

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const times = (text: string, bytes: number): string => text.repeat(Math.max(1, Math.floor(bytes / text.length)));

/** The parts of a workbook that a test says otherwise. */
export interface BookParts {
  readonly sheet?: string;
  readonly styles?: string;
  readonly strings?: string;
  /** How many sheets are named; all are the one there is. */
  readonly sheets?: number;
  /** Further files of the zip. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The names and two rows of sales, as inline texts. */
export const SALES_ROWS = [
  ["order", "date", "customer", "amount"],
  ["1", "2026-01-02", "A", "5"],
  ["2", "2026-01-03", "B", "6"],
]
  .map((cells, r) => {
    const inline = cells.map((cell, c) => `<c r="${"ABCD"[c]}${r + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`);
    return `<row r="${r + 1}">${inline.join("")}</row>`;
  })
  .join("");

/** A workbook of one sheet, made by hand, so that it can be made wrongly. */
export function book(parts: BookParts): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(bookFiles(parts), { level: 1 }));
}

/** The files that such a workbook is packed of. */
export function bookFiles({ sheet, styles, strings, sheets = 1, more = {} }: BookParts): Record<string, Uint8Array> {
  const types = [
    ["/xl/workbook.xml", "sheet.main"],
    ["/xl/worksheets/sheet1.xml", "worksheet"],
    ["/xl/styles.xml", "styles"],
    ["/xl/sharedStrings.xml", "sharedStrings"],
  ].map(
    ([part, type]) =>
      `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
  );
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string =>
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const sheetNames = Array.from(
    { length: sheets },
    (_, i) => `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="rId1"/>`,
  ).join("");
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
    "_rels/.rels": relations(relation(1, "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheetNames}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      relation(1, "worksheet", "worksheets/sheet1.xml") +
        relation(2, "styles", "styles.xml") +
        relation(3, "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": sheet ?? sheetOf(SALES_ROWS),
    "xl/styles.xml": styles ?? `${HEAD}<styleSheet xmlns="${MAIN}"/>`,
    "xl/sharedStrings.xml": strings ?? `${HEAD}<sst xmlns="${MAIN}"/>`,
  };
  const zipped = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)]));
  return { ...zipped, ...more };
}

/** A sheet of these rows, with what stands before and behind them. */
export function sheetOf(rows: string, before = "", behind = ""): string {
  return `${HEAD}<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

const fromMb = (name: string, make: (bytes: number) => Uint8Array<ArrayBuffer>, from = 18, to = 24): Trap => ({
  name: `workbook: ${name}`,
  from,
  to,
  make,
});

/** What a workbook can grow by: sizes are of its sheet before packing. */
export const BOOK_TRAPS: readonly Trap[] = [
  fromMb("elements one in the other", (bytes) =>
    book({ sheet: sheetOf(SALES_ROWS, `${times("<x>", bytes / 2)}${times("</x>", (bytes / 2) * (4 / 3))}`) }),
  ),
  fromMb("empty rows", (bytes) => book({ sheet: sheetOf(SALES_ROWS + rowsFrom(4, bytes, "")) })),
  fromMb("rows", (bytes) =>
    book({
      sheet: sheetOf(
        SALES_ROWS +
          rowsFrom(
            4,
            bytes,
            '<c t="inlineStr"><is><t>1</t></is></c><c t="inlineStr"><is><t>2026-01-02</t></is></c><c><v>7</v></c><c><v>9.5</v></c>',
          ),
      ),
    }),
  ),
  fromMb("styles", (bytes) =>
    book({
      styles: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${Array.from({ length: Math.floor(bytes / 60) }, (_, i) => `<numFmt numFmtId="${200 + i}" formatCode="0.0${i}"/>`).join("")}</numFmts><cellXfs>${Array.from({ length: Math.floor(bytes / 60) }, (_, i) => `<xf numFmtId="${200 + i}"/>`).join("")}</cellXfs></styleSheet>`,
    }),
  ),
  fromMb("shared texts", (bytes) =>
    book({ strings: `${HEAD}<sst xmlns="${MAIN}">${times("<si><t>x</t></si>", bytes)}</sst>` }),
  ),
  fromMb("one giant text", (bytes) =>
    book({ strings: `${HEAD}<sst xmlns="${MAIN}"><si><t>${times("x &amp; ", bytes)}</t></si></sst>` }),
  ),
  fromMb("one cell of giant text", (bytes) =>
    book({
      sheet: sheetOf(
        `${SALES_ROWS}<row r="4"><c r="A4" t="inlineStr"><is><t>${times("y&lt;", bytes)}</t></is></c></row>`,
      ),
    }),
  ),
  fromMb("merged ranges", (bytes) =>
    book({
      sheet: sheetOf(
        SALES_ROWS,
        "",
        `<mergeCells>${Array.from({ length: Math.floor(bytes / 30) }, (_, i) => `<mergeCell ref="A${5 + 2 * i}:B${6 + 2 * i}"/>`).join("")}</mergeCells>`,
      ),
    }),
  ),
  fromMb("attributes", (bytes) =>
    book({ sheet: sheetOf(SALES_ROWS.replace('<row r="1"', `<row r="1" ${attributes(bytes)}`)) }),
  ),
  fromMb("comments in the markup", (bytes) => book({ sheet: sheetOf(SALES_ROWS, times("<!-- x -->", bytes)) })),
  fromMb("a comment that is never closed", (bytes) =>
    book({ sheet: sheetOf(`${SALES_ROWS}<!-- ${times("<x ", bytes)}`) }),
  ),
  fromMb("nothing but less-than signs", (bytes) => book({ sheet: sheetOf(`${SALES_ROWS}${times("<", bytes)}`) })),
];

function rowsFrom(first: number, bytes: number, cells: string): string {
  const length = Math.floor(bytes / (cells.length + 20));
  return Array.from({ length }, (_, i) => `<row r="${first + i}">${cells}</row>`).join("");
}

function attributes(bytes: number): string {
  return Array.from({ length: Math.floor(bytes / 12) }, (_, i) => `a${i}="${i}"`).join(" ");
}
