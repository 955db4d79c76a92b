export interface CupedAdjustment {
  /** cov(Y, X) ÷ var(X) over everybody; 0 where X does not vary. */
  readonly theta: number;
  /** The squared correlation of Y and X, 0…1: the share of the variance that goes. */
  readonly varianceRemoved: number;
  /** Y − θ·(X − mean of X), in the order given. */
  readonly adjusted: Float64Array;
}

/**
 * Takes what was to be seen before out of an outcome (CUPED: Deng, Xu, Kohavi & Walker 2013, WSDM): Y − θ(X − X̄), θ = cov(Y, X) ÷ var(X)
 * over both arms together. X must have been known before the draw. Who has no X (NaN) keeps Y as it is, and is not used for θ.
 */
export function cuped(y: Float64Array, x: Float64Array): CupedAdjustment {
  const { meanX, meanY, n } = means(y, x);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < y.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const theta = n > 1 && xx > 0 ? xy / xx : 0;
  const adjusted = y.map((value, i) => (Number.isNaN(x[i]!) ? value : value - theta * (x[i]! - meanX)));
  return { theta, varianceRemoved: xx > 0 && yy > 0 ? Math.min(1, (xy * xy) / (xx * yy)) : 0, adjusted };
}

function means(y: Float64Array, x: Float64Array): { meanX: number; meanY: number; n: number } {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  for (let i = 0; i < y.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    n++;
    sumX += x[i]!;
    sumY += y[i]!;
  }
  return { n, meanX: sumX / n, meanY: sumY / n };
}
