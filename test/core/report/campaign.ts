import { campaignEffect } from "../../../core/evaluate/campaign-effect.ts";
import { measureCampaign } from "../../../core/evaluate/measure.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import type { ReportSource } from "../../../core/report/source.ts";
import { waveOf, withCampaign, type CampaignTables } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

/** Two hundred people, every fifth left alone; of those contacted `buyers` order 100 each on the tenth day, of the others `others`. */
export function reportOf(
  buyers: number,
  others: number,
  tables: CampaignTables = {},
  asOf = "2024-04-15",
  salesUntil = asOf,
): ReportSource {
  const people = Array.from({ length: 200 }, (_, i) => ({ customer: `p${i}`, held: i % 5 === 0 }));
  const contacted = people.filter(({ held }) => !held);
  const bought = [...contacted.slice(0, buyers), ...people.filter(({ held }) => held).slice(0, others)];
  const shop = stateOf({
    customers: people.map(({ customer }) => ({ customer })),
    lines: bought.map(({ customer }, i) => ({ customer, order: `o${i}`, day: "2024-03-10", amount: 100 })),
  });
  const state = withCampaign(shop, {
    ...tables,
    campaign: { ...PLAN, ...tables.campaign },
    members: people.map(({ customer, held }, i) => ({
      customer,
      status: held ? "holdout" : "contacted",
      class: i % 2 === 0 ? "smallMedium" : "premiumLarge",
      stratum: 0,
    })),
    contacts: [
      ...contacted.map(({ customer }) => ({ customer })),
      { customer: contacted[0]?.customer, event: "failed", reason: "moved" },
    ],
  });
  const measured = state.campaigns.get("spring");
  const base = {
    state,
    index: orderByCustomer(state.lines, state.customers.count),
    asOf: day(asOf),
    salesUntil: day(salesUntil),
    answersUntil: day(asOf),
  };
  const found = measured && measureCampaign(base, measured, [1]);
  if (!measured?.launch || !found) throw new Error("this campaign was not launched");
  return {
    launch: measured.launch,
    conclusion: measured.conclusion,
    effect: runToEnd(campaignEffect(found.facts)),
    waves: found.waves,
    costs: found.costs,
    replies: state.replies,
    others: [],
    currency: "CNY",
    paper: "a4",
    asOf: day(asOf),
  };
}

const PLAN: Partial<Campaign> = {
  name: "Autumn win-back",
  marginShare: 0.4,
  goals: { contacts: 150, reached: null, responses: 20, orders: 90, amount: money(5000), share: null },
  facts: [
    { id: "f", topic: "own", text: "Fewer come back", source: "till", day: day("2024-02-01"), figure: "cameBack" },
  ],
  waves: [waveOf({ text: "Dear {name}, come again.", appeal: "You are missed", cost: { fixed: 0, piece: money(2) } })],
};

/** A campaign with everything typed that a report tells. */
export const TOLD: CampaignTables = {
  figures: [
    { figure: "cameBack", value: 0.38 },
    { figure: "averageOrder", value: null },
  ],
  replies: `
    customer kind     question
    p1       question How_long_is_it_open?
    p2       question how_long_is_it_open?
    p3       interest -
  `,
  conclusion: {
    decision: "change",
    reason: "Letters work, the date was bad",
    causes: ["Spring cleaning week"],
    lessons: ["Write two weeks earlier"],
  },
};
