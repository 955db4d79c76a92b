import { Bitset } from "../model/bitset.ts";
import type { Channel } from "../model/fields.ts";
import type { ListReason } from "../model/list.ts";
import { reachOf } from "../model/reach.ts";
import type { State } from "../model/state.ts";
import { keepOneAHousehold, move } from "./one-a-household.ts";

export interface ListOptions {
  /** Only the most valuable member of each household stays. */
  readonly oneAHousehold: boolean;
  /** What customers are worth, by id; decides within a household. NaN counts as nothing. */
  readonly value: Float64Array;
  /** Whom campaigns under way leave alone (`heldOutNow`). Absent: nobody. */
  readonly heldOut?: Bitset;
}

/** Who of a segment stands on a list, and why the others do not. Everybody of the segment is in exactly one of the sets. */
export interface ListDecision {
  readonly segment: Bitset;
  readonly included: Bitset;
  readonly excluded: Readonly<Record<ListReason, Bitset>>;
}

/**
 * Decides a list (methods §10): each member is left out for the first reason in the order of LIST_REASONS, or stands on it.
 * `refused`: refused or withdrawn for the channel, or a kept refusal names them. `noPermission`: it is unknown.
 * `noAddress`: nothing the channel can use. `householdDouble`: somebody of the same household who can be contacted is worth more
 * (or as much, and was known first). `heldOut`: a campaign under way leaves them alone to compare. Counts add up exactly.
 */
export function decideList(state: State, segment: Bitset, channel: Channel, options: ListOptions): ListDecision {
  const { count } = state.customers;
  const included = new Bitset(count);
  const excluded = {
    refused: new Bitset(count),
    noPermission: new Bitset(count),
    noAddress: new Bitset(count),
    householdDouble: new Bitset(count),
    heldOut: new Bitset(count),
  };
  for (const customer of segment.members()) {
    const reach = reachOf(state, customer, channel);
    (reach === "ok" ? included : excluded[reach]).add(customer);
  }
  if (options.oneAHousehold) keepOneAHousehold(state, included, excluded.householdDouble, options.value);
  for (const customer of included.members()) {
    if (options.heldOut?.has(customer) === true) move(customer, included, excluded.heldOut);
  }
  return { segment, included, excluded };
}

/** Whom a list keeps and whom it loses when refusals are looked at again as its file is written. */
export interface WritingCheck {
  readonly included: Bitset;
  /** How many were on the list and may no longer be contacted. */
  readonly dropped: number;
}

/** Looks at permission and address once more, in the state as it is when the file is written. */
export function checkAtWriting(state: State, included: Bitset, channel: Channel): WritingCheck {
  const kept = new Bitset(state.customers.count);
  let dropped = 0;
  for (const customer of included.members()) {
    if (state.customers.live[customer] === 1 && reachOf(state, customer, channel) === "ok") kept.add(customer);
    else dropped++;
  }
  return { included: kept, dropped };
}
