import { WAVE_CHANNELS, type Campaign } from "../../model/campaign.ts";
import type { Day } from "../../model/day.ts";
import { CONTACT_EVENTS, FAILURES } from "../../model/response.ts";
import type { State } from "../../model/state.ts";
import { originOf } from "../origin.ts";
import type { CampaignTimelineEntry } from "../timeline.ts";

/** A place on the timeline: when, where among what came that day, and what. */
export interface CampaignMark {
  readonly day: Day;
  readonly commit: number;
  spellOut(): CampaignTimelineEntry;
}

/** What campaigns brought one customer: pieces sent and what became of them, replies, follow-ups. In no order. */
export function campaignMarks(state: State, id: number): readonly CampaignMark[] {
  const { pieces, replies, entries } = marksByCustomer(state);
  const { contacts } = state;
  return [
    ...(pieces.get(id) ?? []).map((i) => ({
      day: contacts.day[i]!,
      commit: contacts.commit[i]!,
      spellOut: () => pieceOf(state, i),
    })),
    ...(replies.get(id) ?? []).map((reply) => ({
      day: reply.day,
      commit: reply.commit,
      spellOut: () => replyOf(state, reply),
    })),
    ...(entries.get(id) ?? []).map((entry) => ({
      day: entry.day,
      commit: entry.commit,
      spellOut: () => entryOf(state, entry),
    })),
  ];
}

type StoredReply = State["replies"][number];
type StoredEntry = State["followUps"][number]["entries"][number];

interface Marks {
  /** Rows of contacts. */
  readonly pieces: ReadonlyMap<number, readonly number[]>;
  readonly replies: ReadonlyMap<number, readonly StoredReply[]>;
  readonly entries: ReadonlyMap<number, readonly StoredEntry[]>;
}

const indexes = new WeakMap<State, Marks>();

/** By customer, made once for a state. */
function marksByCustomer(state: State): Marks {
  let marks = indexes.get(state);
  if (marks === undefined) {
    const rows = Array.from({ length: state.contacts.count }, (_, i) => i);
    marks = {
      pieces: grouped(rows, (i) => state.contacts.customer[i]!),
      replies: grouped(state.replies, ({ customer }) => customer ?? -1),
      entries: grouped(
        state.followUps.flatMap(({ entries }) => entries),
        ({ customer }) => customer,
      ),
    };
    indexes.set(state, marks);
  }
  return marks;
}

function grouped<T>(all: readonly T[], customerOf: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const own = groups.get(customerOf(one));
    if (own) own.push(one);
    else groups.set(customerOf(one), [one]);
  }
  return groups;
}

function pieceOf(state: State, i: number): CampaignTimelineEntry {
  const { contacts } = state;
  const campaign = launched(state, contacts.launch[i]!);
  const reason = contacts.reasons[contacts.reason[i]!];
  return {
    type: "piece",
    day: contacts.day[i]!,
    event: CONTACT_EVENTS[contacts.event[i]!] ?? "exported",
    channel: WAVE_CHANNELS[contacts.channel[i]!] ?? "own",
    campaignName: campaign?.name ?? null,
    waveName: campaign?.waves[contacts.wave[i]!]?.name ?? null,
    reason: FAILURES.find((failure) => failure === reason) ?? null,
    text: contacts.text[i] ?? null,
    origin: originOf(state, contacts.commit[i]!, contacts.row[i]!),
  };
}

function launched({ campaigns }: State, launch: number): Campaign | null {
  for (const one of campaigns.values()) if (one.launch?.commit === launch) return one.campaign;
  return null;
}

function replyOf(state: State, reply: StoredReply): CampaignTimelineEntry {
  const campaign = reply.campaign === null ? undefined : state.campaigns.get(reply.campaign)?.campaign;
  const { day, kind, channel, question, request, contactGiven, interest, note, commit } = reply;
  return {
    type: "reply",
    day,
    kind,
    channel,
    campaignName: campaign?.name ?? null,
    waveName: campaign?.waves.find(({ id }) => id === reply.wave)?.name ?? null,
    question,
    request,
    contactGiven,
    interest,
    note,
    origin: originOf(state, commit, 0),
  };
}

function entryOf(state: State, entry: StoredEntry): CampaignTimelineEntry {
  const { day, outcome, state: standing, campaign, reason, note, nextStep, due, commit } = entry;
  return {
    type: "followUp",
    day,
    outcome,
    state: standing,
    campaignName: campaign === null ? null : (state.campaigns.get(campaign)?.campaign.name ?? null),
    reason,
    note,
    nextStep,
    due,
    origin: originOf(state, commit, 0),
  };
}
