import type { Bitset } from "../model/bitset.ts";
import type { State } from "../model/state.ts";

/** The household a customer is in, as it is compared: the field without blanks around it; undefined: alone. */
export function householdOf(state: State, customer: number): string | undefined {
  const household = state.customers.fields.get("household")?.values[customer]?.trim();
  return household === "" ? undefined : household;
}

/** What somebody is worth where they are compared: the unknown counts as less than anything. */
export function worthOf(value: Float64Array, customer: number): number {
  const worth = value[customer]!;
  return worth > -Infinity ? worth : -Infinity;
}

/**
 * Moves everybody but the most valuable of each household from `included` to `doubles` (methods §10); of equals, whoever was
 * known first stays.
 * @param value what customers are worth, by id; NaN counts as nothing
 */
export function keepOneAHousehold(state: State, included: Bitset, doubles: Bitset, value: Float64Array): void {
  if (!state.customers.fields.has("household")) return;
  const best = new Map<string, number>();
  for (const customer of included.members()) {
    const household = householdOf(state, customer);
    if (household === undefined) continue;
    const other = best.get(household);
    if (other === undefined) {
      best.set(household, customer);
      continue;
    }
    const better = worthOf(value, customer) > worthOf(value, other);
    best.set(household, better ? customer : other);
    move(better ? other : customer, included, doubles);
  }
}

/** Takes somebody out of one set and puts them into another. */
export function move(customer: number, from: Bitset, to: Bitset): void {
  from.words[customer >>> 5]! &= ~(1 << (customer & 31));
  to.add(customer);
}
