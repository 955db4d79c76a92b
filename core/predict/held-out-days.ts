import type { Day } from "../model/day.ts";
import type { HeldOutDays } from "../model/prediction.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Counts } from "./counts.ts";

type Occasions = Pick<Profiles, "occasionStart" | "occasionDays">;

/**
 * What the days after the last one learnt from brought, beside what was expected of the same people, and beside two simple rules: everybody goes on at their own
 * rate, nobody comes any more. Null where no later day is known.
 * @param on the last one learnt from, the last one known, and how many make the unit in which `expectedIn` counts time
 */
export function heldOutDays<Known extends Counts & { readonly id: number }>(
  people: readonly Known[],
  on: { readonly until: Day; readonly last: Day; readonly unit: number },
  after: Occasions,
  expectedIn: (known: Known, time: number) => number,
): HeldOutDays | null {
  const days = on.last - on.until;
  const time = days / on.unit;
  if (days <= 0 || people.length === 0) return null;
  let [actual, expected, error, ownRate, nobody] = [0, 0, 0, 0, 0];
  for (const known of people) {
    const came = occasionsAfter(after, known.id, on.until);
    const of = expectedIn(known, time);
    actual += came;
    expected += of;
    error += Math.abs(of - came);
    ownRate += Math.abs((known.T > 0 ? (known.x / known.T) * time : 0) - came);
    nobody += came;
  }
  const n = people.length;
  return { days, actual, expected, error: error / n, errorOfOwnRate: ownRate / n, errorOfNobody: nobody / n };
}

function occasionsAfter({ occasionStart, occasionDays }: Occasions, id: number, until: Day): number {
  let came = 0;
  for (let at = occasionStart[id + 1]! - 1; at >= occasionStart[id]! && occasionDays[at]! > until; at--) came++;
  return came;
}
