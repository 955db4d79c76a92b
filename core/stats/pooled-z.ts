/**
 * The z statistic of two rates under "no difference": (k1/n1 − k0/n0) ÷ √(p̄(1 − p̄)(1/n1 + 1/n0)), p̄ = (k1 + k0) ÷ (n1 + n0);
 * its square is the chi-square of the 2 × 2 table without correction.
 * @returns 0 where nobody or everybody has the outcome: there is no difference
 */
export function pooledZ(k1: number, n1: number, k0: number, n0: number): number {
  const pooled = (k1 + k0) / (n1 + n0);
  const variance = pooled * (1 - pooled) * (1 / n1 + 1 / n0);
  return variance > 0 ? (k1 / n1 - k0 / n0) / Math.sqrt(variance) : 0;
}
