import { civilFromDay, dayFromCivil, type Day } from "../model/day.ts";

/** Month and day of the Spring Festival (the first day of the first Chinese month) of each year from 1990: 127 is 27 January. */
const FIRST_YEAR = 1990;
const FESTIVALS = [
  127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203, 123,
  210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 207, 126, 213, 202, 123, 211, 131, 219, 208,
  128, 215, 204, 124, 212, 201, 122, 210, 130, 217, 206, 126, 214, 202, 123, 211, 201, 219, 208, 128, 215, 204, 124,
  212, 202,
];

/** The Spring Festival of a year from 1990 to 2060; null outside. */
export function springFestival(year: number): Day | null {
  const code = FESTIVALS[year - FIRST_YEAR];
  return code === undefined ? null : dayFromCivil({ year, month: Math.floor(code / 100), day: code % 100 });
}

/**
 * How many days apart the Spring Festival nearest to a day and the one so many years before it are: what a day is moved back by to be
 * compared with a like one (methods §12). Null where one of them is not known.
 */
export function springFestivalShift(day: Day, years: number): number | null {
  const { year } = civilFromDay(day);
  let nearest: number | null = null;
  for (const candidate of [year - 1, year, year + 1]) {
    const festival = springFestival(candidate);
    if (festival === null) continue;
    const known = nearest === null ? null : springFestival(nearest);
    if (known === null || Math.abs(festival - day) < Math.abs(known - day)) nearest = candidate;
  }
  if (nearest === null) return null;
  const now = springFestival(nearest);
  const then = springFestival(nearest - years);
  return now === null || then === null ? null : now - then;
}
