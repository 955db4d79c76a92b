import { replayDesign } from "../evaluate/replay-design.ts";
import { runWithPauses } from "../evaluate/steps.ts";
import { windowOn, windowPurchases } from "../evaluate/window-purchases.ts";
import type { Pause } from "../format/sheet.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Replay } from "../model/effect.ts";
import { decideCampaign, likeWindow } from "./campaign-audience.ts";
import type { Insight } from "./insight.ts";

/** Draws in a replay: enough that 5 % is told from 10 %. */
const REPLAYS = 400;

/** Tries a plan's design on a past window; null where nobody is held out or no such window is known. */
export async function tryDesign(insight: Insight, campaign: Campaign, pause: Pause): Promise<Replay | null> {
  const past = likeWindow(insight, campaign);
  if (past === null || campaign.holdout.share === 0) return null;
  const { members } = decideCampaign(past.insight, campaign).audience;
  const { state, profiles } = insight;
  const window = windowOn(past.window, insight.asOf);
  const { bought } = await runWithPauses(windowPurchases(state.lines, profiles.index, window), pause);
  const { share, seed } = campaign.holdout;
  return runWithPauses(replayDesign(members, bought, share, seed, REPLAYS), pause);
}
