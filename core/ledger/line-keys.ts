import { KeySieve } from "../model/key-sieve.ts";
import { KeyMap } from "../model/keys.ts";
import { inStrides } from "./strides.ts";

/** The identities of lines, by row. */
export interface LineKeys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/** Rows between two breaths. */
const STRIDE = 32_768;

/** Where the rows to compare stand. */
export interface LineRuns {
  /** The commit of each row: of rows with the same key that of the latest counts. */
  readonly commit: Int32Array;
  /**
   * Where each newly appended run of rows begins. Rows before the first of them are unique among themselves, and so are those of
   * one run, but for the repeats.
   */
  readonly starts: readonly number[];
  /** Newly appended rows, ascending, whose key may stand in their own run again: a compaction joined several commits. */
  readonly repeats: readonly number[];
  readonly count: number;
  /** Whose each row is. */
  readonly customer: Int32Array;
}

/** Rows that others replace. */
export interface Replaced {
  /** Ascending. */
  readonly rows: Int32Array;
  /** Those of them that a row of another customer replaces, in no order. */
  readonly byOthers: readonly number[];
}

/**
 * The rows that a later commit's row with the same key replaces. Only the smaller part of the rows is put into a map; the
 * largest run is looked up in it.
 */
export async function replacedRows(
  keys: LineKeys,
  { commit, starts, repeats, count, customer }: LineRuns,
  breathe: () => Promise<void>,
): Promise<Replaced> {
  const runs = runsOf(starts, count);
  const largest = runs.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const replaced: number[] = [];
  const byOthers: number[] = [];
  const replaceOne = (other: number, row: number): void => {
    const gone = commit[other]! < commit[row]! ? other : row;
    replaced.push(gone);
    if (customer[other] !== customer[row]) byOthers.push(gone);
  };
  const others = count - (largest.end - largest.start);
  const latest = new KeyMap(others);
  const maybe = new KeySieve(others);
  const put = (row: number): void => {
    const other = latest.get(keys.hi[row]!, keys.lo[row]!);
    if (other !== -1) replaceOne(other, row);
    if (other !== -1 && commit[other]! >= commit[row]!) return;
    latest.set(keys.hi[row]!, keys.lo[row]!, row);
    maybe.add(keys.lo[row]!);
  };
  for (const run of runs) if (run !== largest) await inStrides(run.start, run.end, STRIDE, breathe, put);
  const own = repeats.filter((row) => row >= largest.start && row < largest.end);
  await inStrides(0, own.length, STRIDE, breathe, (i) => put(own[i]!));
  let next = 0;
  await inStrides(largest.start, largest.end, STRIDE, breathe, (row) => {
    if (row === own[next]) next++;
    else if (maybe.has(keys.lo[row]!)) {
      const other = latest.get(keys.hi[row]!, keys.lo[row]!);
      if (other !== -1) replaceOne(other, row);
    }
  });
  return { rows: Int32Array.from(replaced).sort(), byOthers };
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf(starts: readonly number[], count: number): Run[] {
  const bounds = starts[0] === 0 ? [...starts, count] : [0, ...starts, count];
  return bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
}
