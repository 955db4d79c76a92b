import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseIsoDay, type Day } from "../../../core/model/day.ts";
import { daysToBirthday } from "../../../core/segment/birthday-field.ts";
import { day } from "../../table.ts";

describe("days until a birthday", () => {
  it.each([
    ["1990-11-22", "2026-11-22", 0],
    ["1990-11-23", "2026-11-22", 1],
    ["1990-11-21", "2026-11-22", 364],
    ["--12-31", "2026-12-30", 1],
    ["--01-01", "2026-12-30", 2],
    ["1986-05-04", "2026-05-03", 1],
    // 29 February: the 28th in a year without one, itself in a leap year.
    ["2000-02-29", "2027-02-28", 0],
    ["2000-02-29", "2028-02-28", 1],
    ["--02-29", "2027-03-01", 365],
    ["--02-29", "2028-03-01", 364],
  ])("%s seen on %s: %i", (birthday, today, days) => {
    expect(daysToBirthday(birthday, day(today))).toBe(days);
  });

  it.each(["", "spring", "1990", "02-29"])("is unknown where no birthday is known: %j", (birthday) => {
    expect(daysToBirthday(birthday, day("2026-11-22"))).toBeNaN();
  });

  it("is never over 366 days off, and one day less on the day after", () => {
    const days = fc.integer({ min: parseIsoDay("1950-01-01")!, max: parseIsoDay("2060-12-31")! });
    const birthday = (of: Day): string => new Date(of * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, (born, today) => {
        const left = daysToBirthday(birthday(born), today);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(366);
        if (left > 0) expect(daysToBirthday(birthday(born), today + 1)).toBe(left - 1);
      }),
    );
  });
});
