import type { State } from "./state.ts";

/** Of the rows of a launch whose people were merged since: it counts; another row of the same person counts. */
export const COUNTS = 0;
export const AGAIN = 1;
/** Of the row that counts of somebody who was drawn to be contacted and, as another record, to be held out. */
export const BOTH_ARMS = 2;

/** The record that stands for a customer: another one where they were merged into it. */
export function personOf({ merges }: Pick<State, "merges">, customer: number): number {
  return merges?.into[customer] ?? customer;
}

/** Every record of a person, the one that stands for all first. */
export function recordsOf({ merges }: Pick<State, "merges">, customer: number): readonly number[] {
  const person = merges?.into[customer] ?? customer;
  return merges?.people.get(person) ?? [person];
}
