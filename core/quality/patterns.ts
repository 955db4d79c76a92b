import type { Candidates } from "./candidates.ts";
import { MISSING } from "./compare.ts";

/** Rows of levels that occur, each once: of millions of pairs only thousands differ. */
export interface Patterns {
  /** One row of levels after the other. */
  readonly levels: Uint8Array;
  /** How many pairs have each row. */
  readonly sizes: Float64Array;
  readonly pairs: number;
}

const PAIRS_A_STEP = 100_000;

/** The rows of levels among the pairs each key found first, in the order they come. */
export function* patternSteps(
  { key, keys }: Candidates,
  levels: Uint8Array,
  width: number,
): Generator<number, Patterns[]> {
  const counts = keys.map(() => new Map<string | number, { at: number; size: number }>());
  for (let i = 0; i < key.length; i++) {
    if (i % PAIRS_A_STEP === 0) yield i / key.length;
    const count = counts[key[i]!]!;
    const id = idOf(levels, i * width, width);
    const known = count.get(id);
    if (known === undefined) count.set(id, { at: i * width, size: 1 });
    else known.size++;
  }
  return counts.map((count) => {
    const rows = [...count.values()];
    const own = new Uint8Array(rows.length * width);
    for (const [i, { at }] of rows.entries()) own.set(levels.subarray(at, at + width), i * width);
    const sizes = Float64Array.from(rows, ({ size }) => size);
    return { levels: own, sizes, pairs: sizes.reduce((sum, size) => sum + size, 0) };
  });
}

/** Those of all keys together. */
export function allPatterns(byKey: readonly Patterns[]): Patterns {
  const levels = new Uint8Array(byKey.reduce((sum, one) => sum + one.levels.length, 0));
  let at = 0;
  for (const one of byKey) {
    levels.set(one.levels, at);
    at += one.levels.length;
  }
  return {
    levels,
    sizes: Float64Array.from(byKey.flatMap(({ sizes }) => [...sizes])),
    pairs: byKey.reduce((sum, { pairs }) => sum + pairs, 0),
  };
}

/** A row as one number while it fits into one. */
function idOf(levels: Uint8Array, at: number, width: number): string | number {
  if (width > MOST_IN_A_NUMBER) return levels.subarray(at, at + width).join();
  let id = 0;
  for (let f = 0; f < width; f++) id = id * BASE + (levels[at + f] === MISSING ? 0 : levels[at + f]! + 1);
  return id;
}

/** One more than the most levels a field has, and one for missing. */
const BASE = 7;
/** 7 to this power is still a safe integer. */
const MOST_IN_A_NUMBER = 18;
