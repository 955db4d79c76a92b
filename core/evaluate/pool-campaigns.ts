import type { PooledEffect, RateComparison } from "../model/effect.ts";
import { inverseVariance, rateDifference } from "../stats/inverse-variance.ts";
import { verdictOf } from "./verdict.ts";

/**
 * Like campaigns taken together by inverse variance ("after six: +2.1 points, 0.4 to 3.8"): each a draw of its own against its own
 * holdout, on the same outcome.
 * @returns null below two campaigns
 */
export function poolCampaigns(comparisons: readonly RateComparison[]): PooledEffect | null {
  const usable = comparisons.filter(({ drawn, contacted, held }) => drawn && contacted.people > 0 && held.people > 0);
  if (usable.length < 2) return null;
  const pooled = inverseVariance(
    usable.map(({ contacted, held }) =>
      rateDifference(contacted.happened, contacted.people, held.happened, held.people),
    ),
  );
  if (pooled === null) return null;
  const { value, interval, pValue } = pooled;
  return { campaigns: usable.length, difference: value, interval, pValue, verdict: verdictOf(value, pValue, true) };
}
