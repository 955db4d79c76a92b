import type { Cell, MergeRange, Sheet } from "hucre";
import { RegularsError } from "../model/error.ts";
import { tooLarge } from "./bombs.ts";
import { withTextsBeforeRuns } from "./rich-texts.ts";
import { spannedCells } from "./sheet-extents.ts";
import { withTextsBehindFormulas } from "./xls-formula-texts.ts";
import { zipEntries } from "./zip-entries.ts";

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

/** Cells of all sheets together, empty ones between others too. */
const MOST_CELLS = 2e7;
/** Cells between the first and the last of each sheet, all sheets together, as far as little is in them. */
const MOST_SPANNED = 3 * MOST_CELLS;
/** What may be read in all where some parts are read with every sheet, bytes. */
const MOST_READ_AGAIN = 2 ** 30;

/** What a workbook's bytes are. */
export type WorkbookKind = "xlsx" | "xls" | "ods";

/**
 * Every sheet of a workbook with something in it: days as `YYYY-MM-DD`, with a time of day where there is one, formulas as they were last
 * worked out. Errors: `file-password`, `file-old-workbook` (older than 1997, or `.xlsb`), `file-damaged-workbook`, `file-too-large` (cells far
 * apart, or many sheets), `file-no-rows`.
 */
export async function readWorkbook(bytes: Uint8Array, kind: WorkbookKind): Promise<SheetTable[]> {
  // A workbook sealed by a password is packed like an old one.
  if (kind === "xls" && isSealed(bytes)) throw new RegularsError("file-password");
  const all = await sheetsOf(bytes, kind).catch((error: unknown) => {
    throw workbookError(error);
  });
  const tables = all.filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) throw new RegularsError("file-no-rows");
  return tables;
}

/**
 * The sheets one after the other, since the reader gives each the rectangle between its first and its last cell, and many sheets of two cells
 * would take all memory there is.
 */
async function sheetsOf(bytes: Uint8Array, kind: WorkbookKind): Promise<SheetTable[]> {
  const { readOds, readXls, readXlsx } = await import("hucre");
  if (kind === "xls") return (await readXls(withTextsBehindFormulas(bytes))).sheets.map(tableOf);
  const read = kind === "xlsx" ? readXlsx : readOds;
  // A sheet alone may have a cell far away; many that do are not read one after the other. Of what is damaged the reader tells.
  const spanned = kind === "xlsx" ? await spannedCells(bytes).catch(() => 0) : 0;
  if (spanned > MOST_SPANNED) throw tooLarge(bytes.length);
  const again = bytesReadAgain(bytes);
  const tables: SheetTable[] = [];
  let cells = 0;
  let isLookedThrough = kind !== "xlsx";
  for (let at = 0, count = 1; at < count; at++) {
    const isWanted = (_: unknown, index: number): boolean => {
      count = Math.max(count, index + 1);
      return index === at;
    };
    const { sheets } = await read(bytes, { readStyles: true, sheets: isWanted });
    if ((count - 1) * again > MOST_READ_AGAIN) throw tooLarge(MOST_READ_AGAIN);
    if (!isLookedThrough && sheets.some(hasRichText)) {
      isLookedThrough = true;
      // What the reader could unpack and this cannot stays as it was read.
      const mended = await withTextsBeforeRuns(bytes).catch(() => null);
      if (mended !== null) return sheetsOf(mended, kind);
    }
    for (const table of sheets.map(tableOf)) {
      tables.push(table);
      cells += table.rows.length * (table.rows[0]?.length ?? 0);
    }
    if (cells > MOST_CELLS) throw tooLarge(bytes.length);
  }
  return tables;
}

/** Whether letters of several kinds stand in a cell. */
function hasRichText({ cells }: Sheet): boolean {
  for (const { richText } of cells?.values() ?? []) if (richText !== undefined) return true;
  return false;
}

/** What of a workbook, unpacked, is read with each of its sheets. */
function bytesReadAgain(bytes: Uint8Array): number {
  const others = zipEntries(bytes).filter(({ name }) => !name.startsWith("xl/worksheets/"));
  return others.reduce((sum, { unpacked }) => sum + unpacked, 0);
}

/** The first table of a web page, which many systems write under the name of a workbook. Errors: `file-no-rows`, `file-too-large`. */
export async function readHtmlTable(html: string): Promise<SheetTable> {
  const { fromHtml } = await import("hucre");
  try {
    const table = tableOf(fromHtml(html, { typeInference: false, classes: false }));
    if (table.rows.length === 0) throw new RegularsError("file-no-rows");
    return table;
  } catch (error) {
    throw workbookError(error);
  }
}

/** Whether the container names the part that a sealed workbook stands in, in letters of two bytes. */
function isSealed(bytes: Uint8Array): boolean {
  return new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1)).includes("EncryptedPackage");
}

function workbookError(error: unknown): RegularsError {
  const name = error instanceof Error ? error.name : "";
  if (name === "EncryptedFileError") return new RegularsError("file-password", {}, { cause: error });
  if (error instanceof RegularsError) return error;
  // "Sheet spans 17179869184 cells, over the 20000000 limit", "HTML table reserves over 1000000 cells".
  if (error instanceof Error && /over (?:the )?\d+ /.test(error.message)) return tooLarge(MOST_CELLS, error);
  const isOld = error instanceof Error && /BIFF|xlsb/i.test(error.message);
  return new RegularsError(isOld ? "file-old-workbook" : "file-damaged-workbook", {}, { cause: error });
}

function tableOf(sheet: Sheet): SheetTable {
  // Of old workbooks the reader leaves out the rows that are empty.
  const texts = Array.from(sheet.rows, (row: Sheet["rows"][number] | undefined, r) =>
    row === undefined || row.every((value) => value === null)
      ? []
      : Array.from(row, (value, c) => cellText(value, sheet.cells?.get(`${r},${c}`))),
  );
  const filledCells = fillMerged(texts, sheet.merges ?? []);
  const width = texts.reduce((widest, row) => Math.max(widest, row.findLastIndex((text) => text !== "") + 1), 0);
  const last = texts.findLastIndex((row) => row.some((text) => text !== ""));
  const empty = Array.from({ length: width }, () => "");
  const rows = texts
    .slice(0, last + 1)
    .map((row) => (row.length === 0 ? empty : Array.from({ length: width }, (_, c) => row[c] ?? "")));
  const hiddenRows = rows.filter((_, r) => sheet.rowDefs?.get(r)?.hidden === true).length;
  const isHidden = sheet.hidden === true || sheet.veryHidden === true;
  return { name: sheet.name, isHidden, rows, hiddenRows, filledCells };
}

/** A cell joined over several rows stands for each of them; joined over columns only, it is a title and stays where it is. */
function fillMerged(texts: string[][], merges: readonly MergeRange[]): number {
  let filled = 0;
  // Joined cells do not overlap: those of a sheet that says so would never end.
  let left = texts.reduce((cells, row) => cells + row.length, 0) + texts.length;
  for (const { startRow, endRow, startCol } of merges) {
    left -= Math.max(0, Math.min(endRow, texts.length) - startRow);
    if (left < 0) break;
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
