import { contactBlocks } from "../campaign/contact-block.ts";
import { REPLY_CHANNELS, type ReplyChannel, type WaveChannel } from "../model/campaign.ts";
import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { Decision, PermissionDecision, ReturnDecision } from "../model/decision.ts";
import type { Reply } from "../model/response.ts";
import type { State } from "../model/state.ts";
import type { Arrival, ReturnReading } from "./read-return.ts";
import { isInterest } from "./answer-words.ts";
import { channelsRefused, refusalDecisions } from "./refusals.ts";

/**
 * What taking a returned file in appends: what became of each piece, the answers as replies, a refusal for everybody who
 * refuses (only ever stricter, with file and row as its reason), and for each campaign how its rows were understood.
 * @param newId gives fresh ids, for the replies
 */
export function returnContent(state: State, reading: ReturnReading, today: Day, newId: () => string): CommitContent {
  const { summary, arrivals, campaigns } = reading;
  const returns = campaigns.map(({ id, rows }, i): ReturnDecision => {
    // What could be counted for no campaign is kept with the first.
    const { blank, unusable } = summary;
    const { noCode, wrongCheck, unknownCode } = unusable;
    const all = i === 0 ? { ...rows, blank, noCode, wrongCheck, unknownCode } : rows;
    return { type: "return", fileName: summary.fileName, day: today, campaign: id, rows: withoutZeros(all) };
  });
  const replies = arrivals
    .filter(({ reply }) => reply !== "")
    .map((arrival): Decision => ({ type: "reply", reply: replyOf(arrival, newId()) }));
  return {
    kind: "return",
    blocks: contactBlocks(arrivals.map(({ contact }) => contact)),
    decisions: [...returns, ...replies, ...refusalsOf(state, summary.fileName, arrivals)],
  };
}

function replyOf({ piece, code, contact, reply }: Arrival, id: string): Reply {
  const asks = /[?？]\s*$/.test(reply);
  return {
    id,
    campaign: piece.launch.campaign.id,
    wave: piece.wave.id,
    customer: piece.customer,
    day: contact.day,
    channel: cameBy(contact.channel),
    kind: contact.event === "refused" ? "refusal" : asks ? "question" : isInterest(reply) ? "interest" : "other",
    question: asks ? reply : "",
    request: "",
    contactGiven: "",
    interest: null,
    note: asks ? "" : reply,
    recorder: "",
    code: code.slice(0, 300),
    removed: false,
  };
}

/** The channel an answer to a wave came by, as far as that is known: its own; of an event the shop, of an own channel the web. */
function cameBy(channel: WaveChannel): ReplyChannel {
  return REPLY_CHANNELS.find((one) => one === channel) ?? (channel === "event" ? "shop" : "web");
}

function refusalsOf(state: State, fileName: string, arrivals: readonly Arrival[]): readonly PermissionDecision[] {
  const seen = new Set<string>();
  return arrivals
    .filter(({ contact }) => contact.event === "refused")
    .flatMap(({ contact: { customer, channel, day, row } }) =>
      refusalDecisions(state, {
        customer,
        channels: channelsRefused(channel, null),
        day,
        reason: `${fileName} · ${row}`,
      }),
    )
    .filter(({ customer, channel }) => {
      const key = `${customer} ${channel}`;
      return seen.has(key) ? false : Boolean(seen.add(key));
    });
}

function withoutZeros(rows: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(rows).filter(([, count]) => count > 0));
}
