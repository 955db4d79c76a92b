import { describe, expect, it } from "vitest";
import { campaignEffect } from "../../../core/evaluate/campaign-effect.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { formatDay } from "../../../core/model/day.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";
import { measured, SETTLED } from "./measured.ts";

const SHOP = stateOf({
  customers: ["ann", "bob", "cem", "dee", "eve", "fay", "gus", "hal"].map((customer) => ({ customer })),
  lines: `
    customer order day        product quantity amount kind     promotion
    ann      o1    2024-02-10 tea     1        50     sale     -
    ann      o2    2024-03-05 tea     2        100    sale     SPRING
    ann      o2    2024-04-10 tea     -        20     refund   -
    bob      o3    2024-03-31 cup     1        40     sale     -
    bob      o3    2024-04-12 cup     1        40     refund   -
    cem      o4    2024-04-01 tea     1        70     sale     -
    dee      o5    2024-03-15 tea     1        60     sale     -
    fay      o0    2024-02-01 cup     1        10     sale     -
    fay      o6    2024-03-20 tea     1        30     sale     -
    fay      o6    2024-03-20 -       -        5      discount -
    fay      o0    2024-03-22 cup     1        10     refund   -
    fay      o6    2024-04-20 tea     1        30     refund   -
    gus      o7    2024-03-06 tea     1        10     sale     _spring_
    -        o8    2024-03-07 tea     1        15     sale     Spring
  `,
});

const PLAN: Partial<Campaign> = {
  incentive: {
    kind: "discount",
    name: "Ten off",
    cost: money(2),
    stock: null,
    validUntil: null,
    code: "Spring ",
    steps: null,
    daysToPrize: null,
  },
  marginShare: 0.5,
  waves: [waveOf({ cost: { fixed: money(5), piece: money("0.5") } })],
};

const MEMBERS = `
  customer status   stratum pre
  ann      contacted 0      50
  bob      contacted 0      0
  cem      contacted 0      0
  dee      holdout   0      0
  eve      holdout   1      0
  fay      contacted 1      10
  gus      refused   -      0
  hal      contacted 1      0
`;

/** Everybody drawn to contact stood in the file but hal. */
const CONTACTS = `
  customer event     day        reason
  ann      exported  2024-03-01 -
  bob      exported  2024-03-01 -
  cem      exported  2024-03-01 -
  fay      exported  2024-03-01 -
  bob      failed    2024-03-03 moved
  cem      failed    2024-03-03 wrongAddress
  bob      delivered 2024-03-09 -
  ann      replied   2024-03-04 -
`;

const REPLIES = `
  customer day        kind     wave
  ann      2024-03-04 question w1
  ann      2024-03-06 request  w1
  fay      2024-03-08 refusal  w1
  -        2024-03-09 interest w1
`;

const LAUNCHED = withCampaign(SHOP, { campaign: PLAN, members: MEMBERS, contacts: CONTACTS, replies: REPLIES });

describe("who was drawn is compared, whatever was delivered", () => {
  const { facts } = measured(LAUNCHED);

  it("from the first wave to the end of the window", () => {
    expect([formatDay(facts.from), formatDay(facts.to)]).toEqual(["2024-03-01", "2024-03-31"]);
  });

  it("has bought with an order in the window that was not given back in time", () => {
    // ann, bob (given back), cem (too late), dee, eve, fay (her refund comes after 14 April), hal
    expect([...(facts.people?.arm ?? [])]).toEqual([1, 1, 1, 0, 0, 1, 1]);
    expect([...(facts.people?.rates[0]?.happened ?? [])]).toEqual([1, 0, 0, 1, 0, 1, 0]);
  });

  it("spends the net of the window, less what came back later for what was bought in it", () => {
    // ann 100 − 20; bob 40 − 40; fay 30 − 5 − 10, which was for an earlier cup but came in the window
    const spent = facts.people?.money.spent ?? new Float64Array();
    expect([...spent]).toEqual([80, 0, 0, 60, 0, 15, 0].map(money));
    expect([...(facts.people?.money.before ?? [])]).toEqual([50, 0, 0, 0, 0, 10, 0].map(money));
  });

  it("leaves out of the window's days what the day asked about has not seen", () => {
    const early = measured(LAUNCHED, "2024-03-31").facts;
    expect([...(early.people?.rates[0]?.happened ?? [])]).toEqual([1, 1, 0, 1, 0, 1, 0]);
  });
});

describe("the three results stand side by side", () => {
  const { facts } = measured(LAUNCHED);

  it("counts every order with the code, also of somebody not contacted and of nobody known", () => {
    expect(facts.byCode).toEqual({ people: 2, orders: 3, revenue: money(80 + 10 + 15) });
  });

  it("counts what people in a file bought afterwards, less what was given back", () => {
    expect(facts.boughtAfterwards).toEqual({ people: 2, orders: 2, revenue: money(80 + 25) });
  });

  it("counts nothing as bought afterwards before the file had left, however early its wave was planned", () => {
    const shop = stateOf({
      lines:
        "customer order day amount\nann o1 2024-03-05 10\nann o2 2024-03-10 20\nann o3 2024-03-31 30\nann o4 2024-04-01 40",
    });
    const after = (contacts: string) =>
      measured(withCampaign(shop, { members: "customer\nann", contacts })).facts.boughtAfterwards;
    expect(after("customer day\nann 2024-02-28")).toMatchObject({ orders: 3, revenue: money(60) });
    expect(after("customer day\nann 2024-03-10")).toMatchObject({ orders: 2, revenue: money(50) });
    // Written again later: it had left before.
    expect(after("customer day\nann 2024-03-01\nann 2024-03-20")).toMatchObject({ orders: 3 });
  });

  it("says nothing by code where the campaign has none", () => {
    const state = withCampaign(SHOP, { members: MEMBERS, contacts: CONTACTS });
    expect(measured(state).facts.byCode).toBeNull();
  });

  it("gives no verdict before the refund days are over", () => {
    const early = runToEnd(campaignEffect(measured(LAUNCHED, "2024-04-14").facts));
    expect(early.population.settled).toBe(false);
    expect(early.results.incremental).toBeNull();
    expect(early.slices).toEqual([]);
    expect(early.notDrawn).toEqual([]);
    const late = runToEnd(campaignEffect(measured(LAUNCHED).facts));
    expect(late.population.settled).toBe(true);
    expect(late.results.incremental?.bought).toMatchObject({
      contacted: { people: 5, happened: 2 },
      held: { people: 2, happened: 1 },
    });
  });
});

describe("the funnel counts people once", () => {
  it("by the last that is known of a piece, and takes who answered as reached", () => {
    const { facts } = measured(LAUNCHED);
    expect(facts.funnel).toEqual({
      planned: 5,
      exported: 4,
      delivered: 2,
      failed: [{ reason: "wrongAddress", people: 1 }],
      repliedPeople: 1,
      replies: 3,
      orderedPeople: 2,
      orders: 2,
      revenue: money(105),
    });
  });

  it("takes who answered as reached also where a failure is reported later", () => {
    const contacts = `
      customer event
      ann exported
      ann replied
      ann failed
      bob exported
      bob delivered
      bob failed`;
    const { funnel } = measured(withCampaign(SHOP, { members: MEMBERS, contacts })).facts;
    expect([funnel.exported, funnel.delivered, funnel.failed.length]).toEqual([2, 1, 1]);
  });

  it("does not know who was reached where only failures come back", () => {
    const contacts = `
      customer event    reason
      ann      exported -
      bob      exported -
      bob      failed   moved
    `;
    const state = withCampaign(SHOP, { members: MEMBERS, contacts });
    const failed = [{ reason: "moved", people: 1 }];
    expect(measured(state).facts.funnel).toMatchObject({ exported: 2, delivered: null, failed });
  });
});

describe("two campaigns at the same time", () => {
  const autumn = { id: "second", name: "Second", start: day("2024-03-04"), objective: "loyalty" } as const;
  const both = withCampaign(LAUNCHED, {
    campaign: autumn,
    members: "customer\nann\nfay\ngus",
    contacts: "customer\nann\ngus",
    launchCommit: 4,
  });

  it("count an order once, for the latest wave that reached its person", () => {
    const first = measured(both).facts.boughtAfterwards;
    const second = measured(both, SETTLED, "second").facts.boughtAfterwards;
    // ann bought on 5 March, a day after the second letter; fay stood in no file of the second.
    expect(first).toEqual({ people: 1, orders: 1, revenue: money(25) });
    expect(second).toEqual({ people: 2, orders: 2, revenue: money(80 + 10) });
  });
});

describe("costs", () => {
  it("are what left times its price, and the incentive as often as it was taken", () => {
    const { costs, facts } = measured(LAUNCHED);
    expect(costs.map(({ what, actual }) => [what, actual])).toEqual([
      ["waveFixed", money(5)],
      ["pieces", money(2)],
      ["incentive", money(6)],
    ]);
    expect(facts.cost).toBe(money(13));
    expect(facts.worth.given).toBe(money(6));
  });

  it("count what was given with orders as given, said or worked out", () => {
    const lines: Campaign["budget"]["lines"] = [{ id: "gifts", kind: "incentive", name: "Gifts", planned: money(9) }];
    const plan = { ...PLAN, budget: { lines, reserve: 0, binding: false } };
    const table = { campaign: plan, members: MEMBERS, contacts: CONTACTS, conclusion: { spent: { gifts: money(8) } } };
    const { cost, worth } = measured(withCampaign(SHOP, table)).facts;
    expect([cost, worth.given]).toEqual([money(5 + 2 + 8), money(8)]);
  });

  it("are what was spent on a line of the budget where somebody said so", () => {
    const lines: Campaign["budget"]["lines"] = [
      { id: "print", kind: "piece", name: "Printing", planned: money(10) },
      { id: "post", kind: "piece", name: "Postage", planned: money(4) },
      { id: "hours", kind: "labour", name: "Hours", planned: money(20) },
    ];
    const plan = { ...PLAN, budget: { lines, reserve: 0, binding: false } };
    const table = { campaign: plan, members: MEMBERS, contacts: CONTACTS };
    const planned = measured(withCampaign(SHOP, table)).facts.cost;
    expect(planned).toBe(money(5 + 2 + 6 + 20));
    const spent = { print: money(12), hours: money(15) };
    const said = measured(withCampaign(SHOP, { ...table, conclusion: { spent } })).facts.cost;
    expect(said).toBe(money(5 + (12 + 4) + 6 + 15));
  });

  it("are not known where nobody ever said what anything costs", () => {
    const state = withCampaign(SHOP, { members: MEMBERS, contacts: CONTACTS });
    expect(measured(state).facts.cost).toBeNull();
  });
});

describe("groups nobody drew", () => {
  it("are set side by side, and never called a cause", () => {
    const { facts } = measured(LAUNCHED);
    expect(facts.notDrawn).toEqual([
      { outcome: "reply", with: { people: 1, happened: 1 }, without: { people: 4, happened: 1 } },
      { outcome: "incentive", with: { people: 1, happened: 0 }, without: { people: 1, happened: 0 } },
    ]);
    for (const { drawn } of runToEnd(campaignEffect(facts)).notDrawn) expect(drawn).toBe(false);
  });
});

describe("like campaigns", () => {
  it("are taken together once they are settled", () => {
    const second = { ...campaignOf(), id: "second", start: day("2024-03-02") };
    const state = withCampaign(LAUNCHED, { campaign: second, members: MEMBERS, launchCommit: 4 });
    expect(measured(state, "2024-04-15").facts.earlier).toEqual([]);
    const { earlier } = measured(state, "2024-04-16").facts;
    expect(earlier).toHaveLength(1);
    expect(earlier[0]).toMatchObject({ contacted: { people: 5 }, held: { people: 2 } });
  });
});
