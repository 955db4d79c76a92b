import type { Range } from "./interval.ts";
import { Z95 } from "./normal.ts";

/**
 * Interval of a rate k ÷ n by the score method (Wilson 1927, Journal of the American Statistical Association 22(158)), without
 * continuity correction: the rates p with |k/n − p| ≤ z·√(p(1 − p)/n). Stays within 0…1 and is never empty, also at k = 0.
 * @param k whole number, 0…n
 * @param n whole number > 0
 * @param z 1.96 for 95 %
 */
export function wilson(k: number, n: number, z: number = Z95): Range {
  const rate = k / n;
  const square = (z * z) / n;
  const middle = rate + square / 2;
  const reach = z * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n));
  // At the ends the bounds are 0 and 1 exactly, which rounding would miss.
  return {
    low: k === 0 ? 0 : (middle - reach) / (1 + square),
    high: k === n ? 1 : (middle + reach) / (1 + square),
  };
}
