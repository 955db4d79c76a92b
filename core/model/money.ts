/** An amount: a whole number of 1/10 000 of the currency unit, within the safe integers (methods §1). */
export type Money = number;

/** A quantity: a whole number of 1/10 000 of a piece, so 0.125 kg is exact. */
export type Quantity = number;

/** How many parts a unit of money, or of a quantity, is counted in. */
export const PARTS = 10_000;

/**
 * Price × quantity, rounded half up to 1/10 000, exact at any size: a half goes up also below zero (−0.00005 → 0). Unknown
 * (NaN) where either is. A product beyond the safe integers comes back as one that is not safe; whoever reads a file refuses it.
 */
export function priceTimesQuantity(price: Money, quantity: Quantity): Money {
  if (Number.isNaN(price) || Number.isNaN(quantity)) return Number.NaN;
  const product = price * quantity;
  // ⌊(2p + parts) ÷ 2·parts⌋ is ⌊p ÷ parts + ½⌋; even numbers are exact up to twice the safe integers.
  if (Number.isSafeInteger(2 * product)) return Math.floor((2 * product + PARTS) / (2 * PARTS));
  const twice = BigInt(price) * BigInt(quantity) * 2n + BigInt(PARTS);
  const parts = BigInt(2 * PARTS);
  // BigInt division cuts towards zero; rounding down needs one less below zero.
  return Number(twice / parts - (twice % parts < 0n ? 1n : 0n));
}

/** How many parts the whole of a price is counted in where a share of it is said. */
export const WHOLE = 1_000_000;

/** A share of an amount that is not below zero, in millionths of it, rounded half up to 1/10,000, exact at any size: 15 % of 9.99 is 1.4985. */
export function shareOf(amount: Money, millionths: number): Money {
  const twice = 2 * amount * millionths;
  if (Number.isSafeInteger(twice)) return Math.floor((twice + WHOLE) / (2 * WHOLE));
  if (!Number.isSafeInteger(amount)) return Number.NaN;
  return Number((2n * BigInt(amount) * BigInt(millionths) + BigInt(WHOLE)) / BigInt(2 * WHOLE));
}

/** A plain decimal without trailing zeros: `123.4`, `-0.001`. For files and the command line; screens format by locale. */
export function formatPlain(value: Money | Quantity): string {
  const whole = Math.floor(Math.abs(value) / PARTS);
  const rest = String(Math.abs(value) % PARTS)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${rest ? `.${rest}` : ""}`;
}
