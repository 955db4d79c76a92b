import type { Block, StoredColumn, TableName } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { Books } from "./books.ts";
import { intsOf, textReader } from "./columns.ts";
import type { Folder } from "./fold.ts";

/** A stored row that names somebody, column by column as it is stored; a text or number that is missing is null. */
export interface RowAbout {
  readonly commit: CommitSeq;
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** Every stored row that names somebody, by table; rows that were replaced or taken back since are among them. */
export type RowsAbout = Readonly<Record<TableName, readonly RowAbout[]>>;

/** Columns that say nothing of anybody: hashes, and marks of our own. */
const OURS: ReadonlySet<string> = new Set(["commit", "row", "keyHi", "keyLo", "again"]);

/** Reads the rows about some records; only blocks that name them are read. Error: `ledger-damaged`. */
export async function rowsAbout(books: Books, folder: Folder, records: readonly number[]): Promise<RowsAbout> {
  const who = new Set(records);
  const out: Record<TableName, RowAbout[]> = { line: [], customer: [], touch: [], member: [], contact: [] };
  for (const ref of books.head.facts) {
    const named = await folder.namedIn(ref);
    if (![...named.values()].some((customers) => customers.some((one) => who.has(one)))) continue;
    const block = await books.facts(ref);
    out[block.table].push(...rowsOf(block, who));
    await books.ports.breathe();
  }
  for (const rows of Object.values(out)) rows.sort((a, b) => a.commit - b.commit || a.row - b.row);
  return out;
}

function rowsOf({ columns, rows }: Block, who: ReadonlySet<number>): RowAbout[] {
  const customers = intsOf(columns["customer"], rows, -1);
  const commits = intsOf(columns["commit"], rows, 0);
  const numbers = intsOf(columns["row"], rows, 0);
  const readers = Object.entries(columns)
    .filter(([name]) => !OURS.has(name))
    .map(([name, column]) => [name, readerOf(column)] as const);
  const out: RowAbout[] = [];
  for (let row = 0; row < rows; row++) {
    if (!who.has(customers[row]!)) continue;
    const values = Object.fromEntries(readers.map(([name, read]) => [name, read(row)]));
    out.push({ commit: commits[row]!, row: numbers[row]!, values });
  }
  return out;
}

function readerOf(column: StoredColumn): (row: number) => string | number | null {
  if (column.type === "same") return () => known(column.value);
  if (column.type === "int" || column.type === "float") return (row) => known(column.values[row]!);
  const textOf = textReader(column);
  return (row) => textOf(row) || null;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
