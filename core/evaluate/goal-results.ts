import { GOALS, type Funnel, type GoalKind, type GoalResult } from "../model/effect.ts";
import type { Money } from "../model/money.ts";

/** Goals as they were frozen at launch; null: none was set. */
export type FrozenGoals = Readonly<Record<GoalKind, number | null>>;

/**
 * Each goal that was set beside what came (requirements A: goal → result). Contacts are those whose piece left, responses are people, the
 * share is revenue ÷ what the market came to.
 */
export function goalResults(goals: FrozenGoals, funnel: Funnel, marketTotal: Money | null): readonly GoalResult[] {
  const { revenue } = funnel;
  const actual: Readonly<Record<GoalKind, number | null>> = {
    contacts: funnel.exported,
    reached: funnel.delivered,
    responses: funnel.repliedPeople,
    orders: funnel.orders,
    amount: revenue,
    share: revenue === null || marketTotal === null || marketTotal <= 0 ? null : revenue / marketTotal,
  };
  return GOALS.flatMap((goal) => {
    const planned = goals[goal];
    if (planned === null) return [];
    const came = actual[goal];
    return [{ goal, planned, actual: came, reached: came === null ? null : came >= planned }];
  });
}
