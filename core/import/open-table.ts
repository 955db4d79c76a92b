import { RegularsError } from "../model/error.ts";
import type { FileIssue } from "../model/file-issue.ts";
import type { SheetInfo } from "../model/importing.ts";
import { binaryFormat } from "./binary.ts";
import { tooLarge } from "./bombs.ts";
import { firstBytes, isGzip } from "./bytes.ts";
import { decoderOf } from "./decoder.ts";
import { guessEncoding } from "./encoding.ts";
import { lookIntoZip } from "./unpack.ts";
import { readHtmlTable, readWorkbook, type SheetTable } from "./workbook.ts";

/** A file as the delimited text it is or holds: the file itself, or a sheet of a workbook written out. */
export interface OpenedTable {
  readonly text: Blob;
  /** The sheet, and all there are; null and none for a file that was text. */
  readonly sheet: string | null;
  readonly sheets: readonly SheetInfo[];
  /** What writing it out had to settle. */
  readonly issues: readonly FileIssue[];
}

/** How a sheet is written out: what the reading of a workbook's text is fixed to. */
export const SHEET_TEXT = { encoding: "utf-8", delimiter: ",", quote: '"' } as const;

/** What is looked at to tell what a file is. */
const HEAD_BYTES = 4096;
/** A workbook is read as a whole; none that a person works with is larger. */
const MOST_WORKBOOK_BYTES = 2 ** 28;

/**
 * Opens a file by what it is, whatever it is called: text as it stands, a workbook (`.xlsx`, `.xls`, `.ods`) or a web page's table under any
 * name by one of its sheets (the named one, else the visible one with most rows), a zip by the one file in it. Errors: those of `readWorkbook` and
 * `lookIntoZip`; `sheet-unknown`, `file-too-large`, `file-unreadable`.
 */
export async function openTable(file: Blob, sheet?: string): Promise<OpenedTable> {
  const found = await look(file);
  return Array.isArray(found) ? ofSheets(found, sheet) : { text: found, sheet: null, sheets: [], issues: [] };
}

/** All tables of a workbook's sheets; null for a file of text. Errors as `openTable`. */
export async function openSheets(file: Blob): Promise<readonly SheetTable[] | null> {
  const found = await look(file);
  return Array.isArray(found) ? found : null;
}

/** The sheets of a file, or the text that it is or holds. */
async function look(file: Blob, isUnpacked = false): Promise<SheetTable[] | Blob> {
  const { bytes: head } = await firstBytes(file, HEAD_BYTES);
  const kind = binaryFormat(head);
  if (kind === "XLS") return readWorkbook(await allBytes(file), "xls");
  if (kind === "XLSX") {
    const bytes = await allBytes(file);
    const unpacked = await lookIntoZip(bytes);
    if (unpacked.kind !== "file") return readWorkbook(bytes, unpacked.kind);
    // A zip can hold itself.
    if (isUnpacked) throw new RegularsError("file-zip-many", { count: 1 });
    return look(unpacked.file, true);
  }
  return isPage(head) ? [await readHtmlTable(await textOf(file))] : file;
}

function ofSheets(sheets: readonly SheetTable[], wanted: string | undefined): OpenedTable {
  const chosen = wanted === undefined ? fullest(sheets) : sheets.find(({ name }) => name === wanted);
  if (chosen === undefined) throw new RegularsError("sheet-unknown");
  const { hiddenRows, filledCells } = chosen;
  const issues: FileIssue[] = [];
  if (hiddenRows > 0) issues.push({ code: "hiddenRows", count: hiddenRows });
  if (filledCells > 0) issues.push({ code: "mergedCells", count: filledCells });
  return {
    text: new Blob([linesOf(chosen.rows)]),
    sheet: chosen.name,
    sheets: sheets.map(({ name, isHidden, rows }) => ({ name, isHidden, rows: rows.length })),
    issues,
  };
}

/** The visible sheet with most rows: the data rather than its cover page. */
function fullest(sheets: readonly SheetTable[]): SheetTable | undefined {
  const visible = sheets.filter(({ isHidden }) => !isHidden);
  return (visible.length > 0 ? visible : sheets).reduce((best, one) =>
    one.rows.length > best.rows.length ? one : best,
  );
}

function linesOf(rows: SheetTable["rows"]): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Whether a file begins as a web page does. */
function isPage(head: Uint8Array): boolean {
  const text = new TextDecoder("latin1").decode(head).replaceAll("\0", "");
  return /^[^<]{0,8}<(?:!doctype html|html|head|body|table|meta|style)\b/i.test(text.trimStart());
}

async function textOf(file: Blob): Promise<string> {
  const bytes = await allBytes(file);
  const { encoding } = await guessEncoding(bytes, true);
  return decoderOf(encoding).decode(bytes);
}

async function allBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_WORKBOOK_BYTES) throw tooLarge(MOST_WORKBOOK_BYTES);
  if (await isGzip(file)) return unpackedBytes(file);
  const buffer = await file.arrayBuffer().catch((error: unknown) => {
    throw new RegularsError("file-unreadable", {}, { cause: error });
  });
  return new Uint8Array(buffer);
}

async function unpackedBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes, whole } = await firstBytes(file, MOST_WORKBOOK_BYTES);
  if (!whole) throw tooLarge(MOST_WORKBOOK_BYTES);
  return bytes;
}
