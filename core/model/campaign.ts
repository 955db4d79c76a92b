import { z } from "zod";
import type { Day } from "./day.ts";
import { CHANNELS } from "./fields.ts";
import { ruleSchema } from "./rule.ts";

/** What a campaign is for (requirements A-12); it proposes audience, goals and window. */
export const OBJECTIVES = ["acquire", "loyalty", "winBack"] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** How a wave reaches people. An event invites, an own channel (a poster, an advertisement) is logged and costed; both write to whoever some channel may reach. */
export const WAVE_CHANNELS = [...CHANNELS, "event", "own"] as const;
export type WaveChannel = (typeof WAVE_CHANNELS)[number];

/** Ways whose pieces have a subject or title. A wave keeps what was typed when it changes its way; it is not sent then. */
export const WITH_SUBJECT: ReadonlySet<WaveChannel> = new Set<WaveChannel>(["email", "post", "fax", "event"]);

/** Who of the campaign's people a wave goes to. */
export const WAVE_AUDIENCES = ["all", "noReply", "repliedNoOrder"] as const;
export type WaveAudience = (typeof WAVE_AUDIENCES)[number];

export const THEMES = ["brand", "product", "cases", "offer", "reminder", "service", "other"] as const;
export const FACT_TOPICS = ["own", "industry", "market", "product", "consumer", "competitor"] as const;
export const BUDGET_KINDS = ["fixed", "piece", "incentive", "labour", "other"] as const;
export const INCENTIVES = ["discount", "gift", "sample", "points", "prize", "service", "event"] as const;
export const REPLY_CHANNELS = ["phone", "sms", "email", "wechat", "fax", "post", "shop", "web"] as const;
export type ReplyChannel = (typeof REPLY_CHANNELS)[number];

/** The figures a fact of the situation may be linked to; each is a definition (model: figure). */
export const SITUATION_FIGURES = [
  "customers",
  "buyers",
  "revenue12Months",
  "cameBack",
  "reachable",
  "due",
  "overdue",
  "lapsed",
  "paretoTop",
  "averageOrder",
] as const;
export type SituationFigure = (typeof SITUATION_FIGURES)[number];

const id = z.string().min(1).max(100);
const line = z.string().max(300);
const text = z.string().max(20_000);
const count = z.int().min(0);
const money = z.number().min(0);
const share = z.number().min(0).max(1);
const day = z.int();

const fact = z.strictObject({
  id,
  topic: z.enum(FACT_TOPICS),
  text,
  /** Where it is known from, and of which day. */
  source: line,
  day: day.nullable(),
  /** A live figure; frozen at launch. */
  figure: z.enum(SITUATION_FIGURES).nullable(),
});

const wave = z.strictObject({
  id,
  name: line,
  theme: z.enum(THEMES),
  /** What it appeals to, in a line. */
  appeal: line,
  /** Days after the wave before; the first: after the campaign's start. */
  daysAfter: z.int().min(0).max(3650),
  who: z.enum(WAVE_AUDIENCES),
  channel: z.enum(WAVE_CHANNELS),
  /** What an own channel is called. */
  ownChannel: line,
  subject: line,
  /** With merge fields and conditional blocks; for calls, the script. */
  text,
  /** Stands at the end of every message: who writes. */
  signature: line,
  /** How to refuse further messages. */
  refusalText: line,
  /** Money; `piece` is a message part for SMS, a person for the rest. */
  cost: z.strictObject({ fixed: money, piece: money }),
  /** How many people it can go to; null: no limit. */
  capacity: count.nullable(),
});
export type Wave = Readonly<z.infer<typeof wave>>;

/** A campaign as it is planned (model: campaign); frozen at launch. Money in 1/10 000, shares as fractions. */
export const campaignSchema = z.strictObject({
  id,
  name: line,
  objective: z.enum(OBJECTIVES),
  facts: z.array(fact),
  causes: z.array(text),
  positioning: z.strictObject({ category: line, brand: line, promise: line }),
  goals: z.strictObject({
    contacts: count.nullable(),
    reached: count.nullable(),
    responses: count.nullable(),
    orders: count.nullable(),
    amount: money.nullable(),
    share: share.nullable(),
  }),
  /** What the whole market comes to in the window, for the share. */
  marketTotal: money.nullable(),
  start: day,
  /** Days after the last wave in which what is bought counts. */
  windowDays: z.int().min(1).max(3650),
  budget: z.strictObject({
    lines: z.array(z.strictObject({ id, kind: z.enum(BUDGET_KINDS), name: line, planned: money })),
    /** Kept back for what nobody foresaw, as a share of the lines. */
    reserve: share,
    /** Nobody is contacted beyond it. */
    binding: z.boolean(),
  }),
  risks: z.array(z.strictObject({ trigger: line, fallback: line })),
  incentive: z
    .strictObject({
      kind: z.enum(INCENTIVES),
      name: line,
      /** What it costs the firm each time it is taken. */
      cost: money,
      stock: count.nullable(),
      validUntil: day.nullable(),
      /** Stands in the order's promotion when it is redeemed. */
      code: line,
      /** Steps to take part and days until one has it (requirements G-23). */
      steps: count.nullable(),
      daysToPrize: count.nullable(),
    })
    .nullable(),
  replyChannels: z.array(z.enum(REPLY_CHANNELS)),
  /** How to reply: number, address, until when; stands on forms and under texts as a merge field. */
  replyTo: text,
  replyBy: day.nullable(),
  audience: z.strictObject({
    rule: ruleSchema,
    /** What the segment is called. */
    name: line,
    oneAHousehold: z.boolean(),
    /** At most `times` contacts within `days`; null: no limit. */
    contactCap: z.strictObject({ times: z.int().min(1), days: z.int().min(1) }).nullable(),
    /** Left out by choice, and for bad credit; null: nobody. */
    suppressed: ruleSchema.nullable(),
    credit: ruleSchema.nullable(),
  }),
  holdout: z.strictObject({
    /** 0: nobody is held out. */
    share: z.number().min(0).max(0.5),
    seed: z.int().min(0),
    /** The lift one hopes for, as a difference of shares who buy. */
    hopedLift: share.nullable(),
    /** Of those left alone, the share who would buy in the window; null: from own history. */
    baseRate: share.nullable(),
  }),
  /** What is expected of those contacted; null: from own history. */
  expected: z.strictObject({ reach: share.nullable(), response: share.nullable(), order: share.nullable() }),
  /** The part of an order's money that is margin; null: not known. */
  marginShare: share.nullable(),
  waves: z.array(wave).max(15),
  /** The campaign whose report this one was planned from. */
  basedOn: id.nullable(),
  /** Lessons carried over, to be looked at before launch. */
  checks: z.array(z.strictObject({ text, done: z.boolean() })),
});
export type Campaign = Readonly<z.infer<typeof campaignSchema>>;

/** What is decided when a campaign is over (requirements I-06 to I-09). */
export const conclusionSchema = z.strictObject({
  /** Null: not decided yet. */
  decision: z.enum(["keep", "change", "stop"]).nullable(),
  reason: text,
  causes: z.array(text),
  lessons: z.array(text),
  /** What was spent, by budget line; a line that is not named is not known. */
  spent: z.record(z.string(), money),
  /** Awareness and market after the campaign are asked on their own screens; this is the amount the market came to. */
  marketTotal: money.nullable(),
  closed: z.boolean(),
});
export type Conclusion = Readonly<z.infer<typeof conclusionSchema>>;

/** The day wave `index` goes out. */
export function waveDay(campaign: Pick<Campaign, "start" | "waves">, index: number): Day {
  let sum = campaign.start;
  for (const { daysAfter } of campaign.waves.slice(0, index + 1)) sum += daysAfter;
  return sum;
}

/** The last day on which what is bought counts: the last wave's day and the window. */
export function windowEnd(campaign: Pick<Campaign, "start" | "waves" | "windowDays">): Day {
  return waveDay(campaign, campaign.waves.length - 1) + campaign.windowDays;
}

/** Days after the window in which refunds are waited for before there is a verdict (methods §12). */
export const REFUND_DAYS = 14;

/** The first day there can be a verdict: the day after the last on which refunds are waited for. */
export function verdictDay(windowEnds: Day): Day {
  return windowEnds + REFUND_DAYS + 1;
}

/** Why somebody of a segment is not contacted, in the order the reasons are tried (methods §10). */
export const MEMBER_REASONS = [
  "refused",
  "noPermission",
  "noAddress",
  "suppressed",
  "credit",
  "contactCap",
  "householdDouble",
  "overCapacity",
  "overBudget",
  "holdout",
] as const;
export type MemberReason = (typeof MEMBER_REASONS)[number];

/** What a member's status is stored as: 0 is contacted, i is `MEMBER_REASONS[i − 1]`. */
export const CONTACTED = 0;
export const HELD_OUT: number = MEMBER_REASONS.indexOf("holdout") + 1;

/** The number that stands in a row's code for a wave: which launch, which wave. At most 16 waves a launch. */
export function waveNumber(launchCommit: number, waveIndex: number): number {
  return launchCommit * 16 + waveIndex;
}

/** The inverse of `waveNumber`. */
export function waveOfNumber(number: number): { readonly launchCommit: number; readonly waveIndex: number } {
  return { launchCommit: Math.floor(number / 16), waveIndex: number % 16 };
}
