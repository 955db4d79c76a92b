import { clashes, type Clash, type PlannedCampaign } from "../campaign/clashes.ts";
import type { Campaign } from "../model/campaign.ts";
import type { CampaignState } from "../model/state.ts";
import { decideCampaign } from "./campaign-audience.ts";
import type { Insight } from "./insight.ts";

/** Two waves this close to each other clash where no contact cap says otherwise. */
const CLOSE_DAYS = 7;

/** The clashes that a plan would have part in, with campaigns that are launched and with its own waves beyond its cap. */
export function plannedClashes(insight: Insight, campaign: Campaign): readonly Clash[] {
  const { members } = decideCampaign(insight, campaign).audience;
  const others = launched(insight, campaign.id);
  const found = clashes({
    campaigns: [{ campaign, members }, ...others],
    withinDays: campaign.audience.contactCap?.days ?? CLOSE_DAYS,
    from: insight.today,
    customers: insight.state.customers.count,
  });
  return found.filter(({ a, b }) => a.campaign === campaign.id || b.campaign === campaign.id);
}

/** The clashes between all campaigns, drafts as they would be drawn now, from a day on. */
export function allClashes(insight: Insight, from: number): readonly Clash[] {
  const drafts = [...insight.state.campaigns.values()]
    .filter(({ launch }) => launch === null)
    .map(({ campaign }) => ({ campaign, members: decideCampaign(insight, campaign).audience.members }));
  return clashes({
    campaigns: [...launched(insight, null), ...drafts],
    withinDays: CLOSE_DAYS,
    from,
    customers: insight.state.customers.count,
  });
}

/** Campaigns that are under way, without the one named and those that are over. */
function launched({ state }: Insight, but: string | null): PlannedCampaign[] {
  const isOver = ({ conclusion }: CampaignState): boolean => conclusion?.closed === true;
  return [...state.campaigns.values()].flatMap((known) => {
    const { launch } = known;
    if (launch === null || launch.campaign.id === but || isOver(known)) return [];
    return [{ campaign: launch.campaign, members: launch.members }];
  });
}
