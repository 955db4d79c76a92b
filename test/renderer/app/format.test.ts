import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayFromCivil, parseIsoDay } from "../../../core/model/day.ts";
import { createFormat } from "../../../renderer/app/format.ts";

const british = createFormat("en-GB", "CNY");
const chinese = createFormat("zh-CN", "CNY");
const day = (text: string): number => parseIsoDay(text) ?? Number.NaN;

describe("money", () => {
  test.each([
    [12_345_600, "¥1,234.56"],
    [-12_345_600, "-¥1,234.56"],
    [0, "¥0.00"],
    [1, "¥0.00"],
  ])("%i parts of 1/10,000 in full: %s", (value, text) => {
    expect(british.money(value)).toBe(text);
  });

  test.each([
    [9_999_900, "¥999.99"],
    [10_000_000, "¥1,000"],
    [482_000_000, "¥48,200"],
  ])("%i in a headline: %s", (value, text) => {
    expect(british.moneyShort(value)).toBe(text);
  });

  test("a currency without decimals has none", () => {
    expect(createFormat("en-GB", "JPY").money(12_345_600)).toBe("¥1,235");
  });
});

describe("days", () => {
  test.each([
    ["2026-11-21", "21 Nov 2026", "2026年11月21日"],
    ["2024-02-29", "29 Feb 2024", "2024年2月29日"],
    ["0099-12-31", "31 Dec 99", "99年12月31日"],
  ])("%s", (text, inBritain, inChina) => {
    expect(british.day(day(text))).toBe(inBritain);
    expect(chinese.day(day(text))).toBe(inChina);
  });

  test("no time zone shifts a day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, date) => {
          const shown = createFormat("en-CA", "CNY").day(dayFromCivil({ year, month, day: date }));
          expect(shown).toContain(String(year));
          expect(shown).toMatch(new RegExp(`\\b${date}\\b`));
        },
      ),
    );
  });

  test("a minute of the day stands behind it", () => {
    expect(british.dayMinute(day("2026-11-21"), 9 * 60 + 5)).toBe("21 Nov 2026 09:05");
    expect(british.dayMinute(day("2026-11-21"), null)).toBe("21 Nov 2026");
  });
});

test("shares have a decimal only where it says something", () => {
  expect(british.share(0.2)).toBe("20%");
  expect(british.share(0.74594)).toBe("74.6%");
});

test("quantities are exact", () => {
  expect(british.quantity(1_250)).toBe("0.125");
});
