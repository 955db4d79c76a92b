import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { readXlsx } from "hucre/xlsx";

/** A file the page gave to be saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses something that saves a file and reads the file back. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const coming = page.waitForEvent("download", { timeout: 60_000 });
  await press();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** A table as rows by the words of its header. */
export type Row = Readonly<Record<string, string>>;

/** One quoted field and what ends it; every field of our lists is quoted. */
const FIELD = /"((?:[^"]|"")*)"(,|\r\n|$)/gy;

/** The rows of a CSV as spreadsheets read it: UTF-8 with its mark, every field quoted. */
export function csvRows({ bytes }: SavedFile): readonly Row[] {
  const text = bytes.toString("utf8");
  if (!text.startsWith("\uFEFF")) throw new Error("no byte order mark: a spreadsheet would garble it");
  const body = text.slice(1).trimEnd();
  const records: string[][] = [[]];
  let read = 0;
  for (const [whole, field = "", end] of body.matchAll(FIELD)) {
    read += whole.length;
    records.at(-1)?.push(field.replaceAll('""', '"'));
    if (end === "\r\n") records.push([]);
  }
  if (read !== body.length) throw new Error("a field is not quoted");
  const [header = [], ...rows] = records;
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

/** The rows of a workbook's first sheet, each cell as text. */
export async function workbookRows({ bytes }: SavedFile): Promise<readonly Row[]> {
  const book = await readXlsx(new Uint8Array(bytes));
  const [header = [], ...rows] = book.sheets[0]?.rows ?? [];
  return rows.map((cells) => Object.fromEntries(header.map((name, i) => [String(name), String(cells[i] ?? "")])));
}
