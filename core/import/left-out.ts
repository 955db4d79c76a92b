import type { Day } from "../model/day.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import {
  identitiesIn,
  MOST_LEFT_OUT_LETTERS,
  type LeftOutColumns,
  type LeftOutDecision,
  type LeftOutRow,
  type Mended,
  type RowSense,
} from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { ChangedRow, ConvertedPart, WrittenRow } from "./converted.ts";
import { tableAt } from "./plan-parts.ts";
import type { RowVerdict } from "./row-verdicts.ts";

/** What is known of a file's rejected rows, or of a bundle's. */
export interface LeftOutInput {
  readonly source: string;
  /** The tables as they were read, and the keys of their lines that were known (`KnownKeys`); of a single file one. */
  readonly tables: readonly (ReadTable & { readonly known: string })[];
  readonly isBundle: boolean;
  /** Rejected rows, ascending, as many as can be kept; how many there are in all. */
  readonly rejected: readonly RowVerdict[];
  readonly total: number;
  /** Cells of rows, ascending. */
  readonly cells: readonly WrittenRow[];
  readonly erased: ErasedIdentities;
  readonly country: string;
  readonly today: Day;
}

type ReadTable = Pick<ConvertedPart, "before" | "mapping">;

/**
 * What is kept of a file's rejected rows with its commit; null where there are none. Nothing is kept of columns that are not taken in,
 * nor of whom was erased at their own request.
 */
export async function leftOutDecision(input: LeftOutInput): Promise<LeftOutDecision | null> {
  const { source, rejected, total, isBundle, today } = input;
  if (total === 0) return null;
  const tables = input.tables.map(({ before, mapping, known }) => ({ before, columns: columnsOf(mapping), known }));
  const byRow = new Map(input.cells.map(({ row, cells }) => [row, cells]));
  const rows: LeftOutRow[] = [];
  let letters = 0;
  for (const { row, reason, column } of rejected) {
    const written = byRow.get(row);
    if (written === undefined || reason === null) continue;
    const columns = tables[tableAt(tables, row)]?.columns ?? [];
    const cells = written.map((cell, i) => (columns[i]?.field === null ? "" : cell));
    letters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (letters > MOST_LEFT_OUT_LETTERS) break;
    if (!(await asksNotToBeKept({ source, columns }, cells, input))) rows.push([row, reason, column, cells]);
  }
  const kept = { type: "leftOut", source, day: today, rows, more: total - rows.length } as const;
  if (isBundle) return { ...kept, columns: [], known: "", tables };
  const [file] = tables;
  return { ...kept, columns: file?.columns ?? [], known: file?.known ?? "" };
}

/** Rows whose cells are still to be read from the file: those rejected once people were looked up. */
export function unreadRows(rejected: readonly RowVerdict[], cells: readonly WrittenRow[]): number[] {
  const read = new Set(cells.map(({ row }) => row));
  return rejected.filter(({ row, reason }) => reason === "identitiesDisagree" && !read.has(row)).map(({ row }) => row);
}

/** What of a file was mended and is taken in. */
export function mendedOf(
  changed: readonly ChangedRow[],
  isTaken: (row: number) => boolean,
  tables: readonly ReadTable[],
): Mended {
  const taken = changed.filter(({ row }) => isTaken(row));
  const names = tables.map(
    ({ mapping }) =>
      new Map(mapping.columns.flatMap(({ index, column, field }) => (field === null ? [] : [[index, column]]))),
  );
  const counts = new Map<string, number>();
  for (const { row, columns } of taken) {
    const ofTable = names[tableAt(tables, row)];
    for (const at of columns) {
      const name = ofTable?.get(at);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return { rows: taken.length, columns: [...counts].map(([column, cells]) => ({ column, cells })) };
}

/** The columns of a file as they are kept with its rejected rows: by position. */
export function columnsOf({ columns }: ImportMapping): LeftOutColumns {
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const byIndex = new Map(columns.map((one) => [one.index, one]));
  return Array.from({ length: width }, (_, i) => {
    const { column = "", field = null } = byIndex.get(i) ?? {};
    return { column, field };
  });
}

async function asksNotToBeKept(
  sense: RowSense,
  cells: readonly string[],
  { erased, country }: LeftOutInput,
): Promise<boolean> {
  if (erased.size === 0) return false;
  for (const [kind, text] of identitiesIn(sense, cells)) {
    if (!erased.mayHave(kind, text, country)) continue;
    if ((await erased.find(kind, text, country))?.why === "asked") return true;
  }
  return false;
}
