import type { Day } from "../model/day.ts";

/** Waves as people got them: one entry a person and wave, of all campaigns. */
export interface WaveContacts {
  readonly customers: Int32Array;
  readonly days: Int32Array;
  /** Days after the wave in which an order counts for it, the last one included. */
  readonly windows: Int32Array;
}

/** The answer for an order that came after no wave. */
export const NO_WAVE = -1;

/**
 * Gives each order to the latest wave of any campaign with wave day ≤ order day ≤ wave day + window (methods §12), so that no order counts
 * twice. Of two waves on the same day, the one that stands later.
 * @returns for each order the position of the contact, or `NO_WAVE`
 */
export function attributeOrders(
  orders: { readonly customers: Int32Array; readonly days: Int32Array },
  contacts: WaveContacts,
): Int32Array {
  const sorted = Int32Array.from(contacts.customers.keys()).sort(
    (a, b) => contacts.customers[a]! - contacts.customers[b]! || contacts.days[a]! - contacts.days[b]! || a - b,
  );
  return orders.customers.map((customer, order) => latestWave(sorted, contacts, customer, orders.days[order]!));
}

function latestWave(
  sorted: Int32Array,
  { customers, days, windows }: WaveContacts,
  customer: number,
  day: Day,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle]!;
    if (customers[at]! < customer || (customers[at] === customer && days[at]! <= day)) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && customers[sorted[i]!] === customer; i--) {
    const at = sorted[i]!;
    if (day <= days[at]! + windows[at]!) return at;
  }
  return NO_WAVE;
}
