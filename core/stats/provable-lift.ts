import { Z95 } from "./normal.ts";

/** The 80 % quantile of the standard normal. */
const Z_POWER = 0.8416212335729143;
const STEPS = 60;

/**
 * The smallest lift that a comparison of two rates shows with a power of 80 % at two-sided 5 % (methods §10; Fleiss, Statistical
 * Methods for Rates and Proportions, ch. 4, for unequal groups): the δ with
 * δ = 1.96·√(p̄q̄(1/n1 + 1/n0)) + 0.8416·√(p1q1/n1 + p0q0/n0), p1 = p0 + δ, p̄ the rate of both together. δ is on both sides; the right
 * side less δ is concave and starts above 0, so it falls through 0 once, found by halving.
 * @param contacted people > 0
 * @param held people > 0
 * @param baseRate p0, 0…1
 * @returns δ as a fraction of 1; null where not even everybody buying would show
 */
export function smallestProvableLift(contacted: number, held: number, baseRate: number): number | null {
  if (!(contacted > 0 && held > 0 && baseRate >= 0 && baseRate < 1)) return null;
  let low = 0;
  let high = 1 - baseRate;
  if (needed(high, contacted, held, baseRate) > high) return null;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (needed(middle, contacted, held, baseRate) > middle) low = middle;
    else high = middle;
  }
  return high;
}

function needed(lift: number, n1: number, n0: number, p0: number): number {
  const p1 = Math.min(1, p0 + lift);
  const pooled = (n1 * p1 + n0 * p0) / (n1 + n0);
  const underNone = pooled * (1 - pooled) * (1 / n1 + 1 / n0);
  const underLift = (p1 * (1 - p1)) / n1 + (p0 * (1 - p0)) / n0;
  return Z95 * Math.sqrt(underNone) + Z_POWER * Math.sqrt(underLift);
}

/** Shares to be held out that are tried, the smallest first. */
const HOLDOUT_SHARES = [0.1, 0.2, 0.3, 0.5] as const;

export interface Split {
  /** Share held out. */
  readonly share: number;
  readonly contacted: number;
  readonly held: number;
  /** As a fraction; null where nothing would show. */
  readonly lift: number | null;
}

/** Each share tried with the smallest lift it can prove, unknown where the base rate is; the number held out is rounded half up. */
export function possibleSplits(people: number, baseRate: number | null): readonly Split[] {
  return HOLDOUT_SHARES.map((share) => {
    const held = Math.round(people * share);
    const contacted = people - held;
    return { share, contacted, held, lift: baseRate === null ? null : smallestProvableLift(contacted, held, baseRate) };
  });
}

/** The smallest share held out that proves the lift hoped for (a fraction); null: it cannot be proven with these numbers. */
export function suggestSplit(people: number, baseRate: number, hopedLift: number): Split | null {
  return possibleSplits(people, baseRate).find(({ lift }) => lift !== null && lift <= hopedLift) ?? null;
}
