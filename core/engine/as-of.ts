import { NO_DAY, type Day } from "../model/day.ts";
import type { Lines } from "../model/state.ts";
import type { Settings } from "../model/settings.ts";

/** Data whose last day is longer ago than this many days is looked at from its own last day, not from today. */
const LONG_PAST = 31;

export interface AsOf {
  readonly day: Day;
  readonly because: "chosen" | "today" | "lastDayOfData";
}

interface Span {
  readonly first: Day;
  readonly last: Day;
}

const spans = new WeakMap<Lines, Span>();

/** The first and last day of the lines, or null without any; looked for once. */
export function daySpan(lines: Lines): Span | null {
  if (lines.count === 0) return null;
  let span = spans.get(lines);
  if (span === undefined) {
    span = spanOf(lines);
    spans.set(lines, span);
  }
  return span;
}

function spanOf({ count, day }: Lines): Span {
  let first: Day = -NO_DAY;
  let last: Day = NO_DAY;
  for (let i = 0; i < count; i++) {
    if (day[i]! < first) first = day[i]!;
    if (day[i]! > last) last = day[i]!;
  }
  return { first, last };
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
