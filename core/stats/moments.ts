/** What a mean and its uncertainty are made of. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** With n − 1; NaN below two values. */
  readonly variance: number;
}

/** Mean and sample variance in two passes, which loses no digits where the mean is large. NaN mean without values. */
export function moments(values: ArrayLike<number>): Moments {
  const n = values.length;
  let total = 0;
  for (let i = 0; i < n; i++) total += values[i]!;
  const mean = total / n;
  let squares = 0;
  let rest = 0;
  for (let i = 0; i < n; i++) {
    const from = values[i]! - mean;
    squares += from * from;
    rest += from;
  }
  return { n, mean, variance: n < 2 ? Number.NaN : (squares - (rest * rest) / n) / (n - 1) };
}
