/**
 * Gini coefficient: 0 where all have the same, towards 1 where one has all. Half the relative mean absolute difference:
 * Σ (2i − n − 1)·x_i ÷ (n · Σ x), x ascending, i from 1 (Gini 1912; the sample form, without the n ÷ (n − 1) correction).
 * @param ascending values ≥ 0
 * @returns NaN where there is nothing to share out
 */
export function gini(ascending: ArrayLike<number>): number {
  const n = ascending.length;
  let total = 0;
  let weighted = 0;
  for (let i = 0; i < n; i++) {
    const value = ascending[i]!;
    total += value;
    weighted += (2 * i + 1 - n) * value;
  }
  return total > 0 ? weighted / (n * total) : Number.NaN;
}
