import { wavePeople, type WavePeople } from "../../campaign/wave-people.ts";
import { measurePieces, type WavePieces } from "../../evaluate/measure-pieces.ts";
import { measureReplies } from "../../evaluate/measure-replies.ts";
import { waveDay } from "../../model/campaign.ts";
import { EXPORTED } from "../../model/response.ts";
import type { Day } from "../../model/day.ts";
import type { CampaignState, Launch, State } from "../../model/state.ts";
import type { CampaignAnswer, CampaignStanding, WaveStanding } from "../campaign-answers.ts";
import { filesLeft, requireCampaign } from "../campaign-decisions.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";

/** A campaign as it stands: the plan, and once it is launched its people, waves and files. */
export function campaignView({ state, today }: Insight, { id }: Views["campaign"]["params"]): CampaignAnswer {
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
    waves: launch === null ? [] : wavesStanding(state, launch, today),
    replies: launch === null ? 0 : measureReplies(state, launch, Infinity).messages,
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

/** Everything that is known, whatever its day, counted as the effect counts it. */
function wavesStanding(state: State, launch: Launch, today: Day): readonly WaveStanding[] {
  const pieces = measurePieces(state, launch, Infinity).waves;
  const replied = measureReplies(state, launch, Infinity).peopleByWave;
  return pieces.map((wave, index) => {
    const people = wavePeople(state, launch, index, today);
    return waveStanding(state, launch, index, people, wave, replied[index] ?? 0);
  });
}

function waveStanding(
  state: State,
  launch: Launch,
  index: number,
  { customers, leftOut }: WavePeople,
  pieces: WavePieces,
  replied: number,
): WaveStanding {
  const { campaign } = launch;
  const wave = campaign.waves[index]!;
  return {
    id: wave.id,
    index,
    day: waveDay(campaign, index),
    planned: pieces.planned,
    now: customers.length,
    leftOut: Object.entries(leftOut)
      .filter(([reason, count]) => count > 0 && reason !== "notPlanned")
      .map(([reason, count]) => ({ reason, people: count })),
    exported: peopleInFiles(state, launch.commit, index),
    delivered: pieces.delivered,
    failed: pieces.failed,
    replied,
    files: state.exports.filter((log) => log.campaign === campaign.id && log.wave === wave.id).toReversed(),
  };
}

/** How many different people stand in files of a wave that left. */
function peopleInFiles({ contacts }: State, launch: number, wave: number): number {
  const people = new Set<number>();
  for (let i = 0; i < contacts.count; i++) {
    if (contacts.launch[i] === launch && contacts.wave[i] === wave && contacts.event[i] === EXPORTED) {
      people.add(contacts.customer[i]!);
    }
  }
  return people.size;
}
