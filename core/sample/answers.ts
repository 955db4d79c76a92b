import type { WaveChannel } from "../model/campaign.ts";
import { formatDay, type Day } from "../model/day.ts";
import type { Reply } from "../model/response.ts";
import type { CampaignWords } from "./campaign-words.ts";
import type { Dice } from "./dice.ts";

/** A piece that left: to whom, under which code. */
export interface SentPiece {
  readonly customer: number;
  readonly code: string;
}

/** What became of a piece, as the sender's file will say it; `nothing` stands in no file. */
export interface Fate extends SentPiece {
  readonly became: "delivered" | "failed" | "replied" | "refused" | "nothing";
  readonly day: Day;
}

/** How often pieces of a channel fail, are answered and bring a refusal; letters say nothing when they arrive. */
const HABITS: Readonly<Record<"sms" | "post" | "phone", readonly [failed: number, replied: number, refused: number]>> =
  {
    sms: [0.09, 0.055, 0.015],
    post: [0.05, 0, 0],
    phone: [0.45, 0.16, 0.03],
  };

/** Throws what becomes of each piece of a wave. */
export function fatesOf(dice: Dice, pieces: readonly SentPiece[], channel: WaveChannel, sent: Day): readonly Fate[] {
  const [failed, replied, refused] = HABITS[channel as keyof typeof HABITS] ?? [0, 0, 0];
  return pieces.map((piece) => {
    const at = dice.weighted([failed, replied, refused, 1 - failed - replied - refused]);
    const became = (["failed", "replied", "refused", channel === "post" ? "nothing" : "delivered"] as const)[at]!;
    return { ...piece, became, day: sent + dice.int(0, channel === "post" ? 9 : 3) };
  });
}

/** The file a sender gives back: columns in an order of their own, rows by chance. */
export function returnedTable(
  dice: Dice,
  fates: readonly Fate[],
  channel: WaveChannel,
  words: CampaignWords,
): readonly (readonly string[])[] {
  const reasons = words.failures[channel as keyof typeof words.failures] ?? [];
  const said = fates.filter(({ became }) => became !== "nothing");
  const rows = said.map(({ code, became, day, customer }) => [
    String(70_000 + customer),
    "",
    words.results[became === "nothing" ? "delivered" : became],
    code,
    became === "failed" ? dice.pick(reasons) : "",
    formatDay(day),
    became === "replied" ? dice.pick(words.answers) : became === "refused" ? words.stop : "",
  ]);
  for (let i = rows.length - 1; i > 0; i--) {
    const j = dice.int(0, i);
    [rows[i], rows[j]] = [rows[j]!, rows[i]!];
  }
  rows.forEach((row, i) => (row[1] = String(i + 1)));
  return [words.returned, ...rows];
}

/** Replies as they were taken down at the counter and on the phone. */
export function repliesByHand(
  dice: Dice,
  fates: readonly Fate[],
  words: CampaignWords,
  newId: () => string,
): readonly Reply[] {
  const heard = fates.filter(({ became }) => became === "delivered" || became === "nothing");
  return heard.filter(() => dice.chance(0.07)).map(({ code, day }) => replyByHand(dice, code, day, words, newId()));
}

function replyByHand(dice: Dice, code: string, day: Day, words: CampaignWords, id: string): Reply {
  const { kind, text, interest } = dice.pick(words.replies);
  const isAsked = kind === "question" || kind === "request";
  return {
    ...noReply(id, day + dice.int(1, 8)),
    channel: dice.pick(["phone", "shop", "email"] as const),
    kind,
    question: kind === "question" ? text : "",
    request: kind === "request" ? text : "",
    note: isAsked ? "" : text,
    interest,
    code,
  };
}

/** Replies of which nobody knows whom they are from. */
export function unmatchedReplies(words: CampaignWords, day: Day, newId: () => string): readonly Reply[] {
  return words.unmatched.map((note, i) => ({
    ...noReply(newId(), day + 3 * i),
    channel: i === 1 ? "post" : "phone",
    kind: i === 0 ? "question" : i === 1 ? "interest" : "request",
    note,
    code: i === 1 ? "CC? 00 4" : "",
  }));
}

function noReply(id: string, day: Day): Reply {
  return {
    id,
    campaign: null,
    wave: null,
    customer: null,
    day,
    channel: "phone",
    kind: "other",
    question: "",
    request: "",
    contactGiven: "",
    interest: null,
    note: "",
    recorder: "",
    code: "",
    removed: false,
  };
}
