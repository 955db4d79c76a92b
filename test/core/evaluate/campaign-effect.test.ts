import { describe, expect, test } from "vitest";
import { campaignEffect, type CampaignFacts } from "../../../core/evaluate/campaign-effect.ts";
import { compareRates } from "../../../core/evaluate/compare-rates.ts";
import type { People } from "../../../core/evaluate/people.ts";
import { poolCampaigns } from "../../../core/evaluate/pool-campaigns.ts";
import { breakEvenRate } from "../../../core/evaluate/return-on-cost.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import type { CampaignEffect } from "../../../core/model/effect.ts";

/** 1,000 contacted of whom 200 buy for 100, 500 held out of whom 50 buy for 100; amounts vary a little. */
function drawn(): NonNullable<CampaignFacts["people"]> {
  const arm = Uint8Array.from({ length: 1500 }, (_, i) => (i < 1000 ? 1 : 0));
  const happened = Uint8Array.from(arm, (_, i) => (i < 200 || (i >= 1000 && i < 1050) ? 1 : 0));
  const spent = Float64Array.from(happened, (bought, i) => bought * (1_000_000 + (i % 2 === 0 ? 1000 : -1000)));
  return {
    arm,
    stratum: null,
    drawn: true,
    rates: [{ outcome: "bought", happened }],
    money: { outcome: "spend", spent, before: null },
    slices: [{ by: "class", values: ["potential"], codes: new Int32Array(1500) }],
  } satisfies People;
}

const FACTS: CampaignFacts = {
  from: 100,
  to: 140,
  asOf: 155,
  salesUntil: 150,
  people: drawn(),
  funnel: {
    planned: 1000,
    exported: 980,
    delivered: 900,
    failed: [{ reason: "moved", people: 80 }],
    repliedPeople: 49,
    replies: 60,
    orderedPeople: 200,
    orders: 245,
    revenue: 200_000_000,
  },
  byCode: { people: 30, orders: 31, revenue: 31_000_000 },
  boughtAfterwards: { people: 200, orders: 245, revenue: 200_000_000 },
  cost: 9_800_000,
  worth: { marginShare: 0.4, averageOrder: 800_000, incentive: 20_000, given: 800_000 },
  goals: { contacts: 1000, reached: null, responses: 40, orders: 200, amount: 300_000_000, share: 0.1 },
  marketTotal: null,
  notDrawn: [{ outcome: "incentive", with: { people: 400, happened: 80 }, without: { people: 600, happened: 60 } }],
  awareness: null,
  earlier: [],
  seed: 1,
};

const effectOf = (changes: Partial<CampaignFacts> = {}): CampaignEffect =>
  runToEnd(campaignEffect({ ...FACTS, ...changes }));

describe("a campaign's effect", () => {
  test("sets three results side by side", () => {
    const { results, population, slices } = effectOf();
    expect(population).toEqual({
      contacted: 1000,
      held: 500,
      from: 100,
      to: 140,
      verdictFrom: 155,
      settled: true,
      awaitsSales: false,
    });
    expect(results.byCode?.orders).toBe(31);
    expect(results.boughtAfterwards?.orders).toBe(245);
    expect(results.incremental?.bought.difference).toBeCloseTo(0.1, 14);
    expect(results.incremental?.spend.extraMoney?.value).toBeCloseTo(100_000_000, 0);
    expect([results.incremental?.bought.verdict, results.incremental?.spend.verdict]).toEqual([
      "proven-more",
      "proven-more",
    ]);
    expect(slices).toHaveLength(1);
  });

  test("until the refund days are over there are counts and no verdict", () => {
    const early = effectOf({ asOf: 154 });
    expect(early.population.settled).toBe(false);
    expect(early.results.incremental).toBeNull();
    expect(early.slices).toEqual([]);
    expect(early.results.boughtAfterwards?.people).toBe(200);
    expect(early.roi.label).toBe("countedNotProven");
  });

  test("while the sales of the window are not known there is no verdict, whatever the day", () => {
    const { population, results } = effectOf({ salesUntil: 139 });
    expect([population.settled, population.awaitsSales, results.incremental]).toEqual([false, true, null]);
    expect(effectOf({ salesUntil: 140 }).population.settled).toBe(true);
    expect(effectOf({ asOf: 154, salesUntil: 139 }).population.awaitsSales).toBe(false);
  });

  test("costs, and whether they came back", () => {
    const { costs, roi } = effectOf();
    expect(costs).toEqual({ total: 9_800_000, perContact: 10_000, perReply: 200_000, perOrder: 40_000 });
    // 100 in a hundred of extra margin: (100,000,000 · 0.4 − 9,800,000) ÷ 9,800,000
    expect(roi.value).toBeCloseTo((40_000_000 - 9_800_000) / 9_800_000, 8);
    expect(roi.label).toBe("proven");
    expect(roi.interval!.low).toBeLessThan(roi.value ?? 0);
    // (9,800,000 − 800,000 given with 40 orders) ÷ 1,000 contacted ÷ (0.4 · 800,000 − 20,000)
    expect(roi.breakEvenRate).toBeCloseTo(9_000 / 300_000, 14);
  });

  test("without a holdout it is counted, not proven", () => {
    const people = { ...drawn(), arm: new Uint8Array(1500).fill(1) };
    const { results, roi } = effectOf({ people });
    expect(results.incremental).toBeNull();
    expect(roi.label).toBe("countedNotProven");
    expect(roi.value).toBeCloseTo((80_000_000 - 9_800_000) / 9_800_000, 8);
    expect(roi.interval).toBeNull();
  });

  test("what is not known stays unknown", () => {
    const { costs, roi, goals } = effectOf({
      cost: null,
      worth: { marginShare: null, averageOrder: null, incentive: 0, given: 0 },
    });
    expect(costs).toEqual({ total: null, perContact: null, perReply: null, perOrder: null });
    expect(roi).toMatchObject({ value: null, interval: null, breakEvenRate: null });
    expect(goals.at(-1)).toEqual({ goal: "share", planned: 0.1, actual: null, reached: null });
    expect(breakEvenRate(10, 1, { marginShare: 0.5, averageOrder: 10, incentive: 5, given: 0 })).toBeNull();
  });

  test("goals as they were set, beside what came", () => {
    expect(effectOf({ marketTotal: 1_000_000_000 }).goals).toEqual([
      { goal: "contacts", planned: 1000, actual: 980, reached: false },
      { goal: "responses", planned: 40, actual: 49, reached: true },
      { goal: "orders", planned: 200, actual: 245, reached: true },
      { goal: "amount", planned: 300_000_000, actual: 200_000_000, reached: false },
      { goal: "share", planned: 0.1, actual: 0.2, reached: true },
    ]);
  });

  test("groups nobody drew differ, not caused", () => {
    expect(effectOf().notDrawn.map(({ outcome, verdict }) => [outcome, verdict])).toEqual([
      ["incentive", "differs-not-caused"],
    ]);
  });

  test("knows no NaN, whatever is empty", () => {
    const nobody = {
      planned: 0,
      exported: 0,
      delivered: 0,
      failed: [],
      repliedPeople: 0,
      replies: 0,
      orderedPeople: 0,
      orders: 0,
      revenue: 0,
    };
    expect(JSON.stringify(effectOf({ funnel: nobody, people: null, cost: 0 }))).not.toMatch(/NaN/);
    expect(effectOf({ funnel: nobody, cost: 0 }).costs.perContact).toBeNull();
    expect(effectOf({ cost: 0 }).roi.value).toBeNull();
  });
});

describe("like campaigns together", () => {
  const campaign = (k1: number, k0: number) =>
    compareRates({ people: 900, happened: k1 }, { people: 100, happened: k0 }, { outcome: "bought", drawn: true });

  test("prove what none of them proves alone", () => {
    const six = [
      [72, 5],
      [70, 5],
      [80, 6],
      [75, 5],
      [78, 6],
      [71, 4],
    ].map(([k1, k0]) => campaign(k1!, k0!));
    expect(new Set(six.map(({ verdict }) => verdict))).toEqual(new Set(["not-provable"]));
    const pooled = poolCampaigns(six);
    expect(pooled?.campaigns).toBe(6);
    expect(pooled?.verdict).toBe("proven-more");
    expect(pooled!.interval.low).toBeGreaterThan(0);
  });

  test("one is not several", () => expect(poolCampaigns([campaign(72, 5)])).toBeNull());
});
