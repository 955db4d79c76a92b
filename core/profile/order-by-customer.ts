import { NO_DAY } from "../model/day.ts";
import type { Lines } from "../model/state.ts";
import { OwnLines } from "./own-lines.ts";

/** Every customer's lines together: those of c stand from `start[c]` to `start[c + 1]` in `lines`. */
export interface CustomerIndex {
  readonly start: Int32Array;
  /** Indices of Lines; within a customer by day, then minute (unknown first), then index. Anonymous lines are not in it. */
  readonly lines: Int32Array;
}

/**
 * Puts lines in customer order (compressed sparse rows), by a counting sort; customers whose lines are not yet in
 * order of time are sorted one by one.
 * @param customers one more than the highest customer id
 */
export function orderByCustomer(lines: Lines, customers: number): CustomerIndex {
  const start = startsOf(lines, customers);
  const ordered = new Int32Array(start[customers]!);
  const own = new OwnLines(lines, start, ordered);
  for (let c = 0; c < customers; c++) own.take(c, NO_DAY);
  return { start, lines: ordered };
}

/** Where each customer's lines begin in customer order, and, last, where they end. */
export function startsOf({ count, customer }: Pick<Lines, "count" | "customer">, customers: number): Int32Array {
  const start = new Int32Array(customers + 1);
  // Lines of a customer mostly follow each other.
  let since = 0;
  for (let i = 0; i < count; i = since) {
    const c = customer[i]!;
    while (since < count && customer[since] === c) since++;
    if (c >= 0) start[c + 1]! += since - i;
  }
  for (let c = 0; c < customers; c++) start[c + 1]! += start[c]!;
  return start;
}
