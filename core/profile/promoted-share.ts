import type { Day } from "../model/day.ts";
import { NO_DAY } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import type { Lines } from "../model/state.ts";

/**
 * Of each customer's sales where it can be known, the share of money that was promoted: a promotion is named, or the unit
 * price is below the list price. It can be known where both prices are, or where the line's source names promotions at all;
 * NaN where it can be known of nothing.
 */
export function promotedShare(lines: Lines, customers: number, asOf: Day): Float64Array {
  const { count, customer, day, amount, kind, promotion, unitPrice, listPrice, source } = lines;
  const share = new Float64Array(customers).fill(Number.NaN);
  if (lines.words.promotion.length === 0 && !isAnyKnown(listPrice, count)) return share;
  const names = new Uint8Array(lines.words.source.length + 1);
  let canBeKnown = false;
  for (let i = 0; i < count; i++) {
    if (day[i]! > asOf || day[i] === NO_DAY) continue;
    if (promotion[i]! >= 0) names[source[i]! + 1] = 1;
    if (promotion[i]! >= 0 || !Number.isNaN(listPrice[i]!)) canBeKnown = true;
  }
  if (!canBeKnown) return share;
  const known = new Float64Array(customers);
  const promoted = new Float64Array(customers);
  for (let i = 0; i < count; i++) {
    const c = customer[i]!;
    if (c < 0 || kind[i] !== SALE || day[i]! > asOf || day[i] === NO_DAY) continue;
    const priced = !Number.isNaN(unitPrice[i]!) && !Number.isNaN(listPrice[i]!);
    if (!priced && names[source[i]! + 1] === 0) continue;
    const a = amount[i]!;
    if (Number.isNaN(a)) continue;
    known[c]! += a;
    if (promotion[i]! >= 0 || unitPrice[i]! < listPrice[i]!) promoted[c]! += a;
  }
  for (let c = 0; c < customers; c++) if (known[c]! > 0) share[c] = promoted[c]! / known[c]!;
  return share;
}

function isAnyKnown(values: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if (!Number.isNaN(values[i]!)) return true;
  return false;
}
