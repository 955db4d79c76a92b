import { HELD_OUT, windowEnd } from "../model/campaign.ts";
import { Bitset } from "../model/bitset.ts";
import type { Day } from "../model/day.ts";
import type { State } from "../model/state.ts";

/**
 * Whom campaigns under way leave alone to compare: until a campaign's window has closed, or it is concluded, nothing else may go to them
 * either, or the comparison says nothing (methods §10).
 * @param but a campaign that is not looked at, by id; null: none
 */
export function heldOutNow({ campaigns, customers }: State, today: Day, but: string | null): Bitset {
  const held = new Bitset(customers.count);
  for (const { launch, conclusion } of campaigns.values()) {
    if (launch === null || launch.campaign.id === but || conclusion?.closed === true) continue;
    if (today > windowEnd(launch.campaign)) continue;
    const { count, customer, status } = launch.members;
    for (let row = 0; row < count; row++) if (status[row] === HELD_OUT) held.add(customer[row]!);
  }
  return held;
}
