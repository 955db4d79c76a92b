import { dayFromCivil, type Day } from "../../core/model/day.ts";

/** The day by this computer's own calendar. */
export function civilToday(): Day {
  const now = new Date();
  return dayFromCivil({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
}
