/**
 * Holm's adjusted p-values (Holm 1979, Scandinavian Journal of Statistics 6(2)), step down: of m p-values the i-th smallest becomes
 * the largest of (m − j + 1)·p_j over j ≤ i, at most 1. What is below 0.05 afterwards is wrong anywhere in the family in at most 5 %.
 * @returns in the order given
 */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(m).fill(1);
  let least = 0;
  for (const [rank, at] of order.entries()) {
    least = Math.max(least, Math.min(1, (m - rank) * pValues[at]!));
    adjusted[at] = least;
  }
  return adjusted;
}
