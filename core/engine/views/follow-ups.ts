import { mergeText } from "../../campaign/merge-text.ts";
import { parseText } from "../../campaign/parse-text.ts";
import type { Day } from "../../model/day.ts";
import { RegularsError } from "../../model/error.ts";
import { CHANNELS, CLASSES } from "../../model/fields.ts";
import { addressOf, reachOf } from "../../model/reach.ts";
import type { FollowUp, State } from "../../model/state.ts";
import { waitingReplies } from "../../response/follow-up.ts";
import { priorityOf } from "../../response/priority.ts";
import { figure } from "../figures.ts";
import type { Insight } from "../insight.ts";
import type { FollowUpRow, FollowUpsAnswer } from "../response-answers.ts";
import type { Views } from "../views.ts";
import { knownFields, languageOf, textSource } from "../wave-text.ts";
import { nameOf } from "./who.ts";

const MAX_PAGE = 200;

/** A follow-up as it stands, before it is spelled out. */
interface Standing {
  readonly followUp: FollowUp;
  readonly last: FollowUp["entries"][number];
  readonly priority: number;
}

/**
 * The queue of follow-ups: overdue ones first, then by priority, then by the day they are due; closed ones by their last entry, the latest
 * first. "due" are those whose day has come, on the host's calendar. Error: `campaign-unknown`.
 */
export function followUpsView(insight: Insight, params: Views["followUps"]["params"]): FollowUpsAnswer {
  const { state, today } = insight;
  const { campaign, state: wanted, offset, limit } = params;
  if (campaign !== null && !state.campaigns.has(campaign)) throw new RegularsError("campaign-unknown");
  const replies = new Map(state.replies.map((reply) => [reply.id, reply]));
  const all = state.followUps.flatMap((followUp): Standing[] => {
    const last = followUp.entries.at(-1);
    if (last === undefined || state.customers.live[followUp.customer] !== 1) return [];
    if (campaign !== null && beginningOf(followUp)?.campaign !== campaign) return [];
    return [{ followUp, last, priority: priorityFor(insight, followUp, replies) }];
  });
  const found = all.filter(({ last }) => isWanted(last, wanted, today)).sort(order(wanted, today));
  const page = found.slice(offset, offset + Math.min(limit, MAX_PAGE));
  return {
    total: found.length,
    rows: page.map((standing) => rowOf(insight, standing, replies)),
    counts: countsOf(all, today),
    waiting: waitingReplies(state).filter((reply) => campaign === null || reply.campaign === campaign).length,
  };
}

type Replies = ReadonlyMap<string, State["replies"][number]>;

function beginningOf({ entries }: FollowUp): FollowUp["entries"][number] | undefined {
  return entries[0];
}

function replyOf(followUp: FollowUp, replies: Replies): State["replies"][number] | null {
  return replies.get(beginningOf(followUp)?.reply ?? "") ?? null;
}

function priorityFor({ analysis }: Insight, followUp: FollowUp, replies: Replies): number {
  const { customer } = followUp;
  const customerClass = CLASSES[analysis.class[customer]! - 1]!;
  return priorityOf(customerClass, replyOf(followUp, replies), analysis.value[customer]!);
}

function isWanted(last: Standing["last"], wanted: Views["followUps"]["params"]["state"], today: Day): boolean {
  if (wanted === "closed") return last.state !== "open";
  return last.state === "open" && (wanted === "open" || (last.due !== null && last.due <= today));
}

function order(wanted: Views["followUps"]["params"]["state"], today: Day): (a: Standing, b: Standing) => number {
  if (wanted === "closed") return (a, b) => b.last.day - a.last.day || b.last.commit - a.last.commit;
  const late = ({ last }: Standing): number => (overdueDays(last, today) > 0 ? 1 : 0);
  const due = ({ last }: Standing): number => last.due ?? 0;
  return (a, b) => late(b) - late(a) || b.priority - a.priority || due(a) - due(b) || a.last.commit - b.last.commit;
}

function overdueDays({ state, due }: Standing["last"], today: Day): number {
  return state === "open" && due !== null ? Math.max(0, today - due) : 0;
}

function countsOf(all: readonly Standing[], today: Day): FollowUpsAnswer["counts"] {
  const counts = { due: 0, overdue: 0, open: 0, won: 0, lost: 0, refused: 0 };
  for (const { last } of all) {
    counts[last.state]++;
    if (isWanted(last, "due", today)) counts.due++;
    if (overdueDays(last, today) > 0) counts.overdue++;
  }
  return counts;
}

function rowOf(insight: Insight, { followUp, last, priority }: Standing, replies: Replies): FollowUpRow {
  const { state, analysis, profiles, today } = insight;
  const { customer } = followUp;
  const campaign = beginningOf(followUp)?.campaign ?? null;
  return {
    followUp,
    name: nameOf(state, customer),
    phone: addressOf(state, customer, "phone"),
    class: CLASSES[analysis.class[customer]! - 1]!,
    value: figure(profiles.net[customer]!, "money", "net"),
    due: last.due,
    overdueDays: overdueDays(last, today),
    campaignName: campaign === null ? null : (state.campaigns.get(campaign)?.campaign.name ?? null),
    reply: replyOf(followUp, replies),
    priority,
    script: campaign === null ? "" : scriptFor(insight, campaign, customer),
    mayCall: reachOf(state, customer, "phone") === "ok",
    writeBy: CHANNELS.filter((channel) => channel !== "phone" && reachOf(state, customer, channel) === "ok"),
  };
}

/** What to say: the text of the campaign's first phone wave, written for this person in its own language. */
function scriptFor(insight: Insight, id: string, customer: number): string {
  const campaign = insight.state.campaigns.get(id)?.campaign;
  const text = campaign?.waves.find(({ channel }) => channel === "phone")?.text ?? "";
  if (campaign === undefined || text === "") return "";
  const source = textSource(insight, campaign, { language: languageOf(text), words: {} }, () => null);
  return mergeText(parseText(text, knownFields(insight)).template, source).write(customer);
}
