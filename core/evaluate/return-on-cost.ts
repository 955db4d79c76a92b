import type { Costs, CountedResult, Funnel, IncrementalResult, Roi } from "../model/effect.ts";
import type { Money } from "../model/money.ts";

/** What a contact, a reply and an order cost; null where the cost is not known or there was none of them. */
export function costsOf(
  total: Money | null,
  { exported, planned, repliedPeople, orderedPeople, orders }: Funnel,
): Costs {
  const each = (count: number | null): number | null =>
    total === null || count === null || count === 0 ? null : total / count;
  return {
    total,
    perContact: each(exported ?? planned),
    perReply: each(repliedPeople),
    perOrder: each(orders ?? orderedPeople),
  };
}

/**
 * The share of those contacted who must buy for the cost to come back: cost without incentives ÷ people ÷ (margin an order − incentive an
 * order), as in the plan. What is given with each order is taken off its margin and so is no part of the cost.
 * @returns null where something is not known, or an order brings nothing; may be above 1: it cannot come back
 */
export function breakEvenRate(
  total: Money | null,
  contacted: number,
  { marginShare, averageOrder, incentive, given }: OrderWorth,
): number | null {
  if (total === null || contacted === 0 || marginShare === null || averageOrder === null) return null;
  const margin = marginShare * averageOrder - incentive;
  return margin > 0 ? (total - given) / contacted / margin : null;
}

/** What an order brings, where it is known. */
export interface OrderWorth {
  /** The share of an order that is margin, 0…1. */
  readonly marginShare: number | null;
  /** Money an order on average. */
  readonly averageOrder: number | null;
  /** What is given away with an order, and what of the cost that came to in all. */
  readonly incentive: Money;
  readonly given: Money;
}

/**
 * (Incremental margin − cost) ÷ cost. Against a holdout the margin is that of the extra money, and the label is "proven" only where the
 * extra money is; without a holdout the margin of what was bought afterwards stands in its place, "counted, not proven".
 */
export function roiOf(
  costs: Costs,
  incremental: IncrementalResult | null,
  afterwards: CountedResult | null,
  worth: OrderWorth,
  contacted: number,
): Roi {
  const { marginShare } = worth;
  const extra = incremental === null ? null : incremental.spend.extraMoney;
  const money = incremental === null ? (afterwards?.revenue ?? null) : (extra?.value ?? null);
  const rate = (amount: number): number | null =>
    marginShare === null || costs.total === null || costs.total <= 0
      ? null
      : (amount * marginShare - costs.total) / costs.total;
  const low = extra?.interval ? rate(extra.interval.low) : null;
  const high = extra?.interval ? rate(extra.interval.high) : null;
  const proven = incremental?.spend.verdict === "proven-more" || incremental?.spend.verdict === "proven-less";
  return {
    value: money === null ? null : rate(money),
    interval: low === null || high === null ? null : { low, high },
    label: proven ? "proven" : "countedNotProven",
    marginShare,
    breakEvenRate: breakEvenRate(costs.total, contacted, worth),
  };
}
