import { NO_DAY, type Day } from "../model/day.ts";
import type { Lines } from "../model/state.ts";
import type { Settings } from "../model/settings.ts";

/** Data whose last day is longer ago than this many days is looked at from its own last day, not from today. */
const LONG_PAST = 31;

export interface AsOf {
  readonly day: Day;
  readonly because: "chosen" | "today" | "lastDayOfData";
}

/** The first and last day of the lines, or null without any. */
export function daySpan(lines: Lines): { readonly first: Day; readonly last: Day } | null {
  let first: Day = -NO_DAY;
  let last: Day = NO_DAY;
  for (let i = 0; i < lines.count; i++) {
    const day = lines.day[i]!;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return lines.count === 0 ? null : { first, last };
}

/**
 * The day the answers stand on: the chosen one; else today; else, where the data ended long before today, its last
 * day, so that an old file is not all "lapsed".
 */
export function standingDay(settings: Settings, lastDay: Day | null, today: Day): AsOf {
  if (settings.asOf !== null) return { day: settings.asOf, because: "chosen" };
  if (lastDay !== null && today - lastDay > LONG_PAST) return { day: lastDay, because: "lastDayOfData" };
  return { day: today, because: "today" };
}
