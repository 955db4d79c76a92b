const SMALL = 1e-17;
const MOST_TERMS = 10_000_000;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) by its series, 0 ≤ z < 1 and c no whole number below 1. It takes the more terms the nearer z is to 1.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    sum += term;
    // Past −c these parts go to 1 without turning back, whichever way they are paired, so no later term is larger than its forerunner times this, and all of
    // them come to no more than a series of powers.
    const most = z * Math.min(beyond(a + k, c + k) * beyond(b + k, k + 1), beyond(b + k, c + k) * beyond(a + k, k + 1));
    if (k > -c && most < 1 && Math.abs(term) * (most / (1 - most)) <= SMALL * Math.abs(sum)) return sum;
  }
  throw new RangeError("the series does not end");
}

/** What the size of a part that goes to 1 is never above from here on. */
function beyond(above: number, below: number): number {
  return Math.max(Math.abs(above / below), 1);
}
