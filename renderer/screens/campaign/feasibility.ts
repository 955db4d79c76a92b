import type { PlanAnswer } from "../../../core/engine/campaign-answers.ts";
import type { Campaign } from "../../../core/model/campaign.ts";

/** What a goal asks of those who are contacted, beside the best there has been. */
export interface Needs {
  /** The goal as a share of those contacted; above 1 where it asks for more than there are. */
  readonly share: number;
  /** The best of own campaigns; null: none to compare with. Undefined: the goal is not compared. */
  readonly best: number | null | undefined;
  /** It asks for more than ever was, or for more than everybody. */
  readonly isBeyond: boolean;
}

type Goal = keyof Campaign["goals"];

/** What a goal of so many people or orders needs (requirements A-11); null where it is not set, is money, or nobody is contacted. */
export function needsOf(goal: Goal, value: number | null, contacted: number, best: PlanAnswer["best"]): Needs | null {
  if (value === null || contacted <= 0 || goal === "amount" || goal === "share" || goal === "contacts") return null;
  const share = value / contacted;
  const compared = goal === "responses" ? best.response : goal === "orders" ? best.order : undefined;
  return { share, best: compared, isBeyond: share > Math.min(1, compared ?? 1) };
}
