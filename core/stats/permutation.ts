import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** Draws at most and at least, and how many values are dealt out in all where that allows it: a quarter of a second. */
export const MOST_DRAWS = 9_999;
export const LEAST_DRAWS = 999;
const DEALT_VALUES = 20_000_000;

/** Room for the rounding of sums: a draw that comes to the same as what was seen counts as one as far out. */
const ROUNDING = 1e-9;
const TO_SHARE = 1 / 0x1_0000_0000;

/** How many draws to make where so many values are not 0: 9,999 up to 2,000, 999 from 20,000. */
export function drawsFor(buyers: number): number {
  return Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, Math.floor(DEALT_VALUES / Math.max(1, buyers))));
}

/**
 * Permutation test of a difference of means within strata (Fisher 1935; Phipson & Smyth 2010 for the p): who was contacted is drawn
 * anew, as many in each stratum as there were, and it is counted how often the sum of those contacted is as far from what is
 * to be expected as the one seen. Since the totals stand, that is the same as comparing the difference of means.
 *
 * Only values other than 0 are dealt out: of r people left in a stratum with r1 places among those contacted, the next value gets one
 * with the chance r1 ÷ r, which is drawing without replacement, exactly; the zeros take what places are left. So a draw costs the number
 * of buyers, not of people, and no shape of the spending is assumed.
 *
 * `draw` can be called in pieces, so that a long test can pause.
 */
export class PermutationTest {
  /** Draws made so far. */
  draws = 0;
  private asFar = 0;
  private readonly values: Float64Array;
  /** For each stratum with values: where they end, its people, and how many of them were contacted. */
  private readonly strata: readonly { readonly end: number; readonly people: number; readonly contacted: number }[];
  private readonly expected: number;
  private readonly distance: number;
  private readonly random: RandomGenerator;

  /**
   * @param values one a person, without NaN
   * @param arm 1 contacted, 0 held out
   * @param strata from 0; null: all in one
   * @param random changed by drawing
   */
  constructor(values: Float64Array, arm: Uint8Array, strata: Int32Array | null, random: RandomGenerator) {
    const dealt = byStratum(values, arm, strata);
    this.values = dealt.values;
    this.strata = dealt.strata;
    this.expected = dealt.expected;
    this.distance = Math.abs(dealt.seen - dealt.expected) - ROUNDING * dealt.scale;
    this.random = random;
  }

  /** Draws so many times more. */
  draw(times: number): void {
    for (let i = 0; i < times; i++) {
      if (Math.abs(this.sumOfOneDraw() - this.expected) >= this.distance) this.asFar++;
    }
    this.draws += times;
  }

  /** Two-sided, (1 + draws as far out) ÷ (1 + draws): never 0. */
  get pValue(): number {
    return (1 + this.asFar) / (1 + this.draws);
  }

  private sumOfOneDraw(): number {
    const { values, random } = this;
    let sum = 0;
    let i = 0;
    for (const { end, people, contacted } of this.strata) {
      let left = people;
      let places = contacted;
      for (; i < end; i++) {
        if ((random.next() >>> 0) * TO_SHARE * left < places) {
          sum += values[i]!;
          places--;
        }
        left--;
      }
    }
    return sum;
  }
}

interface Dealt {
  /** Other than 0, stratum by stratum. */
  readonly values: Float64Array;
  readonly strata: readonly { readonly end: number; readonly people: number; readonly contacted: number }[];
  /** The sum of those contacted as it was, and as chance would have it on the mean. */
  readonly seen: number;
  readonly expected: number;
  readonly scale: number;
}

function byStratum(values: Float64Array, arm: Uint8Array, strata: Int32Array | null): Dealt {
  const codes = new Map<number, number>();
  const of = (i: number): number => strata?.[i] ?? 0;
  for (let i = 0; i < values.length; i++) if (!codes.has(of(i))) codes.set(of(i), codes.size);
  const people = new Int32Array(codes.size);
  const contacted = new Int32Array(codes.size);
  const totals = new Float64Array(codes.size);
  const counts = new Int32Array(codes.size);
  let seen = 0;
  let scale = 0;
  for (let i = 0; i < values.length; i++) {
    const stratum = codes.get(of(i))!;
    const value = values[i]!;
    people[stratum]!++;
    contacted[stratum]! += arm[i]!;
    if (value === 0) continue;
    counts[stratum]!++;
    totals[stratum]! += value;
    scale += Math.abs(value);
    if (arm[i] === 1) seen += value;
  }
  let sum = 0;
  const ends = counts.map((count) => (sum += count));
  const next = ends.map((end, stratum) => end - counts[stratum]!);
  const sorted = new Float64Array(ends.at(-1) ?? 0);
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) sorted[next[codes.get(of(i))!]!++] = values[i]!;
  const expected = totals.reduce((sum, total, stratum) => sum + (total * contacted[stratum]!) / people[stratum]!, 0);
  const parts = [...ends].map((end, i) => ({ end, people: people[i]!, contacted: contacted[i]! }));
  return { values: sorted, strata: parts, seen, expected, scale };
}
