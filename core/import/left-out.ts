import type { Day } from "../model/day.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import {
  identitiesIn,
  MOST_LEFT_OUT_LETTERS,
  type LeftOutDecision,
  type LeftOutRow,
  type Mended,
} from "../model/left-out.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { ChangedRow, WrittenRow } from "./converted.ts";
import type { RowVerdict } from "./row-verdicts.ts";

/** What is known of a file's rejected rows. */
export interface LeftOutInput {
  readonly mapping: ImportMapping;
  /** Rejected rows, ascending, as many as can be kept; how many there are in all. */
  readonly rejected: readonly RowVerdict[];
  readonly total: number;
  /** Cells of rows, ascending. */
  readonly cells: readonly WrittenRow[];
  readonly knownKeys: string;
  readonly erased: ErasedIdentities;
  readonly country: string;
  readonly today: Day;
}

/**
 * What is kept of a file's rejected rows with its commit; null where there are none. Nothing is kept of columns that are not taken in,
 * nor of whom was erased at their own request.
 */
export async function leftOutDecision(input: LeftOutInput): Promise<LeftOutDecision | null> {
  const { mapping, rejected, total, knownKeys, today } = input;
  if (total === 0) return null;
  const { source } = mapping;
  const columns = columnsOf(mapping);
  const byRow = new Map(input.cells.map(({ row, cells }) => [row, cells]));
  const rows: LeftOutRow[] = [];
  let letters = 0;
  for (const { row, reason, column } of rejected) {
    const written = byRow.get(row);
    if (written === undefined || reason === null) continue;
    const cells = written.map((cell, i) => (columns[i]?.field === null ? "" : cell));
    letters += cells.reduce((sum, cell) => sum + cell.length, 0);
    if (letters > MOST_LEFT_OUT_LETTERS) break;
    if (!(await asksNotToBeKept(source, columns, cells, input))) rows.push([row, reason, column, cells]);
  }
  return { type: "leftOut", source, day: today, columns, rows, more: total - rows.length, known: knownKeys };
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
  mapping: ImportMapping,
): Mended {
  const taken = changed.filter(({ row }) => isTaken(row));
  const names = new Map(
    mapping.columns.flatMap(({ index, column, field }) => (field === null ? [] : [[index, column]])),
  );
  const counts = new Map<string, number>();
  for (const { columns } of taken) {
    for (const at of columns) {
      const name = names.get(at);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return { rows: taken.length, columns: [...counts].map(([column, cells]) => ({ column, cells })) };
}

/** The columns of a file as they are kept with its rejected rows: by position. */
export function columnsOf({ columns }: ImportMapping): LeftOutDecision["columns"] {
  const width = columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const byIndex = new Map(columns.map((one) => [one.index, one]));
  return Array.from({ length: width }, (_, i) => {
    const { column = "", field = null } = byIndex.get(i) ?? {};
    return { column, field };
  });
}

async function asksNotToBeKept(
  source: string,
  columns: LeftOutDecision["columns"],
  cells: readonly string[],
  { erased, country }: LeftOutInput,
): Promise<boolean> {
  if (erased.size === 0) return false;
  for (const [kind, text] of identitiesIn({ source, columns }, cells)) {
    if (!erased.mayHave(kind, text, country)) continue;
    if ((await erased.find(kind, text, country))?.why === "asked") return true;
  }
  return false;
}
