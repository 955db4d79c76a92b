import type { Campaign } from "../model/campaign.ts";
import type { PastRates } from "../model/effect.ts";

/** Goals that ask for a share of those contacted. */
export const RATE_GOALS = ["reached", "responses", "orders"] as const;
export type RateGoal = (typeof RATE_GOALS)[number];

/** What a goal asks for beside the best there has been (requirements A-11): "needs 9 %, best so far 3.1 %". */
export interface Feasibility {
  readonly goal: RateGoal;
  /** The goal ÷ those contacted; above 1 where it asks for more people than there are. */
  readonly needs: number;
  /** The best of own campaigns; null: there is none to compare with. */
  readonly best: number | null;
  /** Whether it asks for more than the best, or for more than everybody. */
  readonly isBeyond: boolean;
}

/** Compares each goal that is set with own history; none where nobody is contacted. */
export function feasibility(
  goals: Campaign["goals"],
  contacted: number,
  best: Readonly<Record<RateGoal, number | null>>,
): readonly Feasibility[] {
  if (contacted <= 0) return [];
  return RATE_GOALS.flatMap((goal) => {
    const planned = goals[goal];
    if (planned === null) return [];
    const needs = planned / contacted;
    const bestRate = best[goal];
    return [{ goal, needs, best: bestRate, isBeyond: needs > Math.min(1, bestRate ?? 1) }];
  });
}

/** People a past campaign must have contacted for its rates to be a measure of what can be done. */
export const LEAST_CONTACTED = 30;

/** The best rates of past campaigns with at least 30 contacted; of the same objective where there is one, else of all. */
export function bestRates(
  past: readonly PastRates[],
  objective: Campaign["objective"],
): Record<RateGoal, number | null> {
  const enough = past.filter(({ contacted }) => contacted >= LEAST_CONTACTED);
  const like = enough.filter((campaign) => campaign.objective === objective);
  const taken = like.length > 0 ? like : enough;
  const best = (rate: (campaign: PastRates) => number | null): number | null => {
    const rates = taken.map(rate).filter((value) => value !== null);
    return rates.length === 0 ? null : Math.max(...rates);
  };
  return {
    reached: best(({ reach }) => reach),
    responses: best(({ response }) => response),
    orders: best(({ order }) => order),
  };
}
