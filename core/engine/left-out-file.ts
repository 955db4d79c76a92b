import { csvForSpreadsheet } from "../format/csv.ts";
import { safeFileName } from "../format/file-name.ts";
import type { Pause, Sheet } from "../format/sheet.ts";
import { workbook } from "../format/workbook.ts";
import { tableAt } from "../import/plan-parts.ts";
import type { RowReason } from "../model/accounting.ts";
import { tableName } from "../model/bundle.ts";
import { RegularsError } from "../model/error.ts";
import { REASON_HEADINGS, type LeftOutColumns, type LeftOutRow } from "../model/left-out.ts";
import type { WrittenFile } from "./written-files.ts";
import type { StandingLeftOut } from "./left-out.ts";

/** How a file of rejected rows is written, and its words. */
export interface LeftOutWords {
  readonly format: "csv" | "xlsx";
  readonly language: "en" | "zh";
  /** Reason → a sentence; one without words stands as its id. */
  readonly reasons: Readonly<Partial<Record<RowReason, string>>>;
}

/**
 * The rejected rows of a file, or of one table of a bundle, as a table that comes in again by itself: the reason first, then the columns of the
 * file under their own names; of lines their orders' before them, so that they need no other file. What was not taken in was not kept, and its column
 * is empty.
 */
export async function leftOutFile(
  standing: StandingLeftOut,
  table: number,
  words: LeftOutWords,
  pause: Pause,
): Promise<WrittenFile> {
  const { batch, kept } = standing;
  const heading = REASON_HEADINGS[words.language];
  const { name, before, columns } = tableOf(standing, table);
  const rows = standing.rows.filter(([row]) => tableAt(kept.tables ?? [{ before: 0 }], row) === table);
  const width = rows.reduce((most, [, , , cells]) => Math.max(most, cells.length), columns.length);
  // Of a cell that a line and its order both have, the line's is the one that counts.
  const shown = Array.from({ length: width }, (_, i) => i).filter(
    (i) => kept.tables === undefined || columns[i]?.column !== "" || columns[i]?.field !== null,
  );
  const sheet: Sheet = {
    name: heading,
    columns: [
      { header: heading, kind: "text" },
      ...shown.map((i) => ({
        header: columns[i]?.column ?? "",
        kind: PHONES.has(columns[i]?.field ?? "") ? ("phone" as const) : ("text" as const),
      })),
    ],
    rows: rows.map((row) => [reasonOf(row, before, columns, words), ...shown.map((i) => row[3][i] ?? "")]),
  };
  const bytes = await (words.format === "csv" ? csvForSpreadsheet(sheet, pause) : workbook(sheet, pause));
  const stem = (kept.tables === undefined ? batch.fileName : name).replace(/\.[a-z0-9]{1,5}(?= › |$)/i, "");
  const fileName = safeFileName(`${stem} ${heading}.${words.format}`);
  return { fileName, bytes, included: rows.length, excluded: {} };
}

/** Error: `left-out-unknown` for a table that the bundle has not. */
function tableOf(
  { batch, kept }: StandingLeftOut,
  at: number,
): { readonly name: string; readonly before: number; readonly columns: LeftOutColumns } {
  if (kept.tables === undefined) return { name: batch.fileName, before: 0, columns: kept.columns };
  const table = batch.tables?.[at];
  const own = kept.tables[at];
  if (table === undefined || own === undefined) throw new RegularsError("left-out-unknown");
  return { name: tableName(table), before: own.before, columns: own.columns };
}

const PHONES: ReadonlySet<string> = new Set(["phone", "phone2", "fax"]);

function reasonOf(
  [number, reason, at]: LeftOutRow,
  before: number,
  columns: LeftOutColumns,
  { language, reasons }: LeftOutWords,
): string {
  const row = number - before;
  const why = reasons[reason] ?? reason;
  const column = columns[at]?.column ?? "";
  if (language === "zh") return `第 ${row} 行：${why}${column === "" ? "" : `（${column}）`}`;
  return `Row ${row}: ${why}${column === "" ? "" : ` (${column})`}`;
}
