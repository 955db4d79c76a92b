import type { Campaign } from "../model/campaign.ts";

/**
 * Holds waves to their capacity: each is meant for the most valuable of those it may reach, as many as it can take, and not for the
 * rest. Clears the bits of `plan`.
 * @param byValue rows that are still in, the most valuable first
 */
export function holdToCapacity(plan: Int32Array, byValue: Int32Array, waves: Campaign["waves"]): void {
  waves.forEach(({ capacity }, i) => {
    if (capacity === null) return;
    const bit = 1 << i;
    let taken = 0;
    for (const row of byValue) {
      if ((plan[row]! & bit) === 0) continue;
      if (taken < capacity) taken++;
      else plan[row]! &= ~bit;
    }
  });
}
