import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  civilFromDay,
  dayFromCivil,
  formatDay,
  isCivilDay,
  isLeapYear,
  parseIsoDay,
  yearsLater,
} from "../../../core/model/day.ts";
import { day } from "../../table.ts";

describe("days since 1970-01-01", () => {
  it.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2011-12-10", 15_318],
    ["2024-02-29", 19_782],
    ["1858-11-17", -40_587], // the epoch of the modified Julian day
    ["1582-10-15", -141_427],
    ["0000-03-01", -719_468],
    ["9999-12-31", 2_932_896],
  ])("%s is day %i", (text, value) => {
    expect(parseIsoDay(text)).toBe(value);
    expect(formatDay(value)).toBe(text);
  });

  it("agrees with the calendar of the language on every day from 1600 to 2400", () => {
    const from = Date.UTC(1600, 0, 1) / 86_400_000;
    const to = Date.UTC(2400, 0, 1) / 86_400_000;
    let wrong = 0;
    for (let value = from; value < to; value++) {
      const date = new Date(value * 86_400_000);
      const { year, month, day } = civilFromDay(value);
      if (year !== date.getUTCFullYear() || month !== date.getUTCMonth() + 1 || day !== date.getUTCDate()) wrong++;
      if (dayFromCivil({ year, month, day }) !== value) wrong++;
    }
    expect(wrong).toBe(0);
  });

  it("comes back to itself in any year", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000_000, max: 50_000_000 }), (value) => {
        const civil = civilFromDay(value);
        expect(isCivilDay(civil)).toBe(true);
        expect(dayFromCivil(civil)).toBe(value);
      }),
    );
  });
});

describe("dates that exist", () => {
  it.each([
    [{ year: 2023, month: 2, day: 29 }, false],
    [{ year: 2024, month: 2, day: 29 }, true],
    [{ year: 1900, month: 2, day: 29 }, false],
    [{ year: 2000, month: 2, day: 29 }, true],
    [{ year: 2024, month: 4, day: 31 }, false],
    [{ year: 2024, month: 13, day: 1 }, false],
    [{ year: 2024, month: 0, day: 1 }, false],
    [{ year: 2024, month: 1, day: 0 }, false],
    [{ year: 2024, month: 1, day: 1.5 }, false],
    [{ year: 2024.5, month: 1, day: 1 }, false],
    [{ year: Number.NaN, month: 1, day: 1 }, false],
  ])("%o: %s", (civil, exists) => expect(isCivilDay(civil)).toBe(exists));

  it("knows the leap years of the Gregorian calendar", () => {
    expect([1600, 1700, 1900, 2000, 2023, 2024, 2100].filter(isLeapYear)).toEqual([1600, 2000, 2024]);
  });
});

describe("reading and writing", () => {
  it.each([
    "2024-02-30",
    "2024-2-3",
    "24-02-03",
    " 2024-02-03",
    "2024-02-03T00:00",
    "2024/02/03",
    "",
    "２０２４-02-03",
  ])("%j is no ISO day", (text) => expect(parseIsoDay(text)).toBeNull());

  it("writes years outside 0 to 9999 as ISO 8601 expands them", () => {
    expect(formatDay(dayFromCivil({ year: -1, month: 12, day: 31 }))).toBe("-000001-12-31");
    expect(formatDay(dayFromCivil({ year: 12_024, month: 1, day: 2 }))).toBe("+012024-01-02");
  });
});

describe("the same date in another year", () => {
  it.each([
    ["2011-12-10", -1, "2010-12-10"],
    ["2024-02-29", -1, "2023-02-28"],
    ["2024-02-29", 4, "2028-02-29"],
    ["2023-02-28", 1, "2024-02-28"],
  ])("%s and %i years is %s", (from, years, to) => expect(formatDay(yearsLater(day(from), years))).toBe(to));
});
