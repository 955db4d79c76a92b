import { writeXlsx } from "hucre/xlsx";
import type { Day } from "../model/day.ts";
import type { Sheet } from "./sheet.ts";
import { cellText, columnLayout, sheetNames, workbookCell } from "./workbook-cells.ts";

const DAY_MS = 86_400_000;

/**
 * An XLSX workbook of several small sheets, written as `workbook` writes one; the same sheets of the same day give the same bytes. Held in
 * memory as a whole: for tables of a report, not for lists.
 */
export async function workbookOfSheets(sheets: readonly Sheet[], day: Day): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const made = new Date(day * DAY_MS);
  const bytes = await writeXlsx({
    sheets: sheets.map(({ columns, rows }, s) => ({
      name: names[s] ?? "",
      columns: columns.map(columnLayout),
      rows: [
        columns.map(({ header }) => cellText(header)),
        ...Array.from(rows, (row) => columns.map((column, c) => workbookCell(row[c] ?? null, column))),
      ],
      freezePane: { rows: 1 },
    })),
    properties: { created: made, modified: made },
    stringMode: "inline",
  });
  return new Uint8Array(bytes);
}
