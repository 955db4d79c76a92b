import { around, type Range } from "./interval.ts";
import { twoSidedP, Z95 } from "./normal.ts";

export interface VariedEstimate {
  readonly value: number;
  /** Of the estimate itself, > 0. */
  readonly variance: number;
}

export interface PooledEstimate {
  readonly value: number;
  readonly interval: Range;
  readonly z: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Several estimates of the same thing as one: the mean weighted by 1 ÷ variance, whose variance is 1 ÷ the sum of the weights
 * (Cochran 1954, Biometrics 10(1); "fixed effect"). Estimates without a positive variance are left out.
 * @returns null where none is left
 */
export function inverseVariance(estimates: readonly VariedEstimate[]): PooledEstimate | null {
  let weights = 0;
  let sum = 0;
  for (const { value, variance } of estimates) {
    if (!(variance > 0)) continue;
    weights += 1 / variance;
    sum += value / variance;
  }
  if (weights === 0) return null;
  const value = sum / weights;
  const error = Math.sqrt(1 / weights);
  return { value, interval: around(value, Z95 * error), z: value / error, pValue: twoSidedP(value / error) };
}

/**
 * A difference of two rates with its variance, p1q1/n1 + p0q0/n0, each rate for the variance taken as (k + ½) ÷ (n + 1), so that a rate of 0
 * does not weigh infinitely.
 */
export function rateDifference(k1: number, n1: number, k0: number, n0: number): VariedEstimate {
  return { value: k1 / n1 - k0 / n0, variance: smoothedVariance(k1, n1) + smoothedVariance(k0, n0) };
}

function smoothedVariance(k: number, n: number): number {
  const rate = (k + 0.5) / (n + 1);
  return (rate * (1 - rate)) / n;
}
