import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { around, type Range } from "./interval.ts";
import type { Moments } from "./moments.ts";

export interface WelchResult {
  readonly difference: number;
  readonly interval: Range;
  readonly t: number;
  /** Welch–Satterthwaite. */
  readonly df: number;
  /** Two-sided. */
  readonly pValue: number;
}

/**
 * Difference of two means with unequal variances (Welch 1947, Biometrika 34(1/2)): t = difference ÷ √(s1²/n1 + s0²/n0), with
 * the degrees of freedom of Satterthwaite (1946).
 * @param alpha what the interval leaves out: 0.05 for 95 %
 * @returns null below two values an arm, or where nothing varies
 */
export function welch(first: Moments, second: Moments, alpha = 0.05): WelchResult | null {
  if (first.n < 2 || second.n < 2) return null;
  const one = first.variance / first.n;
  const nil = second.variance / second.n;
  const variance = one + nil;
  if (!(variance > 0)) return null;
  const difference = first.mean - second.mean;
  const t = difference / Math.sqrt(variance);
  const df = (variance * variance) / ((one * one) / (first.n - 1) + (nil * nil) / (second.n - 1));
  const margin = -tQuantile(alpha / 2, df) * Math.sqrt(variance);
  return { difference, interval: around(difference, margin), t, df, pValue: 2 * tCdf(-Math.abs(t), df) };
}
