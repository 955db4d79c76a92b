import type { Range } from "./interval.ts";
import { Z95 } from "./normal.ts";
import { wilson } from "./wilson.ts";

/**
 * Interval of a difference of two rates k1/n1 − k0/n0 from their Wilson intervals (method 10 of Newcombe 1998, Statistics in
 * Medicine 17(8), the square-and-add method without continuity correction).
 * @param n1 whole number > 0, like n0
 */
export function newcombe(k1: number, n1: number, k0: number, n0: number, z: number = Z95): Range {
  const first = k1 / n1;
  const second = k0 / n0;
  const one = wilson(k1, n1, z);
  const nil = wilson(k0, n0, z);
  return {
    low: first - second - Math.hypot(first - one.low, nil.high - second),
    high: first - second + Math.hypot(one.high - first, second - nil.low),
  };
}
