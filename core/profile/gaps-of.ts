/** Occasions of every customer, ascending: those of c stand from `occasionStart[c]` to `occasionStart[c + 1]`. */
export interface OccasionDays {
  readonly occasionStart: Int32Array;
  readonly occasionDays: Int32Array;
}

/** Days between the occasions of every customer. */
export interface GapsOf {
  /** NaN below two occasions. */
  readonly medianGap: Float64Array;
  /** How many there are. */
  readonly gaps: Float64Array;
  /** The gaps themselves, ascending; those of c from `occasionStart[c]` on. */
  readonly sortedGaps: Int32Array;
}

/** From this many gaps on, the library's sort is quicker than inserting. */
const FEW = 24;

/** Puts every customer's gaps in order and takes the median. */
export function gapsOf(days: OccasionDays): GapsOf {
  const { occasionStart } = days;
  const customers = occasionStart.length - 1;
  const medianGap = new Float64Array(customers).fill(Number.NaN);
  const gaps = new Float64Array(customers);
  const sortedGaps = new Int32Array(days.occasionDays.length);
  for (let c = 0; c < customers; c++) {
    const from = occasionStart[c]!;
    const n = occasionStart[c + 1]! - from - 1;
    if (n < 1) continue;
    sortGaps(days.occasionDays, from, n, sortedGaps);
    gaps[c] = n;
    const middle = from + (n >> 1);
    medianGap[c] = n % 2 === 1 ? sortedGaps[middle]! : (sortedGaps[middle - 1]! + sortedGaps[middle]!) / 2;
  }
  return { medianGap, gaps, sortedGaps };
}

function sortGaps(days: Int32Array, from: number, n: number, into: Int32Array): void {
  if (n > FEW) {
    for (let i = from; i < from + n; i++) into[i] = days[i + 1]! - days[i]!;
    into.subarray(from, from + n).sort();
    return;
  }
  for (let i = from; i < from + n; i++) {
    const gap = days[i + 1]! - days[i]!;
    let at = i;
    for (; at > from && into[at - 1]! > gap; at--) into[at] = into[at - 1]!;
    into[at] = gap;
  }
}
