import { REFUND_DAYS, waveDay, windowEnd } from "../../model/campaign.ts";
import type { CampaignState, State } from "../../model/state.ts";
import type { CampaignRow } from "../campaign-answers.ts";
import type { Insight } from "../insight.ts";
import { standingOf } from "./campaign.ts";

/** All campaigns, those that start last first. */
export function campaignsView(insight: Insight): readonly CampaignRow[] {
  return [...insight.state.campaigns.values()]
    .toSorted((a, b) => b.campaign.start - a.campaign.start || (a.campaign.id < b.campaign.id ? -1 : 1))
    .map((known) => rowOf(insight, known));
}

function rowOf({ state, asOf }: Insight, known: CampaignState): CampaignRow {
  const { campaign, launch } = known;
  const { id, name, objective, start, goals, waves } = campaign;
  const end = waves.length === 0 ? start + campaign.windowDays : windowEnd(campaign);
  return {
    id,
    name,
    objective,
    standing: standingOf(known),
    start,
    end,
    contacted: launch?.contacted ?? null,
    held: launch?.excluded.holdout ?? null,
    nextWave: launch === null ? null : nextWave(state, known, asOf),
    orders: null,
    ordersGoal: goals.orders,
    verdictFrom: launch === null ? null : end + REFUND_DAYS,
  };
}

/** The first wave that no file was written for. */
function nextWave(state: State, { campaign }: CampaignState, asOf: number): CampaignRow["nextWave"] {
  const written = new Set(state.exports.filter((log) => log.campaign === campaign.id).map((log) => log.wave));
  const index = campaign.waves.findIndex(({ id }) => !written.has(id));
  const wave = campaign.waves[index];
  if (wave === undefined) return null;
  const day = waveDay(campaign, index);
  return { id: wave.id, name: wave.name, day, due: day <= asOf };
}
