import { csvForSpreadsheet } from "../format/csv.ts";
import { safeFileName } from "../format/file-name.ts";
import type { Pause, Sheet } from "../format/sheet.ts";
import { workbook } from "../format/workbook.ts";
import type { RowReason } from "../model/accounting.ts";
import { REASON_HEADINGS, type LeftOutRow } from "../model/left-out.ts";
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
 * Rejected rows as a table that comes in again by itself: the reason first, then the columns of the file under their own names. What was
 * not taken in was not kept, and its column is empty.
 */
export async function leftOutFile(
  { batch, kept, rows }: StandingLeftOut,
  words: LeftOutWords,
  pause: Pause,
): Promise<WrittenFile> {
  const heading = REASON_HEADINGS[words.language];
  const width = rows.reduce((most, [, , , cells]) => Math.max(most, cells.length), kept.columns.length);
  const sheet: Sheet = {
    name: heading,
    columns: [
      { header: heading, kind: "text" },
      ...Array.from({ length: width }, (_, i) => ({
        header: kept.columns[i]?.column ?? "",
        kind: PHONES.has(kept.columns[i]?.field ?? "") ? ("phone" as const) : ("text" as const),
      })),
    ],
    rows: rows.map((row) => [reasonOf(row, kept.columns, words), ...row[3]]),
  };
  const bytes = await (words.format === "csv" ? csvForSpreadsheet(sheet, pause) : workbook(sheet, pause));
  const stem = batch.fileName.replace(/\.[a-z0-9]{1,5}$/i, "");
  const fileName = safeFileName(`${stem} ${heading}.${words.format}`);
  return { fileName, bytes, included: rows.length, excluded: {} };
}

const PHONES: ReadonlySet<string> = new Set(["phone", "phone2", "fax"]);

function reasonOf(
  [row, reason, at]: LeftOutRow,
  columns: StandingLeftOut["kept"]["columns"],
  { language, reasons }: LeftOutWords,
): string {
  const why = reasons[reason] ?? reason;
  const column = columns[at]?.column ?? "";
  if (language === "zh") return `第 ${row} 行：${why}${column === "" ? "" : `（${column}）`}`;
  return `Row ${row}: ${why}${column === "" ? "" : ` (${column})`}`;
}
