/** An amount: a whole number of 1/10 000 of the currency unit, within the safe integers (methods §1). */
export type Money = number;

/** A quantity: a whole number of 1/10 000 of a piece, so 0.125 kg is exact. */
export type Quantity = number;

/** How many parts a unit of money, or of a quantity, is counted in. */
export const PARTS = 10_000;

/** Price × quantity, rounded half up to 1/10 000, exact at any size. */
export function priceTimesQuantity(price: Money, quantity: Quantity): Money {
  const product = price * quantity;
  if (Number.isSafeInteger(product) && Number.isSafeInteger(2 * product))
    return Math.floor((2 * product + PARTS) / (2 * PARTS));
  const big = BigInt(price) * BigInt(quantity) * 2n + BigInt(PARTS);
  const parts = BigInt(2 * PARTS);
  const floored = big / parts - (big % parts < 0n ? 1n : 0n);
  return Number(floored);
}

/** A plain decimal without trailing zeros: `123.4`, `-0.001`. For files and the command line; screens format by locale. */
export function formatPlain(value: Money | Quantity): string {
  const whole = Math.floor(Math.abs(value) / PARTS);
  const rest = String(Math.abs(value) % PARTS)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${value < 0 ? "-" : ""}${whole}${rest ? `.${rest}` : ""}`;
}
