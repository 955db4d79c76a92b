import { STAGES } from "../model/fields.ts";
import type { Profiles } from "../profile/profiles.ts";
import { RECOMMENDS } from "./axes.ts";

/**
 * Highest stage attained (methods §5): potential (no purchase) → ordinary → loyal (so many orders) → advocate (loyal, and has
 * introduced somebody or recommends).
 * @returns 1 + index in STAGES by customer id; 0 for no live customer
 */
export function stageOf(
  { count, orders, referred, recommendation }: Pick<Profiles, "count" | "orders" | "referred" | "recommendation">,
  live: Uint8Array,
  loyalOrders: number,
): Uint8Array {
  const [potential, ordinary, loyal, advocate] = STAGES.map((_, index) => index + 1) as [
    number,
    number,
    number,
    number,
  ];
  const out = new Uint8Array(count);
  for (let c = 0; c < count; c++) {
    if (!live[c]) continue;
    if (!(orders[c]! > 0)) out[c] = potential;
    else if (orders[c]! < loyalOrders) out[c] = ordinary;
    else out[c] = referred[c]! > 0 || recommendation[c]! >= RECOMMENDS ? advocate : loyal;
  }
  return out;
}
