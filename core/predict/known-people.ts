import type { Day } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { TooLittle } from "../model/prediction.ts";
import type { Lines } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Counts } from "./counts.ts";
import type { Spend } from "./gamma-gamma.ts";
import { repeatSpend } from "./repeat-spend.ts";

/** Fewer say nothing of the others (methods §7). */
const FEWEST = { buyers: 100, repeaters: 50, weeks: 26 } as const;

/** Somebody's occasions and what the repeat ones brought on average. */
export interface Known extends Counts {
  readonly id: number;
  readonly spend: Spend | null;
}

/** Everybody with an occasion, as they stood at the end of a day; nothing of the profiles may be later than it. */
export function knownPeople(lines: Lines, profiles: Profiles, until: Day, unit: number): readonly Known[] {
  const { count, occasionStart, occasionDays } = profiles;
  const spent = repeatSpend(lines, profiles);
  const people: Known[] = [];
  for (let id = 0; id < count; id++) {
    const from = occasionStart[id]!;
    const x = occasionStart[id + 1]! - from - 1;
    if (x < 0) continue;
    const mean = x === 0 ? 0 : spent[id]! / x / PARTS;
    const first: Day = occasionDays[from]!;
    people.push({
      id,
      x,
      tx: (occasionDays[from + x]! - first) / unit,
      T: (until - first) / unit,
      spend: mean > 0 ? { x, mean } : null,
    });
  }
  return people;
}

/** What there is too little of to say anything of what is to come; null: there is enough. */
export function whatIsMissing(people: readonly Known[], unit: number): TooLittle | null {
  const longest = people.reduce((most, { T }) => Math.max(most, T), 0);
  const has = {
    buyers: people.length,
    repeaters: people.filter(({ x }) => x > 0).length,
    weeks: Math.floor((longest * unit) / 7),
  };
  for (const what of ["buyers", "repeaters", "weeks"] as const) {
    if (has[what] < FEWEST[what]) return { what, needs: FEWEST[what], has: has[what] };
  }
  return null;
}
