import type {
  AwarenessResult,
  CampaignEffect,
  CountedResult,
  Funnel,
  IncrementalResult,
  RateComparison,
} from "../model/effect.ts";
import { verdictDay } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import type { Money } from "../model/money.ts";
import { compareRates, type Counts } from "./compare-rates.ts";
import { evaluatePeople, type PeopleEffect } from "./evaluate-people.ts";
import { goalResults, type FrozenGoals } from "./goal-results.ts";
import type { MoneyOutcome, People, RateOutcome } from "./people.ts";
import { poolCampaigns } from "./pool-campaigns.ts";
import type { Steps } from "./steps.ts";
import { costsOf, roiOf, type OrderWorth } from "./return-on-cost.ts";

/** Everything that is known of a campaign when it is looked back on. */
export interface CampaignFacts {
  /** The day of the first wave, and the last day that counts. */
  readonly from: Day;
  readonly to: Day;
  readonly asOf: Day;
  /** The last day of which sales are known. */
  readonly salesUntil: Day;
  /**
   * Everyone drawn, contacted or held out; `rates` must begin with who bought, `money` is net spend. Null where the campaign has
   * nobody.
   */
  readonly people: (People & { readonly money: MoneyOutcome; readonly rates: readonly RateOutcome[] }) | null;
  readonly funnel: Funnel;
  readonly byCode: CountedResult | null;
  readonly boughtAfterwards: CountedResult | null;
  readonly cost: Money | null;
  readonly worth: OrderWorth;
  readonly goals: FrozenGoals;
  readonly marketTotal: Money | null;
  /** Groups nobody drew: with and without something. */
  readonly notDrawn: readonly { readonly outcome: string; readonly with: Counts; readonly without: Counts }[];
  readonly awareness: AwarenessResult | null;
  /** The same comparison of earlier campaigns like this one. */
  readonly earlier: readonly RateComparison[];
  readonly seed: number;
}

/**
 * In steps: what a campaign did (methods §12). Before the refund days after its window are over, or while the sales of its window are not known, there
 * are counts and no verdict: the result against the holdout and the slices are left out.
 */
export function* campaignEffect(facts: CampaignFacts): Steps<CampaignEffect> {
  const { funnel, boughtAfterwards, people } = facts;
  const verdictFrom = verdictDay(facts.to);
  const isDue = facts.asOf >= verdictFrom;
  const settled = isSettled(facts);
  const contacted = people?.arm.reduce((sum, arm) => sum + arm, 0) ?? 0;
  const held = (people?.arm.length ?? 0) - contacted;
  const found =
    people !== null && settled && held > 0 && contacted > 0
      ? ((yield* evaluatePeople([people], facts.seed))[0] ?? null)
      : null;
  const incremental = found && incrementalOf(found);
  const costs = costsOf(facts.cost, funnel);
  return {
    population: {
      contacted,
      held,
      from: facts.from,
      to: facts.to,
      verdictFrom,
      settled,
      awaitsSales: isDue && !settled,
    },
    funnel,
    results: { byCode: facts.byCode, boughtAfterwards, incremental },
    costs,
    // What is still being bought is no return yet.
    roi: roiOf(costs, incremental, settled ? boughtAfterwards : null, facts.worth, contacted),
    goals: goalResults(facts.goals, funnel, facts.marketTotal),
    slices: found?.slices ?? [],
    notDrawn: facts.notDrawn.map(({ outcome, ...groups }) =>
      compareRates(groups.with, groups.without, { outcome, drawn: false }),
    ),
    awareness: facts.awareness,
    pooled: incremental === null ? null : poolCampaigns([...facts.earlier, incremental.bought]),
  };
}

/** Whether there can be a verdict on a window that ends `to`: its day has come, and sales are known to its end. */
export function isSettled({ to, asOf, salesUntil }: Pick<CampaignFacts, "to" | "asOf" | "salesUntil">): boolean {
  return asOf >= verdictDay(to) && salesUntil >= to;
}

function incrementalOf({ rates, money }: PeopleEffect): IncrementalResult | null {
  const [bought] = rates;
  return bought === undefined || money === null ? null : { bought, spend: money };
}
