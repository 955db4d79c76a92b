import { medianOfSorted } from "../stats/median.ts";

/** Occasions of every customer, ascending: those of c stand from `occasionStart[c]` to `occasionStart[c + 1]`. */
export interface OccasionDays {
  readonly occasionStart: Int32Array;
  readonly occasionDays: Int32Array;
}

/** From this many gaps on, the library's sort is quicker than inserting. */
const FEW = 24;

/**
 * Days between the occasions of one customer, ascending, written to the front of `into`.
 * @returns how many gaps there are
 */
export function sortedGaps(
  { occasionStart, occasionDays }: OccasionDays,
  customer: number,
  into: Float64Array,
): number {
  const from = occasionStart[customer]!;
  const n = Math.max(0, occasionStart[customer + 1]! - from - 1);
  if (n > FEW) {
    for (let i = 0; i < n; i++) into[i] = occasionDays[from + i + 1]! - occasionDays[from + i]!;
    into.subarray(0, n).sort();
    return n;
  }
  for (let i = 0; i < n; i++) {
    const gap = occasionDays[from + i + 1]! - occasionDays[from + i]!;
    let at = i;
    for (; at > 0 && into[at - 1]! > gap; at--) into[at] = into[at - 1]!;
    into[at] = gap;
  }
  return n;
}

/** Median gap of every customer in days, NaN below two occasions, and how many gaps there are. */
export function gapsOf(days: OccasionDays): { readonly medianGap: Float64Array; readonly gaps: Float64Array } {
  const customers = days.occasionStart.length - 1;
  const medianGap = new Float64Array(customers);
  const gaps = new Float64Array(customers);
  const sorted = new Float64Array(days.occasionDays.length);
  for (let c = 0; c < customers; c++) {
    const n = sortedGaps(days, c, sorted);
    gaps[c] = n;
    medianGap[c] = medianOfSorted(sorted, 0, n);
  }
  return { medianGap, gaps };
}
