import { describe, expect, it } from "vitest";
import { breakEven, plannedCost } from "../../../core/campaign/cost.ts";
import { bestRates, feasibility } from "../../../core/campaign/feasibility.ts";
import type { PastRates } from "../../../core/model/effect.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import { campaignOf, waveOf } from "../../campaign.ts";
import { money } from "../../table.ts";

function withGift(cost: number, stock: number | null): Campaign["incentive"] {
  const name = { kind: "gift", name: "cup", code: "", validUntil: null, steps: null, daysToPrize: null } as const;
  return { ...name, cost, stock };
}

// 1,000 messages of 1.2 parts at 0.05, 400 letters at 1.50 and 80 for the printer.
const PLAN = campaignOf({
  waves: [
    waveOf({ id: "a", channel: "sms", cost: { fixed: 0, piece: money("0.05") } }),
    waveOf({ id: "b", cost: { fixed: money(80), piece: money("1.5") } }),
  ],
  budget: {
    lines: [
      { id: "1", kind: "piece", name: "", planned: money(700) },
      { id: "2", kind: "labour", name: "", planned: money(200) },
      { id: "3", kind: "fixed", name: "", planned: money(100) },
    ],
    reserve: 0.1,
    binding: false,
  },
  marginShare: 0.4,
});
const SENT = { people: [1000, 400], parts: [1.2, 1], contacted: 1000 };

describe("what a plan costs", () => {
  it("is pieces × parts, fixed costs, lines spent as planned, and incentives as often as expected", () => {
    const cost = plannedCost({ campaign: PLAN, ...SENT, orders: null });
    expect(cost).toEqual({
      waves: [
        { pieces: money(60), fixed: 0, total: money(60) },
        { pieces: money(600), fixed: money(80), total: money(680) },
      ],
      lines: money(300),
      incentive: 0,
      total: money(1040),
      perContact: money("1.04"),
      // 1,000 planned, a tenth kept back.
      left: money(-140),
    });
    const gift = { ...PLAN, incentive: withGift(money(5), 30) };
    expect(plannedCost({ campaign: gift, ...SENT, orders: 20 })).toMatchObject({
      incentive: money(100),
      total: money(1140),
    });
    expect(plannedCost({ campaign: gift, ...SENT, orders: 50 }).incentive).toBe(money(150));
    expect(plannedCost({ campaign: gift, ...SENT, orders: null })).toMatchObject({
      incentive: null,
      total: money(1040),
    });
  });

  it("nobody contacted has no cost a contact; no budget planned leaves nothing to overspend", () => {
    const campaign = campaignOf({ waves: [] });
    expect(plannedCost({ campaign, people: [], parts: [], contacted: 0, orders: 0 })).toMatchObject({
      total: 0,
      perContact: null,
      left: null,
    });
  });
});

describe("break-even", () => {
  const cost = plannedCost({ campaign: PLAN, ...SENT, orders: null });

  it("is cost ÷ (margin share × average order), in whole orders", () => {
    // 1,040 ÷ (0.4 × 65) = 40
    expect(breakEven(cost, PLAN, money(65), 1000)).toEqual({ orders: 40, rate: 0.04 });
    expect(breakEven(cost, PLAN, money(64), 1000)).toEqual({ orders: 41, rate: 0.041 });
  });

  it("takes the incentive off each order's margin, whatever orders are expected", () => {
    const gift = { ...PLAN, incentive: withGift(money(6), null) };
    for (const orders of [null, 10, 500]) {
      const withOrders = plannedCost({ campaign: gift, ...SENT, orders });
      // 1,040 ÷ (0.4 × 65 − 6) = 52
      expect(breakEven(withOrders, gift, money(65), 1000)).toEqual({ orders: 52, rate: 0.052 });
    }
  });

  it("cannot be said without margin or average order, nor where an order loses money", () => {
    expect(breakEven(cost, { ...PLAN, marginShare: null }, money(65), 1000)).toBeNull();
    expect(breakEven(cost, PLAN, null, 1000)).toBeNull();
    expect(breakEven(cost, { ...PLAN, incentive: withGift(money(26), null) }, money(65), 1000)).toBeNull();
    expect(breakEven(cost, PLAN, money(65), 0)).toEqual({ orders: 40, rate: null });
  });
});

describe("whether goals are within reach", () => {
  const past = (changes: Partial<PastRates>): PastRates => ({
    campaign: "a",
    name: "A",
    objective: "winBack",
    from: 0,
    to: 30,
    contacted: 500,
    reach: null,
    response: null,
    order: null,
    heldOrder: null,
    ...changes,
  });

  it("needs 9 %, best so far 3.1 %", () => {
    const best = bestRates([past({ response: 0.031 }), past({ response: 0.02, order: 0.01 })], "winBack");
    expect(best).toEqual({ reached: null, responses: 0.031, orders: 0.01 });
    const goals = { ...PLAN.goals, responses: 90, orders: 10, contacts: 1000 };
    expect(feasibility(goals, 1000, best)).toEqual([
      { goal: "responses", needs: 0.09, best: 0.031, isBeyond: true },
      { goal: "orders", needs: 0.01, best: 0.01, isBeyond: false },
    ]);
  });

  it("compares with campaigns of the same objective where there are any, and with none that were too small to tell", () => {
    const campaigns = [
      past({ response: 0.05 }),
      past({ objective: "loyalty", response: 0.2 }),
      past({ contacted: 29, response: 0.9 }),
    ];
    expect(bestRates(campaigns, "winBack").responses).toBe(0.05);
    expect(bestRates(campaigns, "acquire").responses).toBe(0.2);
    expect(bestRates([], "acquire")).toEqual({ reached: null, responses: null, orders: null });
  });

  it("without history only more people than there are is beyond reach", () => {
    const unknown = { reached: null, responses: null, orders: null };
    const goals = { ...PLAN.goals, responses: 90, orders: 101 };
    expect(feasibility(goals, 100, unknown).map(({ isBeyond }) => isBeyond)).toEqual([false, true]);
    expect(feasibility(goals, 0, unknown)).toEqual([]);
  });
});
