import type { PrintedColumn, PrintedDocument, PrintedKind, PrintedTable, PrintedValue } from "../model/printed.ts";
import { currencyDigits } from "./currency-digits.ts";
import { isRange } from "./printed-text.ts";
import { tablesOf } from "./printed-tables.ts";
import type { Sheet, SheetCell, SheetColumn, SheetKind } from "./sheet.ts";
import { workbookOfSheets } from "./workbook-of-sheets.ts";

/**
 * The figures of a document as an XLSX workbook: one sheet for every table, drawing and row of key figures, numbers as numbers, an
 * interval as three columns. A document without figures gives one sheet that says its title.
 */
export async function printedWorkbook(document: PrintedDocument): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = tablesOf(document).map((table) => sheetOf(table, document));
  const title: Sheet = { name: document.title, columns: [{ header: document.title, kind: "text" }], rows: [] };
  return workbookOfSheets(sheets.length === 0 ? [title] : sheets, document.day);
}

function sheetOf({ name, columns, rows }: PrintedTable, document: PrintedDocument): Sheet {
  const repeated = columns.map(({ header }) => columns.filter((other) => other.header === header).length > 1);
  const ranged = columns.map((_, c) => rows.some((row) => typeof row[c] === "object" && row[c] !== null));
  return {
    name,
    columns: columns.flatMap((column, c) =>
      columnsOf(withUnit(column, repeated[c] === true, document), ranged[c] === true, document),
    ),
    rows: rows.map((row) => columns.flatMap((_, c) => cellsOf(row[c] ?? null, ranged[c] === true))),
  };
}

const KINDS: Readonly<Record<PrintedKind, SheetKind>> = {
  text: "text",
  count: "number",
  number: "number",
  money: "money",
  share: "share",
  points: "share",
  day: "day",
};

/** A column with its unit in the header: always where it is of points, else where the sheet would have two columns of one name. */
function withUnit(column: PrintedColumn, repeated: boolean, { words, currency }: PrintedDocument): PrintedColumn {
  const units: Partial<Record<PrintedKind, string>> = { points: words.points, money: currency, share: "%" };
  const unit = repeated || column.kind === "points" ? units[column.kind] : undefined;
  return unit === undefined ? column : { ...column, header: `${column.header} (${unit})` };
}

function columnsOf(
  { header, kind }: PrintedColumn,
  ranged: boolean,
  { words, currency }: PrintedDocument,
): SheetColumn[] {
  const column = { kind: KINDS[kind], digits: currencyDigits(currency) };
  const own = { ...column, header };
  if (!ranged) return [own];
  return [own, { ...column, header: `${header}: ${words.low}` }, { ...column, header: `${header}: ${words.high}` }];
}

function cellsOf(value: PrintedValue, ranged: boolean): SheetCell[] {
  const range = typeof value === "object" && value !== null ? value : null;
  const own = range === null ? (value as SheetCell) : isRange(range) ? range.value : null;
  if (!ranged) return [own];
  return range !== null && isRange(range) ? [own, range.low, range.high] : [own, null, null];
}
