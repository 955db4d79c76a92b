import { describe, expect, it } from "vitest";
import { nextCampaign } from "../../../core/campaign/next-campaign.ts";
import { newCampaign, proposal } from "../../../core/campaign/templates.ts";
import { campaignSchema, OBJECTIVES, windowEnd } from "../../../core/model/campaign.ts";
import { profileCustomers } from "../../../core/profile/profile-customers.ts";
import { compileRule } from "../../../core/segment/compile.ts";
import { customerFields, type CustomerFields } from "../../../core/segment/fields.ts";
import { DEFAULT_SETTINGS } from "../../../core/model/settings.ts";
import { reachableFlags } from "../../../core/model/reach.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import type { State } from "../../../core/model/state.ts";
import { analyse } from "../../../core/value/analyse.ts";
import { Standings } from "../../../core/value/standings.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";
import { foreseeingOf } from "../../../core/engine/foreseeing.ts";

const ASOF = day("2024-06-30");

// Every ten days until lately, until long ago, one purchase, none; just enough gaps to say who is overdue.
const days = (from: string, count: number): readonly string[] => {
  const [year, month] = from.split("-");
  return Array.from({ length: count }, (_, i) => `${year}-${month}-${String(1 + i * 10).padStart(2, "0")}`);
};
const SHOP = stateOf({
  customers: "customer\nnever",
  lines: [
    ...["2024-04", "2024-05", "2024-06"].flatMap((month) =>
      days(month, 3).map((on) => ({ customer: "often", day: on, amount: 50 })),
    ),
    ...["2023-01", "2023-02"].flatMap((month) =>
      days(month, 3).map((on) => ({ customer: "gone", day: on, amount: 20 })),
    ),
    ...["2024-04", "2024-05", "2024-06"].flatMap((month) =>
      days(month, 3).map((on) => ({ customer: "some", day: on, amount: 9 })),
    ),
    { customer: "once", day: "2024-06-29", amount: 5 },
  ],
});

function fieldsOf(state: State): CustomerFields {
  const profiles = profileCustomers(state, { asOf: ASOF, basis: "net" });
  const analysis = analyse({
    state,
    profiles,
    settings: DEFAULT_SETTINGS,
    asOf: ASOF,
    reachable: reachableFlags(state),
  });
  return customerFields({
    state,
    profiles,
    analysis,
    standings: new Standings(state, analysis),
    asOf: ASOF,
    today: ASOF,
    foresight: () => foreseeingOf(state, profiles).now(),
  });
}

function members(rule: RuleGroup): readonly string[] {
  const set = compileRule(rule, fieldsOf(SHOP), SHOP.customers.count);
  return [...set.members()].map((id) => SHOP.customers.codes[id]?.[0]?.code ?? "").toSorted((a, b) => (a < b ? -1 : 1));
}

const options = {
  id: "c1",
  name: "Spring",
  start: day("2024-07-01"),
  seed: 5,
  channel: "sms" as const,
  audienceName: "Those who stay away",
  waveName: (theme: string) => `about ${theme}`,
};

describe("what an objective proposes", () => {
  it.each(OBJECTIVES)("%s: a valid plan of the three shipped waves", (objective) => {
    const campaign = newCampaign(objective, options);
    expect(campaignSchema.safeParse(campaign).error).toBeUndefined();
    expect(campaign.waves.map(({ theme, name, channel }) => [theme, name, channel])).toEqual([
      ["brand", "about brand", "sms"],
      ["product", "about product", "sms"],
      ["cases", "about cases", "sms"],
    ]);
    const { incentives, goals } = proposal(objective);
    expect([new Set(incentives).size, new Set(goals).size]).toEqual([incentives.length, goals.length]);
    expect(new Set(campaign.waves.map(({ id }) => id)).size).toBe(3);
    expect(windowEnd(campaign)).toBe(day("2024-07-01") + 28 + proposal(objective).windowDays);
  });

  it("rules of fields there are: whom nobody sold to, regulars, those who stay away", () => {
    expect(members(proposal("acquire").rule)).toEqual(["never"]);
    expect(members(proposal("loyalty").rule)).toEqual(["gone", "often", "some"]);
    expect(members(proposal("winBack").rule)).toEqual(["gone"]);
  });
});

describe("the next campaign", () => {
  const past = withCampaign(SHOP, {
    campaign: {
      start: day("2024-05-15"),
      waves: [waveOf({ id: "x", text: "Dear {{name}}", cost: { fixed: 5, piece: 1 } }), waveOf({ id: "y" })],
      budget: {
        lines: [
          { id: "print", kind: "piece", name: "Print", planned: money(100) },
          { id: "calls", kind: "labour", name: "Calls", planned: money(50) },
        ],
        reserve: 0.1,
        binding: true,
      },
      replyBy: day("2024-06-01"),
      holdout: { share: 0.2, seed: 1, hopedLift: 0.05, baseRate: 0.1 },
    },
    members: "customer\noften",
    conclusion: { lessons: ["Write on Tuesdays", " "], causes: ["too late"], spent: { print: money(120) } },
  });
  const stands = past.campaigns.get("spring");
  if (!stands) throw new Error("no campaign");
  const rates = {
    campaign: "spring",
    name: "Spring",
    objective: "winBack",
    from: 0,
    to: 0,
    contacted: 1,
    reach: 0.9,
    response: 0.04,
    order: null,
    heldOrder: 0.02,
  } as const;
  const next = nextCampaign(stands, rates, {
    id: "autumn",
    name: "Autumn",
    start: day("2024-09-01"),
    seed: 77,
    asOf: ASOF,
    people: "all",
  });

  it("carries over waves, what was really spent, rates, and lessons as checks; days of its own are asked again", () => {
    expect(campaignSchema.safeParse(next).error).toBeUndefined();
    expect(next).toMatchObject({
      id: "autumn",
      name: "Autumn",
      basedOn: "spring",
      start: day("2024-09-01"),
      replyBy: null,
      causes: ["too late"],
      expected: { reach: 0.9, response: 0.04, order: null },
      holdout: { share: 0.2, seed: 77, hopedLift: 0.05, baseRate: 0.02 },
      checks: [{ text: "Write on Tuesdays", done: false }],
    });
    expect(next.budget.lines.map(({ planned }) => planned)).toEqual([money(120), money(50)]);
    expect(next.waves.map(({ id, text, cost }) => [id, text, cost.fixed])).toEqual([
      ["autumn-1", "Dear {{name}}", 5],
      ["autumn-2", "", 0],
    ]);
  });

  it.each([
    ["all", ["gone", "never", "often", "once", "some"]],
    ["buyers", ["often", "once", "some"]],
    ["nonBuyers", ["gone", "never"]],
  ] as const)("for %s since its first wave", (people, expected) => {
    const { audience } = nextCampaign(stands, null, { id: "n", name: "N", start: 0, seed: 1, asOf: ASOF, people });
    expect(members(audience.rule)).toEqual(expected);
  });

  it("of a campaign without a conclusion keeps what was planned", () => {
    const open = nextCampaign(
      { ...stands, conclusion: null, campaign: campaignOf({ causes: ["why"], waves: [] }) },
      null,
      { id: "n", name: "N", start: 0, seed: 1, asOf: ASOF, people: "nonBuyers" },
    );
    expect(open).toMatchObject({ causes: ["why"], checks: [], holdout: { baseRate: null } });
  });
});
