import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTENTION, CLASSES, STAGES, USER_STATUSES } from "../../../core/model/fields.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import type { Settings } from "../../../core/model/settings.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { analyse, reanalyse } from "../../../core/value/analyse.ts";
import type { Analysis } from "../../../core/value/analysis.ts";
import { classMoves } from "../../../core/value/moves.ts";
import { whyClass, whyStage } from "../../../core/value/why.ts";
import { customerOf, stateOf } from "../../state.ts";
import type { StateTables } from "../../state.ts";
import { day, money } from "../../table.ts";

const ASOF = day("2024-12-31");

function analysisOf(
  tables: StateTables,
  options: { settings?: Partial<Settings>; reachable?: readonly string[] } = {},
) {
  const state = stateOf(tables);
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const profiles = profileCustomers(state, { asOf: ASOF, basis: settings.basis });
  const reachable = new Uint8Array(state.customers.count);
  for (const code of options.reachable ?? []) reachable[customerOf(state, code)] = 1;
  const analysis = analyse({ state, profiles, settings, asOf: ASOF, reachable: options.reachable ? reachable : null });
  const named = (codes: Uint8Array, names: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      state.customers.codes.map(([known], c) => [known?.code ?? "", names[(codes[c] ?? 0) - 1] ?? "none"]),
    );
  return { state, analysis, named };
}

const SHOP: StateTables = {
  customers: "customer referrer\nlead -\nann -\nbob ann\nkim -\nlee -",
  lines: `
    customer order day        amount kind
    ann      1     2024-03-01 10     sale
    ann      2     2024-05-01 10     sale
    ann      3     2024-07-01 10     sale
    bob      4     2024-07-01 500    sale
    kim      5     2024-03-01 20     sale
    kim      6     2024-05-01 20     sale
    kim      7     2024-07-01 20     sale
    kim      8     2024-07-01 20     sale
    lee      9     2020-07-01 5      sale
    gone     10    2024-07-01 5      refund
  `,
  touches: `
    customer day        kind           value
    lead     2024-12-30 quote          -
    kim      2024-12-30 recommendation 8
    lee      2024-01-01 reply          -
  `,
};

describe("four stages", () => {
  it("are the highest attained: no purchase, ordinary, loyal, advocate", () => {
    const { analysis, named } = analysisOf(SHOP);
    expect(named(analysis.stage, STAGES)).toEqual({
      lead: "potential",
      ann: "advocate", // three orders, and introduced bob
      bob: "ordinary",
      kim: "loyal", // recommends with 8 only
      lee: "ordinary",
      gone: "potential",
    });
  });

  it("follow the number of orders that makes loyal", () => {
    const { analysis, named } = analysisOf(SHOP, { settings: { loyalOrders: 4 } });
    expect(named(analysis.stage, STAGES)).toMatchObject({ ann: "ordinary", kim: "loyal" });
  });

  it("make an advocate of a loyal customer who recommends with 9", () => {
    const touches = "customer day kind value\nkim 2024-12-30 recommendation 9";
    const { analysis, named } = analysisOf({ ...SHOP, touches });
    expect(named(analysis.stage, STAGES)["kim"]).toBe("advocate");
  });
});

describe("effective, potential, to be mined", () => {
  it("is who bought or replied within 365 days, else who can be reached", () => {
    const { analysis, named } = analysisOf(SHOP, { reachable: ["gone", "ann"] });
    expect(named(analysis.userStatus, USER_STATUSES)).toEqual({
      lead: "toBeMined",
      ann: "effective",
      bob: "effective",
      kim: "effective",
      lee: "effective", // replied 365 days ago: 2024 has a 29 February
      gone: "potential",
    });
  });

  it("ends after 365 days, and without knowledge nobody is reachable", () => {
    const touches = "customer day kind\nlee 2023-12-31 reply";
    const { analysis, named } = analysisOf({ ...SHOP, touches });
    expect(named(analysis.userStatus, USER_STATUSES)).toMatchObject({ lee: "toBeMined", gone: "toBeMined" });
  });
});

describe("the reason for a class", () => {
  it("names the rule and what it looked at", () => {
    const { state, analysis } = analysisOf(SHOP);
    const bob = whyClass(analysis, customerOf(state, "bob"));
    expect(bob.rule).toBe("valueCut");
    expect(bob.inputs).toContainEqual({ name: "money", value: money(500), unit: "money" });
    expect(bob.inputs).toContainEqual({ name: "cutMoney", value: money(500), unit: "money" });
    const lead = whyClass(analysis, customerOf(state, "lead"));
    expect(lead.rule).toBe("intention");
    expect(lead.inputs).toContainEqual({ name: "intentCut", value: 40, unit: "score" });
  });

  it("is a hand lock while it holds, on its last day too", () => {
    const locked = (expires: string) => {
      const { state, analysis } = analysisOf({
        ...SHOP,
        locks: `customer class reason expires\nlead premiumLarge friend_of_the_house ${expires}`,
      });
      return whyClass(analysis, customerOf(state, "lead"));
    };
    expect(locked("2024-12-31")).toEqual({
      rule: "lock",
      inputs: [
        { name: "reason", value: "friend of the house", unit: "text" },
        { name: "expires", value: ASOF, unit: "day" },
      ],
    });
    expect(locked("-").rule).toBe("lock");
    expect(locked("2024-12-30").rule).toBe("intention");
  });

  it("of a stage is what was counted", () => {
    const { state, analysis } = analysisOf(SHOP);
    expect(whyStage(analysis, customerOf(state, "bob"))).toEqual({
      rule: "ordinary",
      inputs: [
        { name: "orders", value: 1, unit: "orders" },
        { name: "loyalOrders", value: 3, unit: "orders" },
      ],
    });
    expect(whyStage(analysis, customerOf(state, "lead"))).toEqual({
      rule: "potential",
      inputs: [{ name: "orders", value: 0, unit: "orders" }],
    });
    expect(whyStage(analysis, customerOf(state, "ann")).inputs).toContainEqual({
      name: "referred",
      value: 1,
      unit: "people",
    });
    expect(whyStage(analysis, customerOf(state, "ann")).inputs).toContainEqual({
      name: "recommendation",
      value: null,
      unit: "score",
    });
  });
});

describe("moving a cut", () => {
  it("tells who would move, people and money", () => {
    const { analysis } = analysisOf(SHOP);
    const wider = reanalyse(analysis, { ...analysis.settings, valueCut: { by: "buyers", share: 0.5 }, intentCut: 99 });
    expect(classMoves(analysis, wider)).toEqual([
      { from: "smallMedium", to: "premiumLarge", people: 1, money: money(80) },
      { from: "intentTarget", to: "potential", people: 1, money: 0 },
    ]);
    expect(classMoves(analysis, analysis)).toEqual([]);
  });

  it("comes to what analysing anew comes to", () => {
    const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
    const changes: fc.Arbitrary<Partial<Settings>> = fc.record({
      valueCut: fc.record({ by: fc.constantFrom("buyers" as const, "revenue" as const), share }),
      intentCut: fc.nat(100),
      influenceCut: fc.nat(100),
      loyalOrders: fc.integer({ min: 1, max: 5 }),
      overdueQuantile: share,
      lapsedQuantile: share,
    });
    const { analysis } = analysisOf(SHOP);
    fc.assert(
      fc.property(changes, (settings) => {
        const moved = reanalyse(analysis, { ...DEFAULT_SETTINGS, ...settings });
        expect(told(moved)).toEqual(told(analysisOf(SHOP, { settings }).analysis));
      }),
      { numRuns: 50 },
    );
  });

  it("refuses profiles of another day or basis: a fault of the caller", () => {
    const { state, analysis } = analysisOf(SHOP);
    const { profiles } = analysis;
    const input = { state, profiles, settings: DEFAULT_SETTINGS, asOf: ASOF, reachable: null };
    expect(() => analyse({ ...input, asOf: ASOF - 1 })).toThrow(RangeError);
    expect(() => reanalyse(analysis, { ...DEFAULT_SETTINGS, basis: "gross" })).toThrow(RangeError);
  });
});

describe("every live customer", () => {
  it("has one class, stage, status and place in 15/35/50; who is gone has none", () => {
    const state = stateOf(SHOP);
    const gone = customerOf(state, "gone");
    state.customers.live[gone] = 0;
    const profiles = profileCustomers(state, { asOf: ASOF, basis: "net" });
    const a = analyse({ state, profiles, settings: DEFAULT_SETTINGS, asOf: ASOF, reachable: null });
    const columns: readonly (readonly [Uint8Array, readonly string[]])[] = [
      [a.class, CLASSES],
      [a.stage, STAGES],
      [a.attention, ATTENTION],
      [a.userStatus, USER_STATUSES],
    ];
    for (const [codes, names] of columns) {
      codes.forEach((code, c) => {
        if (c === gone) expect(code).toBe(0);
        else expect(names[code - 1]).toBeDefined();
      });
    }
  });

  it("is nobody in an empty workspace, and nothing breaks", () => {
    const { analysis } = analysisOf({});
    expect(analysis.count).toBe(0);
    expect(analysis.pareto.insufficient).toEqual({ what: "buyers", needs: 1, has: 0 });
    expect(analysis.rfm.insufficient).toEqual({ what: "buyers", needs: 10, has: 0 });
    expect(analysis.rhythm.baseGap).toBeNull();
  });
});

/** What an analysis says, without the settings object and what it was measured from. */
function told(analysis: Analysis): unknown {
  return { ...analysis, settings: null, profiles: null, measures: null };
}
