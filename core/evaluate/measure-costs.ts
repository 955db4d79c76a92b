import type { BUDGET_KINDS, Campaign, Conclusion } from "../model/campaign.ts";
import type { Money } from "../model/money.ts";

export type BudgetKind = (typeof BUDGET_KINDS)[number];

/** A part of what a campaign cost. */
export interface CostLine {
  /** What it went to: a wave's own fixed cost and its pieces, the incentive, or a line of the budget. */
  readonly what: "waveFixed" | "pieces" | "incentive" | "line";
  /** The wave's or the line's name; null for the incentive and for pieces that were paid in one sum. */
  readonly name: string | null;
  readonly planned: Money | null;
  /** What it came to: what was spent where somebody said so, else what was written times its price. */
  readonly actual: Money;
  /** Whether somebody said what was spent. */
  readonly isSpent: boolean;
  /** Whether it was given with orders; else it was spent whether anybody ordered or not. */
  readonly isGiven: boolean;
}

/** How often something was used that costs each time. */
export interface CostCounts {
  /** By wave: people it was planned for and pieces that left. */
  readonly waves: readonly { readonly planned: number; readonly exported: number }[];
  /** Message parts of a piece, by wave; 1 where there is none. */
  readonly parts: readonly number[];
  /** How often the incentive was taken. */
  readonly taken: number;
}

/**
 * What a campaign cost: of each wave that left its fixed cost and its pieces, the incentive as often as it was taken, and the budget's
 * lines for fixed things, labour and others as planned. What the conclusion says was spent on a line of the budget takes the place of the
 * plan; said of any line for pieces (or for the incentive), all lines of that kind take the place of what was worked out.
 */
export function measureCosts(
  campaign: Campaign,
  spent: Conclusion["spent"],
  { waves, parts, taken }: CostCounts,
): readonly CostLine[] {
  const fixed = campaign.waves.map(({ name, cost }, index): CostLine => {
    const hasLeft = (waves[index]?.exported ?? 0) > 0;
    return { what: "waveFixed", name, planned: cost.fixed, actual: hasLeft ? cost.fixed : 0, ...WORKED };
  });
  const pieces = campaign.waves.map(({ name, cost }, index): CostLine => {
    const price = cost.piece * (parts[index] ?? 1);
    const { planned, exported } = waves[index] ?? { planned: 0, exported: 0 };
    return { what: "pieces", name, planned: planned * price, actual: exported * price, ...WORKED };
  });
  const incentive: CostLine = {
    what: "incentive",
    name: campaign.incentive?.name ?? null,
    planned: plannedFor(campaign, "incentive"),
    actual: (campaign.incentive?.cost ?? 0) * taken,
    isSpent: false,
    isGiven: true,
  };
  return [
    ...fixed,
    ...(saidOf(campaign, spent, "piece") ?? pieces),
    ...(saidOf(campaign, spent, "incentive") ?? [incentive]),
    ...AS_PLANNED.flatMap((kind) => linesOf(campaign, spent, kind)),
  ].filter(({ planned, actual, isSpent }) => isSpent || actual !== 0 || (planned ?? 0) !== 0);
}

/** What a wave came to by its own prices: nothing where no piece left. */
export function waveCost({ waves }: Campaign, index: number, exported: number, parts: number): Money {
  const cost = waves[index]?.cost;
  return cost === undefined || exported === 0 ? 0 : Math.round(cost.fixed + exported * cost.piece * parts);
}

/** The sum; null where nobody ever said what anything costs. */
export function totalCost(lines: readonly CostLine[]): Money | null {
  if (lines.length === 0) return null;
  return Math.round(lines.reduce((sum, { actual }) => sum + actual, 0));
}

/** What incentives came to, of these lines. */
export function givenCost(lines: readonly CostLine[]): Money {
  return Math.round(lines.reduce((sum, { actual, isGiven }) => sum + (isGiven ? actual : 0), 0));
}

/** Of what a wave came to. */
const WORKED = { isSpent: false, isGiven: false };

const AS_PLANNED: readonly BudgetKind[] = ["fixed", "labour", "other"];

/** What the budget has for a kind; null where it says nothing of it. */
function plannedFor({ budget }: Campaign, kind: BudgetKind): Money | null {
  const lines = budget.lines.filter((line) => line.kind === kind);
  return lines.length === 0 ? null : lines.reduce((sum, { planned }) => sum + planned, 0);
}

function saidOf(campaign: Campaign, spent: Conclusion["spent"], kind: BudgetKind): readonly CostLine[] | null {
  const lines = linesOf(campaign, spent, kind);
  return lines.some(({ isSpent }) => isSpent) ? lines : null;
}

function linesOf({ budget }: Campaign, spent: Conclusion["spent"], kind: BudgetKind): readonly CostLine[] {
  return budget.lines
    .filter((line) => line.kind === kind)
    .map(({ id, name, planned }) => {
      const said = spent[id];
      return {
        what: "line",
        name,
        planned,
        actual: said ?? planned,
        isSpent: said !== undefined,
        isGiven: kind === "incentive",
      };
    });
}
