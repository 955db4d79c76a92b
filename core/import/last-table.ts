import { openTable, type OpenedTable } from "./open-table.ts";

/**
 * Keeps the tables of the file that was opened last: a file is looked at, checked and its rows shown one after the other, sheet by sheet where
 * several are taken in at once, and a workbook is dear to read.
 */
export class LastTable {
  private file = "";
  /** As they were asked for; undefined: the one that is proposed. */
  private tables = new Map<string | undefined, OpenedTable>();

  /** The table of a file; errors as `openTable`. */
  async open(file: Blob, sheet: string | undefined): Promise<OpenedTable> {
    const isKept = this.tables.has(sheet);
    if (isKept && this.file === (await nameOf(file))) return this.tables.get(sheet)!;
    const table = await openTable(file, sheet);
    // Text is its own table, and is not worth keeping.
    if (table.text === file) return table;
    const name = await nameOf(file);
    if (name !== this.file) this.tables = new Map();
    this.file = name;
    this.tables.set(sheet, table);
    if (table.sheet !== null) this.tables.set(table.sheet, table);
    return table;
  }
}

/** How a file is known again: by its size, its beginning and its end, where a packed file keeps the sums of all it holds. */
async function nameOf(file: Blob): Promise<string> {
  const ends = new Blob([file.slice(0, END_BYTES), file.slice(-END_BYTES)]);
  const hash = await crypto.subtle.digest("SHA-256", await ends.arrayBuffer());
  return `${file.size} ${new Uint8Array(hash).join(" ")}`;
}

const END_BYTES = 1 << 18;
