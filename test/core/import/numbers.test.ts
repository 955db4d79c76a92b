import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIGITS_LOST, guessDecimal, readNumber, TOO_LARGE } from "../../../core/import/numbers.ts";
import type { DecimalMark } from "../../../core/import/numbers.ts";
import { formatPlain } from "../../../core/model/money.ts";

describe("a number, in whole 1/10 000", () => {
  it.each<[string, DecimalMark, number]>([
    ["12", ".", 120_000],
    ["-12.5", ".", -125_000],
    ["0.001", ".", 10],
    [".5", ".", 5_000],
    ["5.", ".", 50_000],
    ["+7", ".", 70_000],
    ["1,234.56", ".", 12_345_600],
    ["1.234,56", ",", 12_345_600],
    ["1 234,56", ",", 12_345_600],
    ["1\u00a0234,56", ",", 12_345_600],
    ["1'234.56", ".", 12_345_600],
    ["(12.00)", ".", -120_000],
    ["12.00-", ".", -120_000],
    ["¥ 12元", ".", 120_000],
    ["￥1,200.50", ".", 12_005_000],
    ["-¥12", ".", -120_000],
    ["¥-12", ".", -120_000],
    ["€ 12,50", ",", 125_000],
    ["US$5", ".", 50_000],
    ["１２３", ".", 1_230_000],
    ["−3", ".", -30_000],
    ["0.00005", ".", 1],
    ["0.00004", ".", 0],
    ["12.340000000000002", ".", 123_400],
    ["900000000000", ".", 9_000_000_000_000_000],
    ["1.5e-05", ".", 0],
    ["-0", ".", 0],
  ])("%s with %s is %d", (text, mark, value) => {
    expect(readNumber(text, mark)).toBe(value);
  });

  it.each<[string, DecimalMark, number]>([
    ["", ".", NaN],
    ["abc", ".", NaN],
    ["1,23", ".", NaN],
    ["1.234.5", ".", NaN],
    ["1,2,3", ",", NaN],
    ["12 apples", ".", NaN],
    ["2024-01-01", ".", NaN],
    ["99999999999999", ".", TOO_LARGE],
    ["1.38E+10", ".", DIGITS_LOST],
  ])("%s with %s is none (%d)", (text, mark, answer) => {
    expect(readNumber(text, mark)).toBe(answer);
  });

  it("never passes through binary floating point", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_000_000, max: 9_000_000_000_000_000 }), (value) => {
        expect(readNumber(formatPlain(value), ".")).toBe(value);
        expect(readNumber(formatPlain(value).replace(".", ","), ",")).toBe(value);
      }),
    );
  });
});

describe("the decimal mark of a column", () => {
  it.each<[string[], DecimalMark, boolean]>([
    [["1.50", "2.25"], ".", false],
    [["1,50", "2,25"], ",", false],
    [["1.234,50", "2"], ",", false],
    [["1,234.50", "2"], ".", false],
    [["1.234", "2.345"], ".", true],
    [["1,234", "2,345"], ".", true],
    [["1,234", "2,345", "3.5"], ".", false],
    [["1.234.567", "2.345"], ",", false],
    [["0.123"], ".", false],
    [["1", "2"], ".", false],
  ])("of %j is %s", (cells, mark, ambiguous) => {
    expect(guessDecimal(cells)).toMatchObject({ mark, ambiguous });
  });
});
