import type { Campaign } from "../model/campaign.ts";
import type { Money } from "../model/money.ts";

/** Lines whose money is spent as planned whatever the number of people; those for pieces and incentives are worked out from the waves. */
const AS_PLANNED: ReadonlySet<string> = new Set<Campaign["budget"]["lines"][number]["kind"]>([
  "fixed",
  "labour",
  "other",
]);

/** What is planned in all lines; null where there are none, which is unknown and not nothing. */
export function plannedBudget({ lines }: Campaign["budget"]): Money | null {
  return lines.length === 0 ? null : lines.reduce((sum, { planned }) => sum + planned, 0);
}

/** What does not depend on how many people are contacted: waves' own fixed costs, and lines for fixed things, labour and others. */
export function fixedCosts(campaign: Pick<Campaign, "budget" | "waves">): Money {
  const lines = campaign.budget.lines.filter(({ kind }) => AS_PLANNED.has(kind));
  return (
    lines.reduce((sum, { planned }) => sum + planned, 0) + campaign.waves.reduce((sum, { cost }) => sum + cost.fixed, 0)
  );
}

/** What is left for people once the reserve is kept back and fixed costs are paid; null where no budget is planned. Can be below 0. */
export function budgetForPeople(campaign: Pick<Campaign, "budget" | "waves">): Money | null {
  const planned = plannedBudget(campaign.budget);
  return planned === null ? null : planned * (1 - campaign.budget.reserve) - fixedCosts(campaign);
}

/** What each person costs whatever the wave, and each piece of a wave, in money. */
export interface UnitCosts {
  /** The incentive, as often as it is expected to be taken. */
  readonly person: number;
  /** By wave. */
  readonly piece: readonly number[];
}

/**
 * What a contact is expected to cost.
 * @param parts message parts of a piece, by wave; 1 for all but SMS
 * @param orderRate the share of those contacted who are expected to order; null unknown, and then no incentive is counted
 */
export function unitCosts(campaign: Campaign, parts: readonly number[], orderRate: number | null): UnitCosts {
  return {
    person: (campaign.incentive?.cost ?? 0) * (orderRate ?? 0),
    piece: campaign.waves.map(({ cost }, i) => cost.piece * (parts[i] ?? 1)),
  };
}

/**
 * How many of the first of `byValue` the money suffices for: it goes from the most valuable down and stops at the first who costs more
 * than is left, so nobody is passed over for somebody worth less.
 */
export function affordable(plan: Int32Array, byValue: Int32Array, money: Money, costs: UnitCosts): number {
  let left = money;
  for (let n = 0; n < byValue.length; n++) {
    left -= costOf(plan[byValue[n]!]!, costs);
    if (left < 0) return n;
  }
  return byValue.length;
}

function costOf(plan: number, { person, piece }: UnitCosts): number {
  let cost = person;
  for (let i = 0; i < piece.length; i++) if ((plan >>> i) & 1) cost += piece[i]!;
  return cost;
}
