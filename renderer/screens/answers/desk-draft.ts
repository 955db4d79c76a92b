import type { CodeAnswer } from "../../../core/engine/response-answers.ts";
import type { ReplyInput } from "../../../core/engine/api.ts";
import { REPLY_CHANNELS, type ReplyChannel } from "../../../core/model/campaign.ts";
import type { Day } from "../../../core/model/day.ts";
import type { ReplyKind } from "../../../core/model/response.ts";
import type { Found } from "../../ui/customer-finder.tsx";

/** One reply as it is being typed. */
export interface DeskDraft {
  readonly code: string;
  /** Picked by hand, where there is no code. */
  readonly person: Found | null;
  readonly kind: ReplyKind | null;
  readonly question: string;
  readonly request: string;
  readonly contactGiven: string;
  readonly interest: number | null;
  readonly note: string;
}

export const BLANK: DeskDraft = {
  code: "",
  person: null,
  kind: null,
  question: "",
  request: "",
  contactGiven: "",
  interest: null,
  note: "",
};

/** What stays from one reply to the next. */
export interface DeskHabits {
  readonly recorder: string;
  readonly channel: ReplyChannel;
  readonly day: Day;
}

/** Whom a reply is from: the code says so, else whoever was picked. */
export function personOf(draft: DeskDraft, code: CodeAnswer | null): Found | null {
  return code?.found === true ? { id: code.customer, name: code.name } : draft.person;
}

/**
 * The reply as it is kept. A code names person, campaign and wave; without one that can be read the campaign is the one whose screen
 * is open. What was typed as a code is kept as typed. Null while nobody has said what kind of reply it is.
 */
export function replyOf(
  draft: DeskDraft,
  habits: DeskHabits,
  code: CodeAnswer | null,
  campaign: string | null,
): ReplyInput | null {
  if (draft.kind === null) return null;
  const piece = code?.found === true ? code : null;
  return {
    campaign: piece?.campaign ?? campaign,
    wave: piece?.wave ?? null,
    customer: personOf(draft, code)?.id ?? null,
    day: habits.day,
    channel: habits.channel,
    kind: draft.kind,
    question: draft.question.trim(),
    request: draft.request.trim(),
    contactGiven: draft.contactGiven.trim(),
    interest: draft.interest,
    note: draft.note.trim(),
    recorder: habits.recorder.trim(),
    code: draft.code.trim(),
  };
}

/** The channel that was used last, or letters: what lies on a desk is paper. */
export function channelFrom(remembered: string | null): ReplyChannel {
  return REPLY_CHANNELS.find((channel) => channel === remembered) ?? "post";
}
