import erfc from "@stdlib/math-base-special-erfc";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

/** The 97.5 % quantile of the standard normal: a two-sided interval of 95 % (methods §12). */
export const Z95 = 1.959963984540054;

/** Two-sided p of a standard normal statistic: P(|Z| ≥ |z|) = erfc(|z| ÷ √2), which is exact far into the tail (z = 22: 1e-112). */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** The z of a two-sided interval that leaves out a share alpha: 1.96 for 0.05. */
export function criticalZ(alpha: number): number {
  return alpha === 0.05 ? Z95 : -normalQuantile(alpha / 2, 0, 1);
}
