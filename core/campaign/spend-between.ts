import type { Day } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { State } from "../model/state.ts";

/** What each customer spent from a day to a day, both included, by id: sales less discounts and refunds of those days. Money; may be below 0. */
export function netBetween(state: State, from: Day, to: Day): Float64Array {
  const net = new Float64Array(state.customers.count);
  const { count, customer, day, kind, amount } = state.lines;
  for (let i = 0; i < count; i++) {
    const money = amount[i]!;
    if (customer[i]! < 0 || day[i]! < from || day[i]! > to || Number.isNaN(money)) continue;
    net[customer[i]!]! += kind[i] === SALE ? money : -money;
  }
  return net;
}
