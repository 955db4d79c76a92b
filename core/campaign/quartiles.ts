/** How many quarters there are; a quartile is 0 lowest to 3. */
export const QUARTERS = 4;

/**
 * The quartile of each value among those that are known, by the percentile of methods §1 (number below + ½ · number equal, over n), so
 * that equal values never part; −1 where it is unknown (NaN).
 */
export function quartilesOf(values: Float64Array): Int8Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts = cutsOf(sorted);
  const out = new Int8Array(values.length).fill(-1);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    let quartile = 0;
    while (quartile < cuts.length && value >= cuts[quartile]!) quartile++;
    out[i] = quartile;
  }
  return out;
}

/** The least values of the second, third and fourth quarter; Infinity where no value reaches it. */
function cutsOf(sorted: Float64Array): Float64Array {
  const cuts = new Float64Array(QUARTERS - 1).fill(Infinity);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const percentile = (from + (to - from) / 2) / sorted.length;
    for (let q = 1; q < QUARTERS; q++) {
      if (percentile >= q / QUARTERS && cuts[q - 1] === Infinity) cuts[q - 1] = sorted[from]!;
    }
    from = to;
  }
  return cuts;
}
