import type { Customers } from "../model/state.ts";

/** What each customer's introductions come to. */
export interface ReferralsOf {
  readonly referred: Float64Array;
  readonly referredBuyers: Float64Array;
  readonly referredNet: Float64Array;
}

/**
 * Counts the customers somebody introduced, those of them who bought, and their money: the first level whole, the second
 * at half, no further. Introductions in a circle, and of oneself, are refused: they count for nobody (methods §5).
 * @param orders and money of every customer, by id
 */
export function referralsOf(
  customers: Pick<Customers, "count" | "live" | "referrer">,
  orders: Float64Array,
  money: Float64Array,
): ReferralsOf {
  const { count, live } = customers;
  const referrer = introducersOf(customers);
  const referred = new Float64Array(count);
  const referredBuyers = new Float64Array(count);
  // Whole numbers of half 1/10 000, so that halves add up exactly in any order.
  const halves = new Float64Array(count);
  for (let c = 0; c < count; c++) {
    const first = referrer[c]!;
    if (first < 0 || live[c] === 0) continue;
    referred[first]!++;
    if (orders[c]! > 0) referredBuyers[first]!++;
    halves[first]! += 2 * money[c]!;
    const second = referrer[first]!;
    if (second >= 0) halves[second]! += money[c]!;
  }
  for (let c = 0; c < count; c++) halves[c] = Math.round(halves[c]! / 2);
  return { referred, referredBuyers, referredNet: halves };
}

/** Each customer's referrer, or −1 where there is none, none that lives, or the way up comes back to the customer. */
export function introducersOf({ count, live, referrer }: Pick<Customers, "count" | "live" | "referrer">): Int32Array {
  const up = new Int32Array(count).fill(-1);
  let introduced = 0;
  for (let c = 0; c < count; c++) {
    const to = referrer[c]!;
    if (to < 0 || to >= count || live[to] !== 1 || live[c] !== 1) continue;
    up[c] = to;
    introduced++;
  }
  if (introduced === 0) return up;
  /** 0: not seen; else 1 + the customer whose walk saw it first. */
  const seenBy = new Int32Array(count);
  const inCircle = new Uint8Array(count);
  for (let c = 0; c < count; c++) {
    let at = c;
    while (at >= 0 && seenBy[at] === 0) {
      seenBy[at] = c + 1;
      at = up[at]!;
    }
    if (at < 0 || seenBy[at] !== c + 1) continue;
    while (inCircle[at] === 0) {
      inCircle[at] = 1;
      at = up[at]!;
    }
  }
  return up.map((to, c) => (inCircle[c] === 1 ? -1 : to));
}
