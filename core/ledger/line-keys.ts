import { KeyMap } from "../model/keys.ts";
import { inStrides } from "./strides.ts";

/** The identities of lines, by row. */
export interface LineKeys {
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
}

/** Rows between two breaths. */
const STRIDE = 32_768;

/**
 * The rows that a later commit's row with the same key replaces, ascending. Rows stand in commit order; `starts` says where
 * each newly appended commit begins, rows before the first of them are known to be unique among themselves, and so are the rows of one
 * commit. Only the smaller part of the rows is put into a map; the largest run is looked up in it.
 */
export async function replacedRows(
  keys: LineKeys,
  starts: readonly number[],
  count: number,
  breathe: () => Promise<void>,
): Promise<Int32Array> {
  const runs = runsOf(starts, count);
  const largest = runs.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const replaced: number[] = [];
  const others = count - (largest.end - largest.start);
  const latest = new KeyMap(others);
  const maybe = new Maybe(others);
  for (const run of runs) {
    if (run === largest) continue;
    await inStrides(run.start, run.end, STRIDE, breathe, (row) => {
      const earlier = latest.get(keys.hi[row]!, keys.lo[row]!);
      if (earlier !== -1) replaced.push(earlier);
      latest.set(keys.hi[row]!, keys.lo[row]!, row);
      maybe.add(keys.lo[row]!);
    });
  }
  await inStrides(largest.start, largest.end, STRIDE, breathe, (row) => {
    if (!maybe.has(keys.lo[row]!)) return;
    const other = latest.get(keys.hi[row]!, keys.lo[row]!);
    if (other !== -1) replaced.push(Math.min(row, other));
  });
  return Int32Array.from(replaced).sort();
}

/** Bits of half-keys: tells most absent keys apart without touching the map, which is many times larger. */
class Maybe {
  private readonly bits: Uint32Array;
  private readonly mask: number;

  constructor(expected: number) {
    let bits = 1024;
    while (bits < expected * 16) bits *= 2;
    this.bits = new Uint32Array(bits >>> 5);
    this.mask = bits - 1;
  }

  add(half: number): void {
    const at = half & this.mask;
    this.bits[at >>> 5]! |= 1 << (at & 31);
  }

  has(half: number): boolean {
    const at = half & this.mask;
    return ((this.bits[at >>> 5]! >>> (at & 31)) & 1) === 1;
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
