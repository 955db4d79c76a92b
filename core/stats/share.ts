/** Room for the binary fraction of a share: 0.29 · 100 is 28.999999999999996, and is meant as 29. */
const ROUNDING = 1e-9;

/** ⌊share · n⌋, with the share read as the decimal it was written as. */
export function floorShare(share: number, n: number): number {
  return Math.floor(share * n + ROUNDING);
}
