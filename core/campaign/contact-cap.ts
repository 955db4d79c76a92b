import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { KeyMap } from "../model/keys.ts";
import { EXPORTED } from "../model/response.ts";
import type { State } from "../model/state.ts";

/**
 * How often each customer was contacted from `days` before the as-of day to that day, by id (methods §10; the same days as a rule's
 * `withinDays`): touchpoints that went to the customer, and pieces of other campaigns' waves that left in a file, one a day and wave
 * however often the file was written.
 */
export function contactsWithin(state: State, campaign: string, asOf: Day, days: number): Uint16Array {
  const counts = new Uint16Array(state.customers.count);
  const from = asOf - days;
  const { touches, contacts } = state;
  for (let i = 0; i < touches.count; i++) {
    const day = touches.day[i]!;
    const customer = touches.customer[i]!;
    if (customer >= 0 && day >= from && day <= asOf && touches.direction[i] === 1) counts[customer]!++;
  }
  const own = state.campaigns.get(campaign)?.launch?.commit;
  /** A number for each day, launch and wave. */
  const pieces = new Map<number, number>();
  const seen = new KeyMap();
  for (let i = 0; i < contacts.count; i++) {
    const day = contacts.day[i]!;
    const customer = contacts.customer[i]!;
    if (contacts.event[i] !== EXPORTED || contacts.launch[i] === own || customer < 0) continue;
    if (day < from || day > asOf) continue;
    const key = (contacts.launch[i]! * 16 + contacts.wave[i]!) * (days + 1) + (day - from);
    const piece = pieces.get(key) ?? pieces.size;
    pieces.set(key, piece);
    if (seen.get(customer, piece) !== -1) continue;
    seen.set(customer, piece, 1);
    counts[customer]!++;
  }
  return counts;
}

/** Whether somebody contacted so often is left out; without a cap nobody is. */
export function isAtCap(cap: Campaign["audience"]["contactCap"], contacts: number): boolean {
  return cap !== null && contacts >= cap.times;
}
