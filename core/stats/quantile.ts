import { selectAt } from "./select.ts";

/**
 * Quantile of values by linear interpolation, type 7 of Hyndman & Fan (1996), The American Statistician 50(4):
 * the default of R, NumPy and spreadsheets. At h = (n − 1)·p it lies between the values that would stand at ⌊h⌋ and ⌊h⌋ + 1 in
 * ascending order.
 * @param values without NaN, in any order; they are rearranged
 * @param p share, 0…1
 * @returns NaN where there are no values
 */
export function quantile(values: Float64Array, p: number): number {
  const n = values.length;
  if (n === 0) return Number.NaN;
  const h = (n - 1) * Math.min(1, Math.max(0, p));
  const i = Math.floor(h);
  const low = selectAt(values, i);
  let high = i + 1 < n ? Infinity : low;
  for (let j = i + 1; j < n; j++) if (values[j]! < high) high = values[j]!;
  return low + (h - i) * (high - low);
}

/** Cut point j of k over whole numbers, kept exact. */
export interface QuantileCut {
  /** Where the cut lies, for showing: x_i + r·(x_{i+1} − x_i) ÷ k. */
  readonly value: number;
  /** The whole part of it: a whole number lies above the cut exactly when it is greater than this. */
  readonly whole: number;
  /** The rest, in k-ths; two cuts coincide where whole and rest do. */
  readonly rest: number;
}

/**
 * The k − 1 type-7 cut points that part sorted whole numbers into k groups (methods §3), in integer arithmetic. With
 * h = (n − 1)·j, i = ⌊h/k⌋, r = h mod k, a value v lies above cut j if k·(v − x_i) > r·(x_{i+1} − x_i); for whole v that is
 * v > x_i + ⌊r·(x_{i+1} − x_i) ÷ k⌋, which never leaves the safe integers.
 * @param sorted ascending safe integers, at least one
 */
export function quantileCuts(sorted: ArrayLike<number>, k: number): readonly QuantileCut[] {
  const n = sorted.length;
  const cuts: QuantileCut[] = [];
  if (n === 0) return cuts;
  for (let j = 1; j < k; j++) {
    const h = (n - 1) * j;
    const i = Math.floor(h / k);
    const r = h % k;
    const low = sorted[i] ?? 0;
    const step = (sorted[Math.min(n - 1, i + 1)] ?? low) - low;
    // r·step ÷ k without forming r·step, which could be too large: step = k·whole + over.
    const over = step % k;
    const whole = low + r * ((step - over) / k) + Math.floor((r * over) / k);
    const rest = (r * over) % k;
    cuts.push({ value: whole + rest / k, whole, rest });
  }
  return cuts;
}
