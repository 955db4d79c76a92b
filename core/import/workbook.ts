import type { Cell, MergeRange, Sheet } from "hucre";
import { RegularsError } from "../model/error.ts";

/** A sheet of a workbook as texts, a row a record, as far as anything stands in it. */
export interface SheetTable {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly (readonly string[])[];
  /** Rows that the workbook hides, by hand or by a filter. */
  readonly hiddenRows: number;
  /** Cells that were joined over several rows; each row has their text. */
  readonly filledCells: number;
}

/** What a workbook's bytes are. */
export type WorkbookKind = "xlsx" | "xls" | "ods";

/**
 * Every sheet of a workbook with something in it: days as `YYYY-MM-DD`, with a time of day where there is one, formulas as they were last
 * worked out. Errors: `file-password`, `file-old-workbook` (older than 1997, or `.xlsb`), `file-damaged-workbook`, `file-no-rows`.
 */
export async function readWorkbook(bytes: Uint8Array, kind: WorkbookKind): Promise<SheetTable[]> {
  // A workbook sealed by a password is packed like an old one.
  if (kind === "xls" && isSealed(bytes)) throw new RegularsError("file-password");
  const { readOds, readXls, readXlsx } = await import("hucre");
  const read = { xlsx: readXlsx, xls: readXls, ods: readOds }[kind];
  const { sheets } = await read(bytes, { readStyles: true }).catch((error: unknown) => {
    throw workbookError(error);
  });
  const tables = sheets.map(tableOf).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) throw new RegularsError("file-no-rows");
  return tables;
}

/** The first table of a web page, which many systems write under the name of a workbook. Error: `file-no-rows`. */
export async function readHtmlTable(html: string): Promise<SheetTable> {
  const { fromHtml } = await import("hucre");
  const table = tableOf(fromHtml(html, { typeInference: false, classes: false }));
  if (table.rows.length === 0) throw new RegularsError("file-no-rows");
  return table;
}

/** Whether the container names the part that a sealed workbook stands in, in letters of two bytes. */
function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

function workbookError(error: unknown): RegularsError {
  const name = error instanceof Error ? error.name : "";
  if (name === "EncryptedFileError") return new RegularsError("file-password", {}, { cause: error });
  const isOld = error instanceof Error && /BIFF|xlsb/i.test(error.message);
  return new RegularsError(isOld ? "file-old-workbook" : "file-damaged-workbook", {}, { cause: error });
}

function tableOf(sheet: Sheet): SheetTable {
  const texts = sheet.rows.map((row, r) =>
    Array.from(row, (value, c) => cellText(value, sheet.cells?.get(`${r},${c}`))),
  );
  const filledCells = fillMerged(texts, sheet.merges ?? []);
  const width = texts.reduce((widest, row) => Math.max(widest, row.findLastIndex((text) => text !== "") + 1), 0);
  const last = texts.findLastIndex((row) => row.some((text) => text !== ""));
  const rows = texts.slice(0, last + 1).map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  const hiddenRows = rows.filter((_, r) => sheet.rowDefs?.get(r)?.hidden === true).length;
  const isHidden = sheet.hidden === true || sheet.veryHidden === true;
  return { name: sheet.name, isHidden, rows, hiddenRows, filledCells };
}

/** A cell joined over several rows stands for each of them; joined over columns only, it is a title and stays where it is. */
function fillMerged(texts: string[][], merges: readonly MergeRange[]): number {
  let filled = 0;
  for (const { startRow, endRow, startCol } of merges) {
    const text = texts[startRow]?.[startCol] ?? "";
    if (text === "") continue;
    for (const row of texts.slice(startRow + 1, endRow + 1)) {
      row[startCol] = text;
      filled++;
    }
  }
  return filled;
}

/** A cell as a person reads it in the sheet, but days and numbers in the one way that cannot be misread. */
function cellText(value: Sheet["rows"][number][number], cell: Cell | undefined): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dayText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const zeros = /^0{2,}$/.exec(cell?.style?.numFmt ?? "")?.[0];
  return zeros !== undefined && Number.isInteger(value) ? String(value).padStart(zeros.length, "0") : numberText(value);
}

/** Digits without an exponent: codes and phone numbers stand in sheets as numbers. */
function numberText(value: number): string {
  const text = String(value);
  return /e\+/i.test(text) && Number.isInteger(value) ? BigInt(value).toString() : text;
}

/** The workbook's days come as midnight at Greenwich; seconds are the finest that is kept, for a sheet's times are fractions. */
function dayText(day: Date): string {
  const seconds = Math.round(day.getTime() / 1000);
  if (!Number.isFinite(seconds)) return "";
  const [date, time] = new Date(seconds * 1000).toISOString().slice(0, 19).split("T");
  if (time === "00:00:00") return date ?? "";
  return seconds < FIRST_DAY ? (time ?? "") : `${date} ${time}`;
}

/** What lies before the first day that a sheet counts is a time of day alone. */
const FIRST_DAY = Date.UTC(1900, 0, 1) / 1000;
