import { moments } from "./moments.ts";

/** Pearson's correlation of pairs (1895): Σ (x − x̄)(y − ȳ) ÷ √(Σ (x − x̄)² Σ (y − ȳ)²). Null where one of them never varies. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [ofX, ofY] = [moments(x), moments(y)];
  const scale = Math.sqrt(ofX.variance * ofY.variance) * (x.length - 1);
  if (!(scale > 0)) return null;
  return x.reduce((sum, value, i) => sum + (value - ofX.mean) * (y[i]! - ofY.mean), 0) / scale;
}
