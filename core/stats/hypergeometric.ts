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
    // Past the turn of the terms, each is smaller than the one before.
    if (Math.abs(term) <= SMALL * Math.abs(sum) && k > Math.abs(a) + Math.abs(b)) return sum;
  }
  throw new RangeError("the series does not end");
}
