import { writeXlsxStream } from "hucre/xlsx";
import type { Pause, Sheet } from "./sheet.ts";
import { cellText, columnLayout, sheetName, workbookCell } from "./workbook-cells.ts";

/** Rows written between two pauses: a few milliseconds' work. */
const ROWS_AT_ONCE = 250;

/**
 * An XLSX workbook of one sheet: texts as inline strings, so that no text can be a formula and phones keep their digits; numbers as
 * numbers, days as dates, the header in a frozen row. Characters that XML cannot hold are left out, line breaks become the spreadsheet's own, a
 * text longer than a cell takes ends in "…".
 */
export async function workbook(sheet: Sheet, pause: Pause): Promise<Uint8Array<ArrayBuffer>> {
  const stream = writeXlsxStream(rowsOf(sheet, pause), {
    name: sheetName(sheet.name),
    columns: sheet.columns.map(columnLayout),
    freezePane: { rows: 1 },
  });
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function* rowsOf(sheet: Sheet, pause: Pause): AsyncGenerator<(string | number | null)[]> {
  yield sheet.columns.map(({ header }) => cellText(header));
  let waiting = 0;
  for (const row of sheet.rows) {
    yield sheet.columns.map((column, c) => workbookCell(row[c] ?? null, column));
    if (++waiting < ROWS_AT_ONCE) continue;
    waiting = 0;
    await pause();
  }
}
