import { launchDecision, memberBlocks } from "../campaign/member-block.ts";
import type { CommitContent } from "../model/commit.ts";
import { RegularsError } from "../model/error.ts";
import { decideCampaign } from "./campaign-audience.ts";
import { requireCampaign } from "./campaign-decisions.ts";
import type { Insight } from "./insight.ts";
import { planView } from "./views/plan.ts";
import { situationView } from "./views/situation.ts";

/**
 * What launching a draft appends: everybody of its segment with what was decided about them, and the plan as it is from now on.
 * Errors: `campaign-unknown`, `campaign-launched`, `campaign-not-ready`.
 */
export function launchContent(insight: Insight, id: string): CommitContent {
  const known = requireCampaign(insight.state, id);
  if (known.launch !== null) throw new RegularsError("campaign-launched");
  const { campaign } = known;
  const plan = planView(insight, { campaign });
  if (plan.missing.length > 0) throw new RegularsError("campaign-not-ready", { count: plan.missing.length });
  const { audience } = decideCampaign(insight, campaign);
  const figures = situationView(insight).map(({ figure, now }) => ({ figure, value: now.value }));
  const decision = launchDecision({ day: insight.today, campaign, figures, audience, baseRate: plan.proof.baseRate });
  return { kind: "launch", blocks: memberBlocks(audience.members), decisions: [decision] };
}
