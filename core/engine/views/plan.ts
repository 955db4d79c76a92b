import { breakEven, plannedCost } from "../../campaign/cost.ts";
import { bestRates } from "../../campaign/feasibility.ts";
import { checkLaunch } from "../../campaign/launch-check.ts";
import { MEMBER_REASONS, waveDay, type Campaign } from "../../model/campaign.ts";
import type { Insufficient } from "../../model/figure.ts";
import { possibleSplits, smallestProvableLift, suggestSplit } from "../../stats/provable-lift.ts";
import { decideCampaign, ownBaseRate, type DecidedCampaign } from "../campaign-audience.ts";
import type { PlanAnswer } from "../campaign-answers.ts";
import { plannedClashes } from "../campaign-clashes.ts";
import { pastOf } from "../evaluation.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { knownFields } from "../wave-text.ts";
import { averageOrder } from "./situation.ts";

/** What a plan comes to: people, waves, cost, what it could prove, and what is missing before it can be launched. */
export function planView(insight: Insight, { campaign }: Views["plan"]["params"]): PlanAnswer {
  const decided = decideCampaign(insight, campaign);
  const { audience, orderRate } = decided;
  const { contacted } = audience;
  const best = bestRates(pastOf(insight), campaign.objective);
  const cost = plannedCost({
    campaign,
    people: audience.waves,
    parts: decided.parts.map(({ mean }) => mean),
    contacted,
    orders: orderRate === null ? null : Math.round(orderRate * contacted),
  });
  const even = breakEven(cost, campaign, averageOrder(insight).value, contacted);
  const proof = proofOf(insight, campaign, contacted, audience.excluded.holdout);
  const { missing, warnings } = checkLaunch({
    campaign,
    today: insight.today,
    known: knownFields(insight),
    audience,
    cost,
    best,
    smallestLift: proof.smallestLift,
    clashes: plannedClashes(insight, campaign),
  });
  return {
    segment: figure(audience.segment, "people", "segmentSize", campaign.audience.rule),
    contacted: figure(contacted, "people", "listIncluded"),
    excluded: MEMBER_REASONS.map((reason) => ({ reason, people: audience.excluded[reason] })),
    waves: wavesOf(campaign, decided, cost.waves),
    cost: {
      total: cost.total,
      budget: campaign.budget.lines.reduce((sum, { planned }) => sum + planned, 0),
      perContact: cost.perContact,
      breakEvenOrders: even?.orders ?? null,
      breakEvenRate: even?.rate ?? null,
    },
    proof,
    best: { response: best.responses, order: best.orders },
    missing,
    warnings,
  };
}

function wavesOf(
  campaign: Campaign,
  { audience, parts }: DecidedCampaign,
  costs: readonly { readonly total: number }[],
): PlanAnswer["waves"] {
  return campaign.waves.map(({ id }, i) => ({
    id,
    day: waveDay(campaign, i),
    people: audience.waves[i] ?? 0,
    cost: costs[i]?.total ?? 0,
    parts: parts[i]?.most ?? null,
  }));
}

/** The smallest lift that the draw could prove, and what other shares could (methods §10). */
function proofOf(insight: Insight, campaign: Campaign, contacted: number, held: number): PlanAnswer["proof"] {
  const { holdout } = campaign;
  const own = holdout.baseRate === null ? ownBaseRate(insight, campaign) : null;
  const base = holdout.baseRate ?? own?.rate ?? null;
  const drawn = contacted + held;
  const { hopedLift } = holdout;
  return {
    baseRate: base,
    baseFrom: holdout.baseRate === null ? (own === null ? null : "history") : "typed",
    smallestLift: base === null || held === 0 ? null : smallestProvableLift(contacted, held, base),
    insufficient: base === null ? NO_HISTORY : null,
    splits: possibleSplits(drawn, base).map(({ share, lift }) => ({ share, smallestLift: lift })),
    suggested: base === null || hopedLift === null ? null : (suggestSplit(drawn, base, hopedLift)?.share ?? null),
  };
}

/** The share who buy anyway is not known: neither typed, nor do the records reach back far enough. */
const NO_HISTORY: Insufficient = { what: "inputs", needs: 1, has: 0 };
