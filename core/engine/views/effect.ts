import type { CampaignEffect } from "../../model/effect.ts";
import { evaluate } from "../evaluation.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

/** What a launched campaign did. Errors: `campaign-unknown`, `campaign-not-launched`. */
export async function effectView(
  insight: Insight,
  { campaign }: Views["effect"]["params"],
  pause: () => Promise<void>,
): Promise<CampaignEffect> {
  const { effect } = await evaluate(insight, campaign, pause);
  return effect;
}
