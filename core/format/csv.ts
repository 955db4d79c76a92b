import { plainText } from "./cell-text.ts";
import { keepAsText } from "./neutralise.ts";
import type { Pause, Sheet, SheetCell, SheetColumn } from "./sheet.ts";

/** Rows written between two pauses: a few milliseconds' work. */
const ROWS_AT_ONCE = 500;

/**
 * A CSV file that Excel, WPS and LibreOffice open rightly: UTF-8 with a byte order mark, CRLF, every field quoted, texts kept
 * as texts and never as formulas (`keepAsText`), days as `YYYY-MM-DD`, money as plain decimals, unknown as the empty field.
 */
export async function csvForSpreadsheet(sheet: Sheet, pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const parts: string[] = [];
  for await (const piece of csvPieces(sheet, pause)) parts.push(piece);
  return new TextEncoder().encode(parts.join(""));
}

/** The same, a few hundred rows at a time, for a table too large to be held as one text. */
export async function* csvPieces({ columns, rows }: Sheet, pause: Pause): AsyncGenerator<string> {
  const head = columns.map(({ header }) => quoted(keepAsText(header, false))).join(",");
  let piece = `\ufeff${head}\r\n`;
  let waiting = 0;
  for (const row of rows) {
    piece += `${columns.map((column, c) => fieldOf(row[c] ?? null, column)).join(",")}\r\n`;
    if (++waiting < ROWS_AT_ONCE) continue;
    yield piece;
    piece = "";
    waiting = 0;
    await pause();
  }
  yield piece;
}

function fieldOf(cell: SheetCell, column: SheetColumn): string {
  if (typeof cell === "string") return quoted(keepAsText(cell, column.kind === "phone"));
  return quoted(plainText(cell, column));
}

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
