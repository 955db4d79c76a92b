import type { Campaign, Wave } from "../../../core/model/campaign.ts";
import { PARTS, type Money } from "../../../core/model/money.ts";

/** What stands in an order's promotion when the present is taken. */
export const CODE = "TEA4TWO";

const WINDOW_DAYS = 30;
const CALLS_AFTER = 12;

function money(units: number): Money {
  return Math.round(units * PARTS);
}

/** The proposed win-back made ready: a message to everybody it may reach, then a call to who has not answered. */
export function readyPlan(draft: Campaign, seed: number): Campaign {
  const { start } = draft;
  return {
    ...draft,
    facts: [
      {
        id: "f1",
        topic: "own",
        text: "Customers who have most likely left",
        source: "Own records",
        day: start - 7,
        figure: "lapsed",
      },
      {
        id: "f2",
        topic: "own",
        text: "Customers who are away longer than usual",
        source: "Own records",
        day: start - 7,
        figure: "overdue",
      },
    ],
    causes: ["Nobody spoke to them after their last purchase"],
    positioning: {
      category: "Tea and coffee to take home",
      brand: "The shop that knows how you drink it",
      promise: "Fresh",
    },
    goals: { ...draft.goals, contacts: 300, responses: 25, orders: 35, amount: money(10_000) },
    windowDays: WINDOW_DAYS,
    budget: {
      lines: [
        { id: "pieces", kind: "piece", name: "Messages and calls", planned: money(700) },
        { id: "incentive", kind: "incentive", name: "Presents", planned: money(600) },
        { id: "labour", kind: "labour", name: "Two evenings of calls", planned: money(400) },
      ],
      reserve: 0.1,
      binding: false,
    },
    incentive: {
      kind: "gift",
      name: "tea for two",
      cost: money(9),
      stock: 200,
      validUntil: start + CALLS_AFTER + WINDOW_DAYS,
      code: CODE,
      steps: 1,
      daysToPrize: 0,
    },
    replyChannels: ["sms", "phone", "shop"],
    replyTo: "+1 503 555 0100",
    replyBy: start + 35,
    audience: { ...draft.audience, oneAHousehold: true },
    holdout: { share: 0.3, seed, hopedLift: 0.1, baseRate: null },
    marginShare: 0.45,
    waves: [messages(draft.id), calls(draft.id)],
  };
}

function messages(id: string): Wave {
  return {
    id: `${id}-1`,
    name: "Message",
    theme: "offer",
    appeal: "A present that waits at the till",
    daysAfter: 0,
    who: "all",
    channel: "sms",
    ownChannel: "",
    subject: "",
    text: `{{salutation|Hello}}, {{incentive}} waits for you: say ${CODE} at the till or call {{replyTo}} by {{replyBy}}.`,
    signature: "Your tea shop",
    refusalText: "Reply STOP to hear no more.",
    cost: { fixed: 0, piece: money(0.06) },
    capacity: null,
  };
}

function calls(id: string): Wave {
  return {
    ...messages(id),
    id: `${id}-2`,
    name: "Call",
    theme: "service",
    appeal: "Was something missing?",
    daysAfter: CALLS_AFTER,
    who: "noReply",
    channel: "phone",
    text: "Good day, {{salutation|this is the tea shop}}. You have not been here for a while: was something not as it should be? We have {{incentive}} for you until {{replyBy}}.",
    refusalText: "",
    cost: { fixed: 0, piece: money(2.5) },
    capacity: 150,
  };
}
