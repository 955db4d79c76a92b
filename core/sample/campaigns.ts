import { newCampaign, newWave, type TemplateWave } from "../campaign/templates.ts";
import type { Campaign, Wave, WaveChannel } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { PARTS, type Money } from "../model/money.ts";
import { CAMPAIGN_WORDS, WIN_BACK_CODE, type CampaignWords, type WaveWords } from "./campaign-words.ts";

/** How long before the last day the win-back was launched: its window is closed, and its refunds are waited for. */
export const LAUNCHED_BEFORE = 125;
const COMES_AFTER = 10;

export interface SampleCampaign {
  readonly id: string;
  /** The last day of the shop's books. */
  readonly today: Day;
  readonly books: "en" | "zh";
  readonly seed: number;
}

function money(units: number): Money {
  return Math.round(units * PARTS);
}

/** A win-back that is long over: a message, a letter to who has not answered, and a call; three tenths were left alone. */
export function pastWinBack({ id, today, books, seed }: SampleCampaign): Campaign {
  const words = CAMPAIGN_WORDS[books].past;
  const start = today - LAUNCHED_BEFORE + 5;
  const [category, brand, promise] = words.positioning;
  const plan = newCampaign("winBack", {
    id,
    name: words.name,
    start,
    seed,
    channel: "sms",
    audienceName: words.audience,
    waveName: (theme) => theme,
  });
  return {
    ...plan,
    facts: factsOf(words, start),
    causes: [...words.causes],
    positioning: { category, brand, promise },
    goals: { contacts: 450, reached: 220, responses: 50, orders: 45, amount: money(18_000), share: null },
    budget: budgetOf(words),
    risks: [{ trigger: words.risk[0], fallback: words.risk[1] }],
    incentive: {
      kind: "sample",
      name: words.incentive,
      cost: money(12),
      stock: 120,
      validUntil: start + 52,
      code: WIN_BACK_CODE,
      steps: 1,
      daysToPrize: 0,
    },
    replyChannels: ["sms", "phone", "shop", "email"],
    replyTo: words.replyTo,
    replyBy: start + 45,
    audience: { ...plan.audience, oneAHousehold: true },
    holdout: { share: 0.3, seed, hopedLift: 0.08, baseRate: null },
    marginShare: 0.45,
    waves: STEPS.map((step, i) => pastWave(`${id}-${i + 1}`, step, words.waves[i]!, books)),
  };
}

type PastWords = CampaignWords["past"];

function factsOf({ facts, factSources: [own, seen] }: PastWords, start: Day): Campaign["facts"] {
  return [
    { id: "f1", topic: "own", text: facts[0], source: own, day: start - 12, figure: "overdue" },
    { id: "f2", topic: "own", text: facts[1], source: own, day: start - 12, figure: "lapsed" },
    { id: "f3", topic: "competitor", text: facts[2], source: seen, day: start - 20, figure: null },
  ];
}

function budgetOf({ budget: [pieces, incentive, labour] }: PastWords): Campaign["budget"] {
  return {
    lines: [
      { id: "pieces", kind: "piece", name: pieces, planned: money(1_400) },
      { id: "incentive", kind: "incentive", name: incentive, planned: money(700) },
      { id: "labour", kind: "labour", name: labour, planned: money(480) },
    ],
    reserve: 0.1,
    binding: false,
  };
}

interface Step extends TemplateWave {
  readonly channel: WaveChannel;
  /** In units of currency. */
  readonly fixed: number;
  readonly piece: number;
  readonly capacity: number | null;
}

const STEPS: readonly Step[] = [
  { theme: "offer", daysAfter: 0, who: "all", channel: "sms", fixed: 0, piece: 0.06, capacity: null },
  { theme: "reminder", daysAfter: 12, who: "noReply", channel: "post", fixed: 260, piece: 1.9, capacity: null },
  { theme: "service", daysAfter: 10, who: "noReply", channel: "phone", fixed: 0, piece: 2.5, capacity: 90 },
];

function pastWave(id: string, step: Step, words: WaveWords, books: "en" | "zh"): Wave {
  const { signature, refusalText } = CAMPAIGN_WORDS[books];
  const { channel, fixed, piece, capacity } = step;
  return {
    ...newWave(id, step, channel, words.name),
    ...words,
    signature,
    refusalText: channel === "sms" ? refusalText : "",
    cost: { fixed: money(fixed), piece: money(piece) },
    capacity,
  };
}

/** A draft for the weeks to come: brand, product and cases for those who are loyal. */
export function comingLoyalty({ id, today, books, seed }: SampleCampaign): Campaign {
  const words = CAMPAIGN_WORDS[books].coming;
  const start = today + COMES_AFTER;
  const plan = newCampaign("loyalty", {
    id,
    name: words.name,
    start,
    seed,
    channel: "email",
    audienceName: words.audience,
    waveName: (theme) => theme,
  });
  return {
    ...plan,
    causes: [...words.causes],
    goals: { ...plan.goals, responses: 60, amount: money(120_000) },
    incentive: {
      kind: "event",
      name: words.incentive,
      cost: money(35),
      stock: 24,
      validUntil: start + 60,
      code: "",
      steps: 1,
      daysToPrize: null,
    },
    replyChannels: ["phone", "email", "shop"],
    replyTo: words.replyTo,
    replyBy: start + 40,
    holdout: { ...plan.holdout, share: 0.2, hopedLift: 0.1 },
    marginShare: 0.45,
    waves: plan.waves.map((wave, i) => comingWave(wave, BY[i]!, words.waves[i]!, books)),
  };
}

/** How brand, product and cases go out, and what that costs. */
const BY: readonly Pick<Wave, "channel" | "cost">[] = [
  { channel: "email", cost: { fixed: money(300), piece: money(0.02) } },
  { channel: "post", cost: { fixed: money(260), piece: money(1.9) } },
  { channel: "wechat", cost: { fixed: money(120), piece: 0 } },
];

function comingWave(wave: Wave, by: (typeof BY)[number], words: WaveWords, books: "en" | "zh"): Wave {
  const { signature, refusalText } = CAMPAIGN_WORDS[books];
  return { ...wave, ...by, ...words, signature, refusalText: by.channel === "post" ? "" : refusalText };
}
