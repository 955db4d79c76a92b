import type {
  DoublePair,
  DoublesAbove,
  DoublesSampleParams,
  PairVerdict,
} from "../../../core/engine/doubles-answers.ts";

/** So many pairs are looked at before all are merged; all, where there are no more. */
const SAMPLE = 30;

export type WantedSample = DoublesSampleParams;

/** A fresh random sample of the pairs above a probability. */
export function newSample({ atLeast }: DoublesAbove): WantedSample {
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  return { atLeast, seed: seed >>> 1, size: SAMPLE };
}

/** What was said of the pairs of a sample, by pair. */
export type Verdicts = ReadonlyMap<string, boolean>;

export function keyOf({ a, b }: DoublePair): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

export function verdictsOf(sample: readonly DoublePair[], said: Verdicts): PairVerdict[] {
  return sample.flatMap((pair) => {
    const same = said.get(keyOf(pair));
    return same === undefined ? [] : [{ a: pair.a.id, b: pair.b.id, same }];
  });
}

/** The next pair nobody has said anything of, from a place on, around to its beginning; null: none is left. */
export function nextUnsaid(sample: readonly DoublePair[], said: Verdicts, from: number): number | null {
  for (let i = 0; i < sample.length; i++) {
    const at = (from + i) % sample.length;
    if (!said.has(keyOf(sample[at]!))) return at;
  }
  return null;
}
