import type { Day } from "../model/day.ts";
import type { Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import { followUpSchema, type FollowUpEntry, type Reply } from "../model/response.ts";
import type { State } from "../model/state.ts";
import { refusalDecisions } from "./refusals.ts";

/**
 * What is kept of an entry: the entry, and the refusal of calls where it ends the follow-up as refused. Nothing stays open without
 * a next step and a day; what is won, lost or refused has neither.
 * Errors: `next-step-needed`, `follow-up-unknown`, `customer-unknown`, `campaign-unknown`, `reply-unknown`, `value-invalid`.
 */
export function followUpDecisions(state: State, typed: FollowUpEntry, isNew: boolean): readonly Decision[] {
  const parsed = followUpSchema.safeParse(typed);
  if (!parsed.success) throw new RegularsError("value-invalid", { field: "followUp" }, { cause: parsed.error });
  const entry = closed(parsed.data);
  if (entry.state === "open" && (entry.nextStep === "" || entry.due === null)) {
    throw new RegularsError("next-step-needed");
  }
  const known = state.followUps.find(({ id }) => id === entry.id);
  if (isNew === (known !== undefined) || (known !== undefined && known.customer !== entry.customer)) {
    throw new RegularsError("follow-up-unknown");
  }
  if (state.customers.live[entry.customer] !== 1) throw new RegularsError("customer-unknown");
  if (entry.campaign !== null && !state.campaigns.has(entry.campaign)) throw new RegularsError("campaign-unknown");
  if (isNew && entry.reply !== null && !state.replies.some(({ id }) => id === entry.reply)) {
    throw new RegularsError("reply-unknown");
  }
  const refusal = { customer: entry.customer, channels: ["phone" as const], day: entry.day };
  return [
    { type: "followUp", entry },
    ...(entry.state === "refused" ? refusalDecisions(state, { ...refusal, reason: entry.note || entry.reason }) : []),
  ];
}

/** Replies nobody has taken up: from somebody known, who did not refuse or decline, without a follow-up of their own. */
export function waitingReplies(state: State): readonly Reply[] {
  const taken = new Set(state.followUps.flatMap(({ entries }) => entries.map(({ reply }) => reply)));
  return state.replies.filter(
    ({ id, customer, kind, removed }) =>
      !removed &&
      customer !== null &&
      state.customers.live[customer] === 1 &&
      kind !== "refusal" &&
      kind !== "notInterested" &&
      !taken.has(id),
  );
}

/** The beginning of a follow-up for each reply that waits; the reason is the first step too. Error: `next-step-needed`. */
export function beginnings(
  state: State,
  { due, reason, today, newId }: { due: Day; reason: string; today: Day; newId: () => string },
): readonly Decision[] {
  const nextStep = reason.trim();
  if (nextStep === "") throw new RegularsError("next-step-needed");
  return waitingReplies(state).flatMap(({ id, customer, campaign }): Decision[] => {
    if (customer === null) return [];
    const entry = { id: newId(), customer, campaign, reply: id, reason: nextStep, day: today, outcome: null, note: "" };
    return [{ type: "followUp", entry: { ...entry, state: "open", nextStep, due } }];
  });
}

function closed(entry: FollowUpEntry): FollowUpEntry {
  const nextStep = entry.nextStep.trim();
  return entry.state === "open" ? { ...entry, nextStep } : { ...entry, nextStep, due: null };
}
