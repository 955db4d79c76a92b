import type { Verdict } from "../model/accounting.ts";
import type { RowVerdicts } from "./row-verdicts.ts";

const ADDED = 1;
const KNOWN = 2;
const CHANGED = 4;
const LEFT_OUT = 8;

/**
 * The verdicts of orders' records that are nothing but what their lines know: added where every line taken in is new, unchanged where none
 * says anything new, else updated; left out where all of its lines are.
 * @param orderOf by record: the record of its order; 0: none
 */
export function judgeOrders(orderOf: Uint32Array, verdicts: RowVerdicts): void {
  const found = new Uint8Array(orderOf.length);
  for (let row = 1; row < orderOf.length; row++) {
    const order = orderOf[row]!;
    if (order > 0) found[order]! |= bitOf(verdicts.of(row));
  }
  for (let order = 1; order < found.length; order++) {
    if (found[order] === 0) continue;
    const taken = found[order]! & (ADDED | KNOWN | CHANGED);
    if (taken === 0) verdicts.skip(order, "linesLeftOut");
    else verdicts.set(order, taken === ADDED ? "added" : taken === KNOWN ? "unchanged" : "updated");
  }
}

function bitOf(verdict: Verdict | null): number {
  switch (verdict) {
    case "added":
      return ADDED;
    case "unchanged":
      return KNOWN;
    case "updated":
      return CHANGED;
    default:
      return LEFT_OUT;
  }
}
