import { wavePeople } from "../../campaign/wave-people.ts";
import { CONTACTED, waveDay } from "../../model/campaign.ts";
import { CONTACT_EVENTS, type ContactEvent } from "../../model/response.ts";
import type { CampaignState, Launch, State } from "../../model/state.ts";
import type { CampaignAnswer, CampaignStanding, WaveStanding } from "../campaign-answers.ts";
import { filesLeft, requireCampaign } from "../campaign-decisions.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

/** A campaign as it stands: the plan, and once it is launched its people, waves and files. */
export function campaignView({ state }: Insight, { id }: Views["campaign"]["params"]): CampaignAnswer {
  const known = requireCampaign(state, id);
  const { campaign, launch, conclusion } = known;
  return {
    campaign,
    standing: standingOf(known),
    launch:
      launch === null
        ? null
        : {
            day: launch.day,
            commit: launch.commit,
            segment: launch.segment,
            contacted: launch.contacted,
            excluded: launch.excluded,
            baseRate: launch.baseRate,
            figures: launch.figures,
            filesLeft: filesLeft(state, id),
          },
    waves: launch === null ? [] : campaign.waves.map((_, index) => waveStanding(state, launch, index)),
    conclusion,
    changes: state.commits.filter(
      ({ seq, kind, retractedBy }) => kind === "conclusion" && retractedBy === null && concludes(state, seq, id),
    ),
  };
}

/** A draft until it is launched; closed once its conclusion says so. */
export function standingOf({ launch, conclusion }: CampaignState): CampaignStanding {
  if (launch === null) return "draft";
  return conclusion?.closed === true ? "closed" : "launched";
}

function concludes(state: State, commit: number, id: string): boolean {
  const decisions = state.decisions.get(commit) ?? [];
  return decisions.some((decision) => decision.type === "conclusion" && decision.campaign === id);
}

function waveStanding(state: State, launch: Launch, index: number): WaveStanding {
  const { campaign, members } = launch;
  const wave = campaign.waves[index]!;
  const { customers, leftOut } = wavePeople(state, launch, index);
  const people = peopleByEvent(state, launch.commit, index);
  let planned = 0;
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] === CONTACTED && ((members.plan[row]! >>> index) & 1) === 1) planned++;
  }
  return {
    id: wave.id,
    index,
    day: waveDay(campaign, index),
    planned,
    now: customers.length,
    leftOut: Object.entries(leftOut)
      .filter(([reason, count]) => count > 0 && reason !== "notPlanned")
      .map(([reason, count]) => ({ reason, people: count })),
    exported: people("exported"),
    delivered: people("delivered"),
    failed: people("failed"),
    replied: people("replied"),
    files: state.exports.filter((log) => log.campaign === campaign.id && log.wave === wave.id).toReversed(),
  };
}

/** How many different people something happened to in a wave. */
export function peopleByEvent(state: State, launch: number, wave: number): (event: ContactEvent) => number {
  const { contacts } = state;
  const people = CONTACT_EVENTS.map(() => new Set<number>());
  for (let i = 0; i < contacts.count; i++) {
    if (contacts.launch[i] === launch && contacts.wave[i] === wave)
      people[contacts.event[i]!]?.add(contacts.customer[i]!);
  }
  return (event) => people[CONTACT_EVENTS.indexOf(event)]?.size ?? 0;
}
