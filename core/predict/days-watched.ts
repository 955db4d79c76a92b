import type { Day } from "../model/day.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Watched } from "./like-others.ts";

type Occasions = Pick<Profiles, "count" | "occasionStart" | "occasionDays">;

/** Everybody who had come by the end of a day, as they stood then, and how often they came after it up to the end of another. */
export function watchedFrom(profiles: Occasions, from: Day, to: Day, unit: number): readonly Watched[] {
  const { count, occasionStart, occasionDays } = profiles;
  const watched: Watched[] = [];
  for (let id = 0; id < count; id++) {
    const before = occasionsUntil(profiles, id, from);
    if (before === 0) continue;
    const start = occasionStart[id]!;
    const first = occasionDays[start]!;
    watched.push({
      x: before - 1,
      tx: (occasionDays[start + before - 1]! - first) / unit,
      T: (from - first) / unit,
      came: occasionsUntil(profiles, id, to) - before,
    });
  }
  return watched;
}

/** On how many days somebody came up to the end of a day. */
export function occasionsUntil({ occasionStart, occasionDays }: Occasions, id: number, until: Day): number {
  const start = occasionStart[id]!;
  let at = occasionStart[id + 1]!;
  while (at > start && occasionDays[at - 1]! > until) at--;
  return at - start;
}
