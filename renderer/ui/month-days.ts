import { civilFromDay, dayFromCivil, type Day } from "../../core/model/day.ts";

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The first day of a day's month. */
export function monthStart(day: Day): Day {
  return day - civilFromDay(day).day + 1;
}

/** The first day of the month so many months later (negative: earlier). */
export function monthsLater(day: Day, months: number): Day {
  const { year, month } = civilFromDay(day);
  const at = year * 12 + month - 1 + months;
  return dayFromCivil({ year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1, day: 1 });
}

/** The weeks a month touches, whole, Monday first. */
export function monthWeeks(day: Day): readonly (readonly Day[])[] {
  const first = monthStart(day);
  const end = monthsLater(day, 1);
  const weeks: Day[][] = [];
  for (let week = first - weekdayOf(first); week < end; week += 7) {
    weeks.push(Array.from({ length: 7 }, (_, i) => week + i));
  }
  return weeks;
}
