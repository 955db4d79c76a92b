import { newCampaign, newWave, proposal } from "../campaign/templates.ts";
import type { Campaign } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { PARTS, type Money } from "../model/money.ts";
import { CAMPAIGN_WORDS, WIN_BACK_CODE } from "./campaign-words.ts";

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
  const plan = newCampaign("winBack", {
    id,
    name: words.name,
    start,
    seed,
    channel: "sms",
    audienceName: words.audience,
    waveName: (theme) => theme,
  });
  const steps = [
    { theme: "offer", daysAfter: 0, who: "all", channel: "sms", fixed: 0, piece: 0.06 },
    { theme: "reminder", daysAfter: 12, who: "noReply", channel: "post", fixed: 260, piece: 1.9 },
    { theme: "service", daysAfter: 10, who: "noReply", channel: "phone", fixed: 0, piece: 2.5 },
  ] as const;
  return {
    ...plan,
    facts: [
      {
        id: "f1",
        topic: "own",
        text: words.facts[0],
        source: words.factSources[0],
        day: start - 12,
        figure: "overdue",
      },
      { id: "f2", topic: "own", text: words.facts[1], source: words.factSources[0], day: start - 12, figure: "lapsed" },
      {
        id: "f3",
        topic: "competitor",
        text: words.facts[2],
        source: words.factSources[1],
        day: start - 20,
        figure: null,
      },
    ],
    causes: [...words.causes],
    positioning: {
      category: words.positioning[0],
      brand: words.positioning[1],
      promise: words.positioning[2],
    },
    goals: { contacts: 450, reached: 250, responses: 50, orders: 45, amount: money(18_000), share: null },
    windowDays: 30,
    budget: {
      lines: [
        { id: "pieces", kind: "piece", name: words.budget[0], planned: money(1_400) },
        { id: "incentive", kind: "incentive", name: words.budget[1], planned: money(700) },
        { id: "labour", kind: "labour", name: words.budget[2], planned: money(480) },
      ],
      reserve: 0.1,
      binding: false,
    },
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
    waves: steps.map((step, i) => ({
      ...newWave(`${id}-${i + 1}`, step, step.channel, words.waves[i]!.name),
      ...words.waves[i]!,
      signature: CAMPAIGN_WORDS[books].signature,
      refusalText: step.channel === "sms" ? CAMPAIGN_WORDS[books].refusalText : "",
      cost: { fixed: money(step.fixed), piece: money(step.piece) },
      capacity: step.channel === "phone" ? 90 : null,
    })),
  };
}

/** A draft for the weeks to come: brand, product and cases for those who are loyal. */
export function comingLoyalty({ id, today, books, seed }: SampleCampaign): Campaign {
  const { coming: words, signature, refusalText } = CAMPAIGN_WORDS[books];
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
    goals: { ...plan.goals, responses: 25, orders: 60 },
    windowDays: proposal("loyalty").windowDays,
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
    waves: plan.waves.map((wave, i) => ({
      ...wave,
      ...words.waves[i]!,
      signature,
      refusalText,
      cost: { fixed: money(i === 0 ? 300 : 120), piece: money(0.02) },
    })),
  };
}
