import { rankingOf, type Ranking } from "./sorted.ts";

/**
 * Percentile of each value among all of them: 100 · (number below + ½ · number equal) ÷ n (methods §1), the "mean rank"
 * percentile. Equal values share it; the mean over all is 50.
 * @param values without NaN, in any order
 * @returns in the order of the values, 0–100
 */
export function percentiles(values: Float64Array): Float64Array {
  return percentilesOf(rankingOf(values));
}

/** The same of values that stand in order already. */
export function percentilesOf({ order, ascending }: Ranking): Float64Array {
  const n = ascending.length;
  const out = new Float64Array(n);
  for (let below = 0, end = 0; below < n; below = end) {
    while (end < n && ascending[end] === ascending[below]) end++;
    const percentile = (50 * (below + end)) / n;
    for (let i = below; i < end; i++) out[order[i]!] = percentile;
  }
  return out;
}

/** How many of the sorted values are less than this one. */
export function countBelow(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the sorted values are less than this one or equal to it. */
export function countUpTo(sorted: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
