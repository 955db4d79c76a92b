import { NO_DAY } from "../model/day.ts";
import type { Day } from "../model/day.ts";
import { TOUCH_KINDS } from "../model/fields.ts";
import type { TouchKind } from "../model/fields.ts";
import type { Touches } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { percentilesOf } from "../stats/percentile.ts";
import type { Ranking } from "../stats/sorted.ts";

/** What a touchpoint says of the intention to buy: points that halve with each half-life, in days (methods §5). */
export const INTENTION_POINTS: Readonly<
  Partial<Record<TouchKind, { readonly points: number; readonly halfLife: number }>>
> = {
  quote: { points: 8, halfLife: 30 },
  need: { points: 6, halfLife: 90 },
  enquiry: { points: 5, halfLife: 30 },
  event: { points: 4, halfLife: 60 },
  reply: { points: 4, halfLife: 30 },
  browse: { points: 1, halfLife: 14 },
};

/** Points for being due by the own rhythm. */
export const DUE_POINTS = 5;

/** Points of influence: for each introduced buyer, each public word of mouth, and for recommending. */
export const INFLUENCE_POINTS = { referredBuyer: 3, wordOfMouth: 2, recommends: 2 } as const;

/** Who answers this or more (of 10) recommends. */
export const RECOMMENDS = 9;

/** An axis from points: 100 · (1 − e^(−s/10)), 0 for none or less, never quite 100. */
export function axis(points: number): number {
  return points > 0 ? 100 * (1 - Math.exp(-points / 10)) : 0;
}

/** Value axis: percentile of the money among buyers, 0 for others. @param buyers customer ids @param ranking of their money */
export function valueAxis(buyers: Int32Array, ranking: Ranking, customers: number): Float64Array {
  const ranks = percentilesOf(ranking);
  const out = new Float64Array(customers);
  for (let i = 0; i < buyers.length; i++) out[buyers[i]!] = ranks[i]!;
  return out;
}

/** Σ points · 0.5^(age ÷ half-life) over the touchpoints up to a day, by customer id; being due comes on top. */
export function intentionPoints(touches: Touches, customers: number, asOf: Day): Float64Array {
  const rates = TOUCH_KINDS.map((kind) => INTENTION_POINTS[kind]);
  const points = new Float64Array(customers);
  for (let i = 0; i < touches.count; i++) {
    const rate = rates[touches.kind[i]!];
    const c = touches.customer[i]!;
    const day = touches.day[i]!;
    if (!rate || c < 0 || day > asOf || day === NO_DAY) continue;
    points[c]! += rate.points * 0.5 ** ((asOf - day) / rate.halfLife);
  }
  return points;
}

/**
 * Influence axis: 3 · introduced buyers + their money ÷ the buyers' median (second level at half) + 2 · words of mouth
 * + 2 where the customer recommends. Without a median above 0 the money says nothing.
 * @param middle the buyers' median
 */
export function influenceAxis(profiles: Profiles, middle: number): Float64Array {
  const { referredBuyers, referredNet, recommendation, touches } = profiles;
  const out = new Float64Array(profiles.count);
  for (let c = 0; c < profiles.count; c++) {
    const points =
      INFLUENCE_POINTS.referredBuyer * referredBuyers[c]! +
      (middle > 0 ? referredNet[c]! / middle : 0) +
      INFLUENCE_POINTS.wordOfMouth * touches.wordOfMouth[c]! +
      (recommendation[c]! >= RECOMMENDS ? INFLUENCE_POINTS.recommends : 0);
    out[c] = axis(points);
  }
  return out;
}
