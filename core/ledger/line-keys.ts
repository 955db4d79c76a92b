import { KeySieve } from "../model/key-sieve.ts";
import { KeyMap } from "../model/keys.ts";

/** The identities of lines, by row. */
export interface LineKeys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/** Rows between two breaths. */
const STRIDE = 131_072;

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
 * The rows that a later commit's row with the same key replaces. Only rows that may have the key of another are put into a map: few of millions,
 * and a map of them all would not stand in the memory that a processor has at hand.
 */
export async function replacedRows(keys: LineKeys, runs: LineRuns, breathe: () => Promise<void>): Promise<Replaced> {
  const { commit, customer } = runs;
  const rows = await rowsToCompare(keys, runs, breathe);
  const latest = new KeyMap(rows.length);
  const replaced: number[] = [];
  const byOthers: number[] = [];
  await inParts([{ start: 0, end: rows.length }], breathe, (start, end) => {
    for (let i = start; i < end; i++) {
      const row = rows[i]!;
      const other = latest.get(keys.hi[row]!, keys.lo[row]!);
      if (other !== -1) {
        const gone = commit[other]! < commit[row]! ? other : row;
        replaced.push(gone);
        if (customer[other] !== customer[row]) byOthers.push(gone);
        if (gone === row) continue;
      }
      latest.set(keys.hi[row]!, keys.lo[row]!, row);
    }
  });
  return { rows: Int32Array.from(replaced).sort(), byOthers };
}

/** Rows half of whose key another row has as well, as far as sieves can tell; each once. The largest run is only looked up. */
async function rowsToCompare(
  { lo }: LineKeys,
  { starts, repeats, count }: LineRuns,
  breathe: () => Promise<void>,
): Promise<number[]> {
  const runs = runsOf(starts, count);
  const largest = runs.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const others = runs.filter((run) => run !== largest);
  const own = repeats.filter((row) => row >= largest.start && row < largest.end);
  const seen = new KeySieve(count - (largest.end - largest.start) + own.length);
  const ofOthers: number[] = [];
  await inParts(others, breathe, (start, end) => {
    for (let row = start; row < end; row++) {
      if (seen.has(lo[row]!)) ofOthers.push(row);
      else seen.add(lo[row]!);
    }
  });
  for (const row of own) seen.add(lo[row]!);
  const rows: number[] = [];
  await inParts([largest], breathe, (start, end) => {
    for (let row = start; row < end; row++) if (seen.has(lo[row]!)) rows.push(row);
  });
  // What came first was not seen before: it is found by what came after it.
  const twice = new KeySieve(ofOthers.length + rows.length);
  for (const row of ofOthers) twice.add(lo[row]!);
  for (const row of rows) twice.add(lo[row]!);
  await inParts(others, breathe, (start, end) => {
    for (let row = start; row < end; row++) if (twice.has(lo[row]!)) rows.push(row);
  });
  return rows;
}

/** Works through runs part by part. */
async function inParts(
  runs: readonly Run[],
  breathe: () => Promise<void>,
  work: (start: number, end: number) => void,
): Promise<void> {
  for (const { start, end } of runs) {
    for (let at = start; at < end; at += STRIDE) {
      work(at, Math.min(end, at + STRIDE));
      await breathe();
    }
  }
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf(starts: readonly number[], count: number): Run[] {
  const bounds = starts[0] === 0 ? [...starts, count] : [0, ...starts, count];
  return bounds.slice(1).map((end, i) => ({ start: bounds[i]!, end }));
}
