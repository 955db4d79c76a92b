import { verdictDay, waveDay, windowEnd, type Wave } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import type { CampaignState, State } from "../../model/state.ts";
import type { CampaignRow } from "../campaign-answers.ts";
import { filesLeft } from "../campaign-decisions.ts";
import { ordersSoFar } from "../evaluation.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { standingOf } from "./campaign.ts";

/** All campaigns, those that start last first. */
export async function campaignsView(
  insight: Insight,
  _params: Views["campaigns"]["params"],
  pause: () => Promise<void>,
): Promise<readonly CampaignRow[]> {
  const rows: CampaignRow[] = [];
  for (const known of insight.state.campaigns.values()) {
    const { launch } = known;
    rows.push(rowOf(insight, known, launch === null ? null : await ordersSoFar(insight, launch, pause)));
  }
  return rows.toSorted((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));
}

function rowOf({ state, today }: Insight, known: CampaignState, orders: number | null): CampaignRow {
  const { campaign, launch } = known;
  const { id, name, objective, start, goals } = campaign;
  const end = windowEnd(campaign);
  return {
    id,
    name,
    objective,
    standing: standingOf(known),
    start,
    end,
    contacted: launch?.contacted ?? null,
    held: launch?.excluded.holdout ?? null,
    filesLeft: filesLeft(state, id),
    nextWave: launch === null ? null : nextWave(state, known, today),
    orders,
    ordersGoal: goals.orders,
    verdictFrom: launch === null ? null : verdictDay(end),
  };
}

/** The first wave that no file was written for, on the host's calendar; one of an own channel has no file and is over once its day is. */
function nextWave(state: State, { campaign }: CampaignState, today: Day): CampaignRow["nextWave"] {
  const written = new Set(state.exports.filter((log) => log.campaign === campaign.id).map((log) => log.wave));
  const hasLeft = ({ id, channel }: Wave, index: number): boolean =>
    channel === "own" ? waveDay(campaign, index) < today : written.has(id);
  const index = campaign.waves.findIndex((wave, at) => !hasLeft(wave, at));
  const wave = campaign.waves[index];
  if (wave === undefined) return null;
  const day = waveDay(campaign, index);
  return { id: wave.id, name: wave.name, day, due: day <= today };
}
