import { writeXlsxStream } from "hucre/xlsx";
import { formatDay } from "../model/day.ts";
import { shownNumber } from "./cell-text.ts";
import type { Pause, Sheet, SheetCell, SheetColumn } from "./sheet.ts";

/** Rows written between two pauses: a few milliseconds' work. */
const ROWS_AT_ONCE = 250;

/** Day 0 (1970-01-01) as a spreadsheet counts days. */
const EPOCH_SERIAL = 25_569;
/** 1900-03-01. Before it spreadsheets disagree, for the 29 February 1900 that never was. */
const FIRST_SURE_SERIAL = 61;

/** The longest text a cell of a spreadsheet takes. */
const LONGEST_TEXT = 32_767;

/**
 * An XLSX workbook of one sheet: texts as inline strings, so that no text can be a formula and phones keep their digits; numbers as
 * numbers, days as dates, the header in a frozen row. Characters that XML cannot hold are left out, line breaks become the spreadsheet's own, a
 * text longer than a cell takes ends in "…".
 */
export async function workbook(sheet: Sheet, pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const stream = writeXlsxStream(rowsOf(sheet, pause), {
    name: sheetName(sheet.name),
    columns: sheet.columns.map((column) => ({ width: column.kind === "text" ? 20 : 14, ...formatOf(column) })),
    freezePane: { rows: 1 },
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function* rowsOf(sheet: Sheet, pause: Pause): AsyncGenerator<(string | number | null)[]> {
  yield sheet.columns.map(({ header }) => cellText(header));
  let waiting = 0;
  for (const row of sheet.rows) {
    yield sheet.columns.map((column, c) => cellOf(row[c] ?? null, column));
    if (++waiting < ROWS_AT_ONCE) continue;
    waiting = 0;
    await pause();
  }
}

function cellOf(cell: SheetCell, column: SheetColumn): string | number | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return cellText(cell);
  if (!Number.isFinite(cell)) return null;
  if (column.kind !== "day") return shownNumber(cell, column);
  const serial = cell + EPOCH_SERIAL;
  return serial >= FIRST_SURE_SERIAL ? serial : formatDay(cell);
}

function formatOf(column: SheetColumn): { numFmt?: string } {
  const digits = column.digits ?? 2;
  switch (column.kind) {
    case "money":
      return { numFmt: digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}` };
    case "share":
      return { numFmt: "0.0%" };
    case "day":
      return { numFmt: "yyyy-mm-dd" };
    case "text":
    case "phone":
      return { numFmt: "@" };
    case "number":
      return {};
  }
}

function cellText(text: string): string {
  const clean = text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (mark) => ("\t\r\n".includes(mark) ? mark : ""))
    .replace(/\r\n?/g, "\n")
    // A text that looks like the format's own escape for a character must not be read as one.
    .replace(/_(?=x[\dA-F]{4}_)/gi, "_x005F_");
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
}

/** What a sheet may be called: at most 31 characters, none of : \ / ? * [ ], no ' at the ends. */
function sheetName(name: string): string {
  const clean = cellText(name)
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return [...clean].slice(0, 31).join("") || "List";
}
