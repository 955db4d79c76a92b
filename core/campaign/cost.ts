import type { Campaign } from "../model/campaign.ts";
import type { Money } from "../model/money.ts";
import { fixedCosts, plannedBudget } from "./budget.ts";

export interface CostInput {
  readonly campaign: Campaign;
  /** By wave: how many people it is meant for, and the message parts of the average piece (1 for all but SMS). */
  readonly people: readonly number[];
  readonly parts: readonly number[];
  /** People who are contacted at all. */
  readonly contacted: number;
  /** Orders expected of them; null: not known, and then no incentive is counted. */
  readonly orders: number | null;
}

/** What a plan is expected to cost. Money, rounded to 1/10 000. */
export interface PlannedCost {
  /** By wave: people × piece × parts, and with its own fixed cost. */
  readonly waves: readonly { readonly pieces: Money; readonly fixed: Money; readonly total: Money }[];
  /** Budget lines that are spent as planned: fixed, labour and other. */
  readonly lines: Money;
  /** Incentive × orders expected; null where there is an incentive and the orders are not known. */
  readonly incentive: Money | null;
  /** All of it; without the incentive where that is not known. */
  readonly total: Money;
  /** Null where nobody is contacted. */
  readonly perContact: number | null;
  /** What the budget has left once the reserve is kept back, below 0 where it is overspent; null: no budget is planned. */
  readonly left: Money | null;
}

/** Adds up what a plan costs (requirements A-16): waves, budget lines of kind fixed, labour and other, incentives. */
export function plannedCost({ campaign, people, parts, contacted, orders }: CostInput): PlannedCost {
  const waves = campaign.waves.map(({ cost }, i) => {
    const pieces = Math.round((people[i] ?? 0) * cost.piece * (parts[i] ?? 1));
    return { pieces, fixed: cost.fixed, total: pieces + cost.fixed };
  });
  const lines = fixedCosts({ ...campaign, waves: [] });
  const incentive = incentiveCost(campaign, orders);
  const total = waves.reduce((sum, wave) => sum + wave.total, 0) + lines + (incentive ?? 0);
  const planned = plannedBudget(campaign.budget);
  return {
    waves,
    lines,
    incentive,
    total,
    perContact: contacted > 0 ? total / contacted : null,
    left: planned === null ? null : Math.round(planned * (1 - campaign.budget.reserve)) - total,
  };
}

function incentiveCost({ incentive }: Campaign, orders: number | null): Money | null {
  if (incentive === null || incentive.cost === 0) return 0;
  if (orders === null) return null;
  const taken = incentive.stock === null ? orders : Math.min(orders, incentive.stock);
  return Math.round(taken * incentive.cost);
}

export interface BreakEven {
  /** Orders at which the margin pays for the costs. */
  readonly orders: number;
  /** As a share of those contacted; above 1 where all of them ordering would not do; null where nobody is contacted. */
  readonly rate: number | null;
}

/**
 * When a campaign pays for itself: cost ÷ (margin share × average order). What an order costs by itself, the incentive, is taken off its
 * margin, so that the number does not hang on the orders expected. Null where margin or average order is not known, or no number
 * of orders would do.
 * @param averageOrder money
 */
export function breakEven(
  cost: PlannedCost,
  campaign: Pick<Campaign, "marginShare" | "incentive">,
  averageOrder: number | null,
  contacted: number,
): BreakEven | null {
  if (campaign.marginShare === null || averageOrder === null) return null;
  const margin = campaign.marginShare * averageOrder - (campaign.incentive?.cost ?? 0);
  if (!(margin > 0)) return null;
  const orders = Math.ceil((cost.total - (cost.incentive ?? 0)) / margin);
  return { orders, rate: contacted > 0 ? orders / contacted : null };
}
