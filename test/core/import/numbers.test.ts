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
    ["1,23,456.78", ".", 1_234_567_800],
    ["12,34,567", ".", 12_345_670_000],
    ["1’234’567.50", ".", 12_345_675_000],
    ["1\u2009234\u2009567,5", ",", 12_345_675_000],
    ["1\u202f234,50", ",", 12_345_000],
    ["（１２．００）", ".", -120_000],
    ["￥１，２００．５０", ".", 12_005_000],
    ["人民币1,200.50元整", ".", 12_005_000],
    ["CNY 12", ".", 120_000],
    ["12 CNY", ".", 120_000],
    ["¥(12.00)", ".", -120_000],
    ["(¥12.00)", ".", -120_000],
    ["12.00 元-", ".", -120_000],
    ["12%", ".", 1_200],
    ["7,5 %", ",", 750],
    ["1.5万", ".", 150_000_000],
    ["3亿元", ".", 3_000_000_000_000],
    ["kr. 1.234,50", ",", 12_345_000],
    ["₹1,23,456", ".", 1_234_560_000],
    ["1.2345678901E10", ".", 123_456_789_010_000],
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
    ["1e309", ".", DIGITS_LOST],
    ["1000000000000000", ".", TOO_LARGE],
    ["NaN", ".", NaN],
    ["Infinity", ".", NaN],
    ["3 4", ".", NaN],
    ["12 345 6", ".", NaN],
    ["12元50", ".", NaN],
    ["12元5角", ".", NaN],
    ["1,23,45", ".", NaN],
    ["1'234,567.50", ".", NaN],
    ["-(12)", ".", NaN],
    ["--12", ".", NaN],
    ["-12-", ".", NaN],
    ["(-12)", ".", NaN],
    ["1.5.2024", ".", NaN],
    ["12:30", ".", NaN],
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

describe("a column of money", () => {
  const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark);
  const indian = (digits: string): string =>
    digits.length <= 3 ? digits : `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${digits.slice(-3)}`;
  const fullWidth = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  /** Ways to write whole and decimals of a number that is not below zero. */
  const POINT = [
    (whole: string, part: string) => `${whole}.${part}`,
    (whole: string, part: string) => `${group(whole, ",")}.${part}`,
    (whole: string, part: string) => `${group(whole, "'")}.${part}`,
    (whole: string, part: string) => `${group(whole, "\u2009")}.${part}`,
    (whole: string, part: string) => `${indian(whole)}.${part}`,
    (whole: string, part: string) => fullWidth(`${group(whole, ",")}.${part}`),
  ];
  const COMMA = [
    (whole: string, part: string) => `${whole},${part}`,
    (whole: string, part: string) => `${group(whole, ".")},${part}`,
    (whole: string, part: string) => `${group(whole, "\u00a0")},${part}`,
  ];
  const PLUS = [
    (text: string) => text,
    (text: string) => `+${text}`,
    (text: string) => `¥${text}`,
    (text: string) => `￥ ${text}元`,
    (text: string) => `CNY ${text}`,
  ];
  const MINUS = [
    (text: string) => `-${text}`,
    (text: string) => `−${text}`,
    (text: string) => `(${text})`,
    (text: string) => `（${text}）`,
    (text: string) => `${text}-`,
    (text: string) => `-¥${text}`,
    (text: string) => `¥-${text}`,
  ];

  it("sums up to what exact decimals do: 100,000 cells", () => {
    for (const [mark, ways] of [
      [".", POINT],
      [",", COMMA],
    ] as const) {
      let sum = 0n;
      let exact = 0n;
      const cells = fc.sample(
        fc.tuple(fc.bigInt({ min: 0n, max: 99_999_999n }), fc.nat(9999), fc.boolean(), fc.nat(59), fc.nat(59)),
        { numRuns: 50_000, seed: 1 },
      );
      for (const [whole, part, isNegative, way, dress] of cells) {
        const bare = ways[way % ways.length]!(String(whole), String(part).padStart(4, "0"));
        const dresses = isNegative ? MINUS : PLUS;
        const value = readNumber(dresses[dress % dresses.length]!(bare), mark);
        const amount = whole * 10_000n + BigInt(part);
        exact += isNegative ? -amount : amount;
        sum += BigInt(value);
      }
      expect(sum).toBe(exact);
    }
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
