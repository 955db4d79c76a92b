import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPlain, PARTS, priceTimesQuantity, shareOf, WHOLE } from "../../../core/model/money.ts";
import { money } from "../../table.ts";

const times = (price: string, quantity: string): string =>
  formatPlain(priceTimesQuantity(money(price), money(quantity)));

describe("price × quantity", () => {
  it.each([
    ["2.55", "6", "15.3"],
    ["0.001", "1", "0.001"],
    ["1.1", "1.1", "1.21"],
    ["0.07", "100", "7"], // 0.07 · 100 is 7.000000000000001 in binary fractions
    ["19.99", "0.125", "2.4988"], // 2.49875: the half goes up
    ["0.0001", "0.5", "0.0001"],
    ["0.0001", "0.4999", "0"],
    ["-0.0001", "0.5", "0"], // a half goes up below zero too: −0.00005 → 0
    ["-0.0001", "0.5001", "-0.0001"],
    ["-0.0003", "0.5", "-0.0001"], // −0.00015 → −0.0001
    ["-2.55", "6", "-15.3"],
    ["-2.55", "-6", "15.3"],
    ["900000", "1000000", "900000000000"],
    ["123456789.1234", "7.0001", "864209869.5427"], // 864 197 523.8638 + 12 345.67891234
    ["999999.9999", "900719.9254", "900719925309.928"], // through whole numbers beyond 2^53
  ])("%s × %s = %s", (price, quantity, amount) => expect(times(price, quantity)).toBe(amount));

  it("is unknown where the price or the quantity is", () => {
    expect(priceTimesQuantity(Number.NaN, PARTS)).toBeNaN();
    expect(priceTimesQuantity(PARTS, Number.NaN)).toBeNaN();
  });

  it("is the floor of the exact product plus one half, at any size and sign", () => {
    const amount = fc.integer({ min: -(2 ** 46), max: 2 ** 46 });
    fc.assert(
      fc.property(amount, amount, (price, quantity) => {
        const exact = BigInt(price) * BigInt(quantity);
        const rounded = priceTimesQuantity(price, quantity);
        fc.pre(Number.isSafeInteger(rounded));
        // rounded ≤ exact ÷ parts + ½ < rounded + 1, without dividing
        const twice = 2n * exact + BigInt(PARTS);
        expect(2n * BigInt(PARTS) * BigInt(rounded) <= twice).toBe(true);
        expect(twice < 2n * BigInt(PARTS) * (BigInt(rounded) + 1n)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not pretend to be exact beyond the safe integers", () => {
    expect(Number.isSafeInteger(priceTimesQuantity(2 ** 50, 2 ** 40))).toBe(false);
  });
});

describe("plain decimals", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [1, "0.0001"],
    [-1, "-0.0001"],
    [10_000, "1"],
    [12_345_600, "1234.56"],
    [-199_900, "-19.99"],
    [Number.MAX_SAFE_INTEGER, "900719925474.0991"],
  ])("%d parts are %s", (value, text) => expect(formatPlain(value)).toBe(text));

  it("read back as they were", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(money(formatPlain(value))).toBe(value);
      }),
    );
  });
});

describe("a share of an amount", () => {
  it.each([
    ["9.99", 150_000, "1.4985"],
    ["0.0003", 500_000, "0.0002"], // 0.00015: the half goes up
    ["99.95", 333_333, "33.3166"],
    ["900719925474.0991", 999_999, "900719024754.1736"], // beyond 2^53 on the way
    ["12.34", 0, "0"],
  ])("of %s, %d millionths are %s", (amount, millionths, expected) => {
    expect(formatPlain(shareOf(money(amount), millionths))).toBe(expected);
  });

  it("and its rest are the amount, to the last ten-thousandth", () => {
    fc.assert(
      fc.property(fc.nat(2 ** 50), fc.nat(WHOLE), (amount, millionths) => {
        const twice = 2n * (BigInt(amount) * BigInt(millionths) - BigInt(shareOf(amount, millionths)) * BigInt(WHOLE));
        expect(twice >= -BigInt(WHOLE) && twice < BigInt(WHOLE)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
