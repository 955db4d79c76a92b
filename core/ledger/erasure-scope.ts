import type { Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import { recordsOf } from "../model/merged.ts";
import type { State } from "../model/state.ts";
import type { ErasureWish } from "./ledger.ts";

/** What an erasure takes, row by row. */
export interface EraseScope {
  readonly mode: ErasureWish["mode"];
  readonly what: ErasureWish["what"];
  /** The people, ascending. */
  readonly people: readonly number[];
  /** By customer id: 1 for the people. */
  readonly isErased: Uint8Array;
  /** By customer id: 1 for whom nothing that is merely old is taken. */
  readonly isSpared: Uint8Array;
  /** What is of an earlier day; the least of all days where it is about people. */
  readonly before: Day;
}

/** What is asked for as it is looked for. Errors: `customer-unknown`, `customer-held`. */
export function scopeOf(wish: ErasureWish, state: State): EraseScope {
  const { count } = state.customers;
  for (const customer of wish.customers) {
    if (!Number.isInteger(customer) || customer < 0 || customer >= count) throw new RegularsError("customer-unknown");
  }
  const people = wish.what === "people" ? withMerged(wish.customers, state) : [];
  if (people.some((customer) => state.holds.has(customer))) throw new RegularsError("customer-held");
  const isErased = new Uint8Array(count);
  for (const customer of people) isErased[customer] = 1;
  const isSpared = new Uint8Array(count);
  for (const customer of withMerged([...wish.spare, ...state.holds.keys()], state)) isSpared[customer] = 1;
  return { mode: wish.mode, what: wish.what, people, isErased, isSpared, before: wish.before ?? -Infinity };
}

/** These customers and all records that are merged with theirs, ascending. */
function withMerged(customers: readonly number[], state: State): number[] {
  const found = new Set(customers.flatMap((customer) => recordsOf(state, customer)));
  return [...found].toSorted((a, b) => a - b);
}
