import { selectAt } from "./select.ts";

/**
 * Median of sorted values: the middle one, or the mean of the middle two (the 50 % quantile of type 7).
 * @param sorted ascending between `from` and `to`, without NaN
 * @returns NaN where there are no values
 */
export function medianOfSorted(sorted: ArrayLike<number>, from = 0, to = sorted.length): number {
  const n = to - from;
  if (n <= 0) return Number.NaN;
  const middle = from + (n >> 1);
  const high = sorted[middle] ?? Number.NaN;
  return n % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/** Median of the values that are known (not NaN); NaN where there are none. */
export function median(values: Float64Array): number {
  const known = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) known[n++] = values[i]!;
  if (n === 0) return Number.NaN;
  const middle = n >> 1;
  const high = selectAt(known, middle, 0, n);
  if (n % 2 === 1) return high;
  let low = -Infinity;
  for (let i = 0; i < middle; i++) if (known[i]! > low) low = known[i]!;
  return (low + high) / 2;
}

/**
 * Median of the values without the one at `leftOut`, in one step.
 * @param sorted ascending between `from` and `to`
 * @param leftOut a position between `from` and `to`
 * @returns NaN where nothing is left
 */
export function medianWithout(sorted: ArrayLike<number>, from: number, to: number, leftOut: number): number {
  const n = to - from - 1;
  if (n <= 0) return Number.NaN;
  const at = (i: number): number => sorted[from + i < leftOut ? from + i : from + i + 1] ?? Number.NaN;
  return n % 2 === 1 ? at((n - 1) / 2) : (at(n / 2 - 1) + at(n / 2)) / 2;
}
