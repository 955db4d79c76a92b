import { WAVE_CHANNELS } from "../model/campaign.ts";
import { TOUCH_KINDS, type TouchKind } from "../model/fields.ts";
import { CONTACT_EVENTS, type ReplyKind } from "../model/response.ts";
import type { Contacts, State, Touches } from "../model/state.ts";

const OUT = 1;
const IN = 0;
const NONE = -1;
const PHONE = WAVE_CHANNELS.indexOf("phone");
const EXPORTED = CONTACT_EVENTS.indexOf("exported");
const REPLIED = CONTACT_EVENTS.indexOf("replied");
const SIGNED_IN = CONTACT_EVENTS.indexOf("signedIn");
const kindCode = (kind: TouchKind): number => TOUCH_KINDS.indexOf(kind);
const CALL = kindCode("call");
const MESSAGE = kindCode("message");
const EVENT = kindCode("event");
const REPLY = kindCode("reply");

/** What a reply is as a contact; a refusal, and that somebody is not interested, is none that speaks of intention. */
const REPLY_KINDS: Readonly<Record<ReplyKind, TouchKind | null>> = {
  interest: "reply",
  question: "reply",
  request: "reply",
  order: "reply",
  other: "reply",
  complaint: "complaint",
  suggestion: "suggestion",
  notInterested: null,
  refusal: null,
};

/**
 * A customer's contacts, those of campaigns among them, so that portrait, intention and rules know of them too: a piece that left is a call or a
 * message to the customer, signing in is an event, a reply is a reply, a complaint or a suggestion. A reply in a returned file that has
 * words stands among the replies, and counts once. The same object where there were no campaigns.
 */
export function withCampaignTouches(state: State): Touches {
  const { touches, contacts } = state;
  const pieces = Int8Array.from({ length: contacts.count }, (_, i) => kindOfPiece(contacts, i));
  const replies = state.replies.filter(
    ({ customer, kind, removed }) => customer !== null && !removed && REPLY_KINDS[kind] !== null,
  );
  const more = pieces.reduce((sum, kind) => sum + (kind === NONE ? 0 : 1), 0) + replies.length;
  if (more === 0) return touches;
  const all = copyWithRoom(touches, touches.count + more);
  let at = touches.count;
  const firstChannel = touches.channels.length;
  for (let i = 0; i < pieces.length; i++) {
    if (pieces[i] === NONE) continue;
    all.customer[at] = contacts.customer[i]!;
    all.day[at] = contacts.day[i]!;
    all.kind[at] = pieces[i]!;
    all.direction[at] = contacts.event[i] === EXPORTED ? OUT : IN;
    all.channel[at] = firstChannel + contacts.channel[i]!;
    all.commit[at] = contacts.commit[i]!;
    all.row[at] = contacts.row[i]!;
    at++;
  }
  for (const { customer, day, kind, channel, commit } of replies) {
    const by = WAVE_CHANNELS.findIndex((one) => one === channel);
    all.customer[at] = customer ?? NONE;
    all.day[at] = day;
    all.kind[at] = kindCode(REPLY_KINDS[kind] ?? "reply");
    all.channel[at] = by < 0 ? NONE : firstChannel + by;
    all.commit[at] = commit;
    at++;
  }
  return all;
}

/** Index in TOUCH_KINDS; −1: nothing that is a contact of its own. */
function kindOfPiece({ event, channel, text }: Contacts, i: number): number {
  if (event[i] === EXPORTED) return channel[i] === PHONE ? CALL : MESSAGE;
  if (event[i] === SIGNED_IN) return EVENT;
  return event[i] === REPLIED && text[i] === undefined ? REPLY : NONE;
}

/** A copy with room for `count`; products and texts stay as they are: what is not there is unknown. */
function copyWithRoom(touches: Touches, count: number): Touches {
  const { customer, day, minute, kind, direction, channel, value, commit, row } = touches;
  return {
    ...touches,
    count,
    customer: longer(customer, new Int32Array(count)),
    day: longer(day, new Int32Array(count)),
    minute: longer(minute, new Int16Array(count).fill(-1)),
    kind: longer(kind, new Uint8Array(count)),
    direction: longer(direction, new Uint8Array(count)),
    channel: longer(channel, new Int32Array(count)),
    channels: [...touches.channels, ...WAVE_CHANNELS],
    value: longer(value, new Float64Array(count).fill(Number.NaN)),
    commit: longer(commit, new Int32Array(count)),
    row: longer(row, new Int32Array(count)),
  };
}

function longer<A extends { set(from: ArrayLike<number>): void }>(from: ArrayLike<number>, to: A): A {
  to.set(from);
  return to;
}
