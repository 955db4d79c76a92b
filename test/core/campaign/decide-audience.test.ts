import { describe, expect, it } from "vitest";
import type { AudienceInput } from "../../../core/campaign/decide-audience.ts";
import { CHANNELS } from "../../../core/model/fields.ts";
import type { State } from "../../../core/model/state.ts";
import { campaignOf, waveOf, withCampaign } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { money } from "../../table.ts";
import { decide, setOf, told } from "./decided.ts";

const PEOPLE = stateOf({
  customers: `
    customer permission.email email             permission.post address  permission.phone phone       household
    ada      granted          ada@example.com   granted         1_Leaf   refused          15400000001 lake
    bao      refused          bao@example.com   granted         2_Leaf   -                -           lake
    cleo     -                cleo@example.com  -               -        granted          15400000003 -
    duo      granted          not-an-address    granted         -        -                -           -
    emil     refused          emil@example.com  -               5_Leaf   -                -           -
    fay      granted          fay@example.com   granted         6_Leaf   -                -           hill`,
});

describe("who may be reached by which wave", () => {
  it("everybody has the waves that may reach them, or the first reason over all waves in the fixed order", () => {
    const campaign = campaignOf({
      waves: [waveOf({ id: "a", channel: "email" }), waveOf({ id: "b", channel: "post", who: "noReply" })],
    });
    const audience = decide(PEOPLE, { campaign });
    expect(told(PEOPLE, audience)).toEqual([
      "ada contacted 3",
      "bao contacted 2",
      "cleo noPermission 0",
      "duo noAddress 0",
      "emil refused 0",
      "fay contacted 3",
    ]);
    expect(audience).toMatchObject({
      segment: 6,
      contacted: 3,
      waves: [2, 3],
      excluded: { refused: 1, noPermission: 1, noAddress: 1, holdout: 0 },
    });
  });

  it("an event, an own channel and a plan without waves reach whomever any channel reaches; else the nearest reason counts", () => {
    for (const channel of ["event", "own"] as const) {
      const audience = decide(PEOPLE, { campaign: campaignOf({ waves: [waveOf({ channel })] }) });
      expect(told(PEOPLE, audience)).toEqual([
        "ada contacted 1",
        "bao contacted 1",
        "cleo contacted 1",
        // Letters and e-mails are granted and have nowhere to go, which is nearer than what was never asked.
        "duo noAddress 0",
        // E-mails are refused, but everything else was never asked.
        "emil noPermission 0",
        "fay contacted 1",
      ]);
    }
    expect(told(PEOPLE, decide(PEOPLE, { campaign: campaignOf({ waves: [] }) }))[2]).toBe("cleo contacted 0");
  });

  it("keeps the commit whose permission was looked at: of the first wave that reaches them", () => {
    const commits: Record<string, number> = { post: 7, email: 8 };
    const permissions = Object.fromEntries(
      CHANNELS.map((channel) => {
        const commit = new Int32Array(PEOPLE.customers.count).fill(commits[channel] ?? 0);
        return [channel, { ...PEOPLE.customers.permissions[channel], commit }];
      }),
    ) as State["customers"]["permissions"];
    const state: State = { ...PEOPLE, customers: { ...PEOPLE.customers, permissions } };
    const waves = [waveOf({ id: "a", channel: "email" }), waveOf({ id: "b", channel: "post" })];
    const { members } = decide(state, { campaign: campaignOf({ waves }) });
    // ada by e-mail, bao by letter; duo's reason is the e-mail's, emil's the e-mail's.
    expect([...members.evidence]).toEqual([8, 7, 8, 8, 8, 8]);
  });
});

describe("reasons after reach, in their order", () => {
  const letters = campaignOf();

  it("left out by choice comes before bad credit, and a refusal before both", () => {
    const audience = decide(PEOPLE, {
      campaign: letters,
      suppressed: setOf(PEOPLE, "ada", "emil"),
      credit: setOf(PEOPLE, "ada", "bao"),
    });
    expect(told(PEOPLE, audience)).toEqual([
      "ada suppressed 0",
      "bao credit 0",
      "cleo noPermission 0",
      "duo noAddress 0",
      "emil noPermission 0",
      "fay contacted 1",
    ]);
  });

  it("counts what went to people within the days: touchpoints, and other campaigns' pieces once a day and wave", () => {
    const state = stateOf({
      customers: `
        customer permission.post address
        ada      granted         1_Leaf
        bao      granted         2_Leaf
        cleo     granted         3_Leaf
        duo      granted         4_Leaf`,
      touches: `
        customer day        kind    direction
        ada      2024-02-10 message out
        ada      2024-02-15 call    out
        bao      2024-02-09 message out
        bao      2024-02-15 call    out
        cleo     2024-02-15 enquiry in
        cleo     2024-02-15 call    out
        cleo     2024-02-21 call    out`,
    });
    const other = withCampaign(state, {
      campaign: { id: "winter" },
      members: "customer\nduo",
      contacts: `
        customer wave event     day
        duo      0    exported  2024-02-12
        duo      0    exported  2024-02-12
        duo      0    delivered 2024-02-13
        cleo     0    delivered 2024-02-13`,
    });
    const capped = (times: number): readonly string[] => {
      const campaign = campaignOf({ audience: { ...letters.audience, contactCap: { times, days: 10 } } });
      return told(other, decide(other, { campaign }));
    };
    expect(capped(2)).toEqual(["ada contactCap 0", "bao contacted 1", "cleo contacted 1", "duo contacted 1"]);
    expect(capped(1).map((line) => line.split(" ")[1])).toEqual(Array.from({ length: 4 }, () => "contactCap"));
    const own = campaignOf({ id: "winter", audience: { ...letters.audience, contactCap: { times: 1, days: 10 } } });
    expect(told(other, decide(other, { campaign: own }))[3]).toBe("duo contacted 1");
  });

  it("one of a household stays: the most valuable who can be contacted", () => {
    const audience = { ...letters.audience, oneAHousehold: true };
    const value = Float64Array.of(1, 2, 0, 0, 0, 0);
    expect(told(PEOPLE, decide(PEOPLE, { campaign: campaignOf({ audience }), value })).slice(0, 2)).toEqual([
      "ada householdDouble 0",
      "bao contacted 1",
    ]);
    const { members } = decide(PEOPLE, {});
    expect([...members.household]).toEqual([0, 0, 1, 2, 3, 4]);
  });
});

const SIX = stateOf({
  customers: `
    customer permission.post address permission.email email
    a        granted         1       granted          a@example.com
    b        granted         2       granted          b@example.com
    c        granted         3       -                -
    d        granted         4       -                -
    e        granted         5       granted          e@example.com
    f        granted         6       -                -`,
});
const WORTH = Float64Array.of(1, 9, 5, 5, Number.NaN, 7);

describe("what a plan can take", () => {
  it("a wave goes to the most valuable up to its capacity, of equals to those known first", () => {
    const waves = [waveOf({ id: "a", capacity: 3 }), waveOf({ id: "b", channel: "email", capacity: 1 })];
    expect(told(SIX, decide(SIX, { campaign: campaignOf({ waves }), value: WORTH }))).toEqual([
      "a overCapacity 0",
      "b contacted 3",
      "c contacted 1",
      "d overCapacity 0",
      "e overCapacity 0",
      "f contacted 1",
    ]);
  });

  it("a binding budget goes from the most valuable down, reserve and fixed costs first", () => {
    // 20 planned, a tenth kept back, 2 for labour, 1 for the plate: 15 left. A letter 4, a message of two parts 1.
    const campaign = campaignOf({
      waves: [
        waveOf({ id: "a", cost: { fixed: money(1), piece: money(4) } }),
        waveOf({ id: "b", channel: "email", cost: { fixed: 0, piece: money("0.5") } }),
      ],
      budget: {
        lines: [
          { id: "1", kind: "piece", name: "", planned: money(18) },
          { id: "2", kind: "labour", name: "", planned: money(2) },
        ],
        reserve: 0.1,
        binding: true,
      },
    });
    // b costs 5, f and c 4 each: 13. d would be the seventeenth.
    const contacted = ["b", "c", "f"];
    const tell = (changes: Partial<AudienceInput>): readonly string[] =>
      told(SIX, decide(SIX, { campaign, value: WORTH, parts: [1, 2], ...changes }))
        .filter((line) => line.includes("contacted"))
        .map((line) => line.slice(0, 1));
    expect(tell({})).toEqual(contacted);
    const withGift = {
      ...campaign,
      incentive: {
        kind: "gift" as const,
        name: "cup",
        cost: money(10),
        stock: null,
        validUntil: null,
        code: "",
        steps: null,
        daysToPrize: null,
      },
    };
    // A tenth of them is expected to take a gift of 10: 1 more each, so b and f, 6 + 5, and c no more.
    expect(tell({ campaign: withGift, orderRate: 0.1 })).toEqual(["b", "f"]);
    expect(tell({ campaign: { ...campaign, budget: { ...campaign.budget, binding: false } } })).toHaveLength(6);
    expect(tell({ campaign: { ...campaign, budget: { ...campaign.budget, lines: [] } } })).toHaveLength(6);
  });
});
