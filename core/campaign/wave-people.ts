import { CONTACTED, waveDay } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { SALE } from "../model/fields.ts";
import { AGAIN, BOTH_ARMS } from "../model/merged.ts";
import { REFUSED_EVENT, REPLY_EVENTS } from "../model/response.ts";
import type { Launch, State } from "../model/state.ts";
import { heldOutNow } from "./held-out.ts";
import { waveReach } from "./wave-reach.ts";

/**
 * Why somebody who is to be contacted by a campaign is not in one of its waves now, in the order the reasons are tried: not meant for
 * them; no longer in the base; has replied (a wave for those who did not); has not, or has ordered since (a wave for those who replied
 * without ordering); and what permission and address say as the file is written.
 */
export const WAVE_REASONS = [
  "notPlanned",
  "gone",
  "replied",
  "notReplied",
  "ordered",
  "refused",
  "noPermission",
  "noAddress",
  "heldOut",
] as const;
export type WaveReason = (typeof WAVE_REASONS)[number];

export interface WavePeople {
  /** In the order of the launch's rows. */
  readonly customers: Int32Array;
  /** The number of each one's row at launch, from 1: the row in their code. */
  readonly rows: Int32Array;
  /** Everybody the launch contacts: those above and all who are left out. */
  readonly contacted: number;
  readonly leftOut: Readonly<Record<WaveReason, number>>;
}

/**
 * Whom a launched campaign's wave goes to now (methods §10): those it was drawn to contact, whom the wave is meant for and may still
 * reach. Somebody who has refused since is left out of the wave and stays in their arm. Nobody held out is ever in it, nor anybody twice
 * whose records were merged since.
 * @param waveIndex the wave's place in the campaign; one that is not there goes to nobody
 */
export function wavePeople(state: State, launch: Launch, waveIndex: number, today: Day): WavePeople {
  const { members, campaign } = launch;
  const wave = campaign.waves[waveIndex];
  const answered = wave === undefined || wave.who === "all" ? null : answersTo(state, launch);
  const ordered = wave?.who === "repliedNoOrder" ? orderedSince(state, waveDay(campaign, 0)) : null;
  const heldOut = heldOutNow(state, today, campaign.id);
  const reasonFor = (row: number, customer: number): WaveReason | null => {
    if (wave === undefined || ((members.plan[row]! >>> waveIndex) & 1) === 0) return "notPlanned";
    if (state.customers.live[customer] !== 1) return "gone";
    if (wave.who === "noReply" && answered?.[customer] !== NO_ANSWER) return "replied";
    if (wave.who === "repliedNoOrder" && answered?.[customer] !== REPLIED) return "notReplied";
    if (ordered?.[customer] === 1) return "ordered";
    const reach = waveReach(state, customer, wave.channel);
    if (reach !== "ok") return reach;
    const isHeldOut = heldOut.has(customer) || members.twice?.[row] === BOTH_ARMS;
    return isHeldOut ? "heldOut" : null;
  };
  const rows: number[] = [];
  let contacted = 0;
  const leftOut = noReasons();
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] !== CONTACTED || members.twice?.[row] === AGAIN) continue;
    contacted++;
    const reason = reasonFor(row, members.customer[row]!);
    if (reason === null) rows.push(row + 1);
    else leftOut[reason]++;
  }
  return {
    customers: Int32Array.from(rows, (row) => members.customer[row - 1]!),
    rows: Int32Array.from(rows),
    contacted,
    leftOut,
  };
}

function noReasons(): Record<WaveReason, number> {
  return Object.fromEntries(WAVE_REASONS.map((reason) => [reason, 0])) as Record<WaveReason, number>;
}

/** What somebody has answered, at most. */
const NO_ANSWER = 0;
const REFUSED = 1;
const REPLIED = 2;

/**
 * What each customer has answered to a campaign, by id: a reply taken down, or one or a sign-in that came back in a file; or nothing but a
 * refusal, which is an answer, so that they are not asked for one again, and no reply that could be taken up by another channel.
 */
function answersTo(state: State, launch: Launch): Uint8Array {
  const answered = new Uint8Array(state.customers.count);
  const note = (customer: number, answer: number): void => {
    answered[customer] = Math.max(answered[customer]!, answer);
  };
  for (const { campaign, customer, kind, removed } of state.replies) {
    if (removed || campaign !== launch.campaign.id || customer === null) continue;
    note(customer, kind === "refusal" ? REFUSED : REPLIED);
  }
  const { count, launch: launches, customer, event } = state.contacts;
  for (let i = 0; i < count; i++) {
    if (launches[i] !== launch.commit || customer[i]! < 0) continue;
    if (REPLY_EVENTS.has(event[i]!)) note(customer[i]!, REPLIED);
    else if (event[i] === REFUSED_EVENT) note(customer[i]!, REFUSED);
  }
  return answered;
}

/** Who has a sale of more than nothing on that day or later, by customer id. */
function orderedSince(state: State, from: Day): Uint8Array {
  const ordered = new Uint8Array(state.customers.count);
  const { count, customer, day, kind, amount } = state.lines;
  for (let i = 0; i < count; i++) {
    if (customer[i]! >= 0 && day[i]! >= from && kind[i] === SALE && amount[i]! > 0) ordered[customer[i]!] = 1;
  }
  return ordered;
}
