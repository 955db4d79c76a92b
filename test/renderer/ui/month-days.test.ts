import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseIsoDay, type Day } from "../../../core/model/day.ts";
import { monthsLater, monthStart, monthWeeks, weekdayOf } from "../../../renderer/ui/month-days.ts";

function day(text: string): Day {
  const found = parseIsoDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
}

test.each([
  ["1970-01-01", 3],
  ["2026-11-21", 5],
  ["2026-11-23", 0],
  ["1969-12-28", 6],
])("%s is weekday %i, from Monday 0", (text, weekday) => {
  expect(weekdayOf(day(text))).toBe(weekday);
});

test.each([
  ["2026-11-21", 0, "2026-11-01"],
  ["2026-11-21", 2, "2027-01-01"],
  ["2026-01-31", -1, "2025-12-01"],
  ["2024-02-29", 12, "2025-02-01"],
])("%s and %i months", (text, months, first) => {
  expect(formatDay(monthsLater(day(text), months))).toBe(first);
});

test("November 2026 stands in six weeks from Monday the 26th of October", () => {
  const weeks = monthWeeks(day("2026-11-15"));
  expect(weeks).toHaveLength(6);
  expect(formatDay(weeks[0]?.[0] ?? 0)).toBe("2026-10-26");
  expect(formatDay(weeks.at(-1)?.[6] ?? 0)).toBe("2026-12-06");
});

test("every day of a month stands once in its weeks, each a week from Monday", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (any) => {
      const weeks = monthWeeks(any);
      const days = weeks.flat();
      expect(days.filter((one) => monthStart(one) === monthStart(any))).toHaveLength(
        monthsLater(any, 1) - monthStart(any),
      );
      expect(days.every((one, at) => one === (days[0] ?? 0) + at)).toBe(true);
      expect(weeks.every(([first]) => weekdayOf(first ?? 0) === 0)).toBe(true);
    }),
  );
});
