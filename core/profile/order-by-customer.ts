import type { Lines } from "../model/state.ts";

/** Every customer's lines together: those of c stand from `start[c]` to `start[c + 1]` in `lines`. */
export interface CustomerIndex {
  readonly start: Int32Array;
  /** Indices of Lines; within a customer by day, then minute (unknown first), then index. Anonymous lines are not in it. */
  readonly lines: Int32Array;
}

/** A day has 1,440 minutes; the unknown minute, −1, comes first. */
const MINUTE_SLOTS = 1441;

/**
 * Puts lines in customer order (compressed sparse rows), by a counting sort; customers whose lines are not yet in
 * order of time are sorted one by one.
 * @param customers one more than the highest customer id
 */
export function orderByCustomer(
  lines: Pick<Lines, "count" | "customer" | "day" | "minute">,
  customers: number,
): CustomerIndex {
  const { count, customer } = lines;
  const start = new Int32Array(customers + 1);
  for (let i = 0; i < count; i++) {
    const c = customer[i]!;
    if (c >= 0) start[c + 1]!++;
  }
  for (let c = 0; c < customers; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const ordered = new Int32Array(start[customers]!);
  for (let i = 0; i < count; i++) {
    const c = customer[i]!;
    if (c >= 0) ordered[next[c]!++] = i;
  }
  for (let c = 0; c < customers; c++) sortByTime(ordered, start[c]!, start[c + 1]!, lines);
  return { start, lines: ordered };
}

function sortByTime(ordered: Int32Array, from: number, to: number, lines: Pick<Lines, "day" | "minute">): void {
  const { day, minute } = lines;
  let sorted = true;
  for (let p = from + 1; p < to && sorted; p++) {
    const a = ordered[p - 1]!;
    const b = ordered[p]!;
    sorted = day[a]! < day[b]! || (day[a] === day[b] && minute[a]! <= minute[b]!);
  }
  if (sorted) return;
  // Sorting indices that ascend already, so a stable sort keeps the order of the file within a minute.
  const key = (i: number): number => day[i]! * MINUTE_SLOTS + minute[i]!;
  ordered.subarray(from, to).sort((a, b) => key(a) - key(b) || a - b);
}
