import { z } from "zod";
import { REPLY_CHANNELS } from "./campaign.ts";

/** What became of a piece that was sent. The number is what blocks store; `exported` stands for: in a file that left. */
export const CONTACT_EVENTS = ["exported", "delivered", "failed", "replied", "refused", "signedIn"] as const;
export type ContactEvent = (typeof CONTACT_EVENTS)[number];
export const EXPORTED = 0;
/** Those that are a reply (methods §12): a refusal of further messages answers nothing that was offered. */
export const REPLY_EVENTS: ReadonlySet<number> = new Set([
  CONTACT_EVENTS.indexOf("replied"),
  CONTACT_EVENTS.indexOf("signedIn"),
]);
export const REFUSED_EVENT: number = CONTACT_EVENTS.indexOf("refused");

/** Why a piece did not arrive, in words of our own. */
export const FAILURES = ["wrongAddress", "noSuchNumber", "unreachable", "blocked", "full", "moved", "other"] as const;
export type Failure = (typeof FAILURES)[number];

export const REPLY_KINDS = [
  "interest",
  "question",
  "request",
  "order",
  "complaint",
  "suggestion",
  "notInterested",
  "refusal",
  "other",
] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

const id = z.string().min(1).max(100);
const text = z.string().max(20_000);
const line = z.string().max(300);
const customer = z.int().min(0);
const day = z.int();

/** A reply as it was taken down (requirements H-02, H-03); without a customer it waits in the queue of the unmatched. */
export const replySchema = z.strictObject({
  id,
  campaign: id.nullable(),
  /** The wave's id. */
  wave: id.nullable(),
  customer: customer.nullable(),
  day,
  channel: z.enum(REPLY_CHANNELS),
  kind: z.enum(REPLY_KINDS),
  question: text,
  request: text,
  /** New contact data as given; offered as an update of the customer. */
  contactGiven: text,
  /** 0 none to 5 wants it now; null: not said. */
  interest: z.int().min(0).max(5).nullable(),
  note: text,
  recorder: line,
  /** The code on the piece as typed, empty where there was none. */
  code: line,
  removed: z.boolean(),
});
export type Reply = Readonly<z.infer<typeof replySchema>>;

/** How a call or another attempt ended. */
export const OUTCOMES = ["reached", "callBack", "noAnswer", "wrongNumber", "messageLeft", "visited"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const FOLLOW_UP_STATES = ["open", "won", "lost", "refused"] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/**
 * One entry of a follow-up: its beginning or an attempt. Entries of one id follow each other by commit; the last says how it stands.
 * Open ones have a next step and a day it is due.
 */
export const followUpSchema = z.strictObject({
  id,
  customer,
  campaign: id.nullable(),
  /** The reply it came from. */
  reply: id.nullable(),
  reason: text,
  day,
  /** Null for the entry that begins it. */
  outcome: z.enum(OUTCOMES).nullable(),
  note: text,
  state: z.enum(FOLLOW_UP_STATES),
  nextStep: text,
  /** When the next step is due; null once it is won, lost or refused. */
  due: day.nullable(),
});
export type FollowUpEntry = Readonly<z.infer<typeof followUpSchema>>;

/** What somebody knows of the firm or product, asked by phone: nothing, when named, by themselves; and whether they understand what it is for. */
export const AWARENESS = ["none", "aided", "unaided"] as const;
export const awarenessSchema = z.strictObject({
  campaign: id,
  customer,
  phase: z.enum(["before", "after"]),
  day,
  aware: z.enum(AWARENESS),
  understands: z.boolean(),
});
export type AwarenessAnswer = Readonly<z.infer<typeof awarenessSchema>>;
