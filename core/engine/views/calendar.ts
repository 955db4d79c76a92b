import { CONTACTED, waveDay } from "../../model/campaign.ts";
import { AGAIN } from "../../model/merged.ts";
import type { CampaignState } from "../../model/state.ts";
import type { CalendarAnswer, CalendarEntry } from "../campaign-answers.ts";
import { decideCampaign } from "../campaign-audience.ts";
import { allClashes } from "../campaign-clashes.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { standingOf } from "./campaign.ts";

/** Every wave of every campaign from a day to a day, both included, and where the same people get two close together. */
export function calendarView(insight: Insight, { from, to }: Views["calendar"]["params"]): CalendarAnswer {
  const entries = [...insight.state.campaigns.values()]
    .flatMap((known) => wavesOf(insight, known, from, to))
    .toSorted((a, b) => a.day - b.day);
  return { entries, clashes: allClashes(insight, from).filter(({ b }) => b.day <= to) };
}

function wavesOf(insight: Insight, known: CampaignState, from: number, to: number): CalendarEntry[] {
  const { campaign, launch } = known;
  const days = campaign.waves.map((_, i) => waveDay(campaign, i));
  if (!days.some((day) => day >= from && day <= to)) return [];
  const members = launch?.members ?? decideCampaign(insight, campaign).audience.members;
  const people = new Int32Array(campaign.waves.length);
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] !== CONTACTED || members.twice?.[row] === AGAIN) continue;
    for (let i = 0; i < people.length; i++) people[i]! += (members.plan[row]! >>> i) & 1;
  }
  return campaign.waves.flatMap((wave, i) => {
    const day = days[i]!;
    if (day < from || day > to) return [];
    const { id, name } = campaign;
    const { channel } = wave;
    const standing = standingOf(known);
    return [{ campaign: id, name, wave: wave.id, waveName: wave.name, day, channel, people: people[i]!, standing }];
  });
}
