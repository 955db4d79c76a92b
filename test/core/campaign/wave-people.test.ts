import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAudience } from "../../../core/campaign/decide-audience.ts";
import { wavePeople, type WavePeople } from "../../../core/campaign/wave-people.ts";
import { Bitset } from "../../../core/model/bitset.ts";
import { HELD_OUT, WAVE_AUDIENCES, WAVE_CHANNELS } from "../../../core/model/campaign.ts";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";
import { reachOf } from "../../../core/model/reach.ts";
import type { Launch, State } from "../../../core/model/state.ts";
import { campaignOf, waveOf, withCampaign, type CampaignTables } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const CUSTOMERS = `
  customer permission.email email           permission.post address
  ada      granted          a@example.com   granted         1_Leaf
  bao      granted          b@example.com   granted         2_Leaf
  cleo     refused          c@example.com   granted         3_Leaf
  duo      granted          d@example.com   granted         4_Leaf
  emil     -                e@example.com   granted         5_Leaf
  fay      granted          -               granted         6_Leaf
  gus      granted          g@example.com   granted         7_Leaf`;

const MEMBERS = `
  customer status     plan
  ada      contacted  3
  bao      contacted  3
  cleo     contacted  3
  duo      contacted  1
  emil     contacted  3
  fay      contacted  3
  gus      holdout    3`;

const TODAY = day("2024-03-05");

function at(state: State, tables: CampaignTables, wave: number): WavePeople {
  const stands = withCampaign(state, tables);
  const launch = stands.campaigns.get("spring")?.launch;
  if (!launch) throw new Error("not launched");
  return wavePeople(stands, launch, wave, TODAY);
}

function names(state: State, { customers, rows }: WavePeople): string {
  return [...customers].map((id, i) => `${state.customers.codes[id]?.[0]?.code}:${rows[i]}`).join(" ");
}

describe("a wave's people now", () => {
  const state = stateOf({
    customers: CUSTOMERS,
    lines: `
      customer day        amount
      bao      2024-03-05 10
      ada      2024-02-05 10`,
  });
  const waves = (who: (typeof WAVE_AUDIENCES)[number]) => [
    waveOf(),
    waveOf({ id: "w2", channel: "email", daysAfter: 14, who }),
  ];

  it("are those it is meant for and may still reach, with their rows at launch; counts add up to those contacted", () => {
    const people = at(state, { campaign: { waves: waves("all") }, members: MEMBERS }, 1);
    expect(names(state, people)).toBe("ada:1 bao:2");
    expect(people.contacted).toBe(6);
    expect(people.leftOut).toMatchObject({ notPlanned: 1, refused: 1, noPermission: 1, noAddress: 1, replied: 0 });
  });

  it("leave out who replied, in whatever way, where the wave is for the others", () => {
    const tables = {
      campaign: { waves: waves("noReply") },
      members: MEMBERS,
      replies: "customer kind\nada question",
      contacts: "customer event\nbao signedIn\nduo exported",
    };
    const people = at(state, tables, 1);
    expect(names(state, people)).toBe("");
    expect(people.leftOut.replied).toBe(2);
  });

  it("a reply taken back does not count, nor one to another campaign", () => {
    const campaign = { waves: waves("noReply") };
    const replied = withCampaign(state, { campaign, members: MEMBERS, replies: "customer\nada\nbao" });
    const launch = replied.campaigns.get("spring")?.launch;
    if (!launch) throw new Error("not launched");
    const [first, second] = replied.replies;
    if (!first || !second) throw new Error("no replies");
    const changed = {
      ...replied,
      replies: [
        { ...first, removed: true },
        { ...second, campaign: "winter" },
      ],
    };
    expect(names(state, wavePeople(changed, launch, 1, TODAY))).toBe("ada:1 bao:2");
  });

  it("who replied and has not ordered since the first wave", () => {
    const tables = {
      campaign: { waves: waves("repliedNoOrder") },
      members: MEMBERS,
      replies: "customer\nada\nbao",
    };
    const people = at(state, tables, 1);
    expect(names(state, people)).toBe("ada:1");
    expect(people.leftOut).toMatchObject({ ordered: 1, notReplied: 3, notPlanned: 1 });
  });

  it("a refusal is an answer and no reply: who refused one channel is not called by another for it", () => {
    const tables = (who: (typeof WAVE_AUDIENCES)[number]) => ({
      campaign: { waves: waves(who) },
      members: MEMBERS,
      replies: "customer kind\nada refusal",
      contacts: "customer event\nbao refused\nemil replied\nemil refused",
    });
    expect(at(state, tables("repliedNoOrder"), 1).leftOut).toMatchObject({ notReplied: 4, noPermission: 1 });
    expect(at(state, tables("noReply"), 1).leftOut).toMatchObject({ replied: 3 });
  });

  it("whoever is no longer in the base is gone; a wave that is not there goes to nobody", () => {
    const without = { ...state, customers: { ...state.customers, live: Uint8Array.of(0, 1, 1, 1, 1, 1, 1) } };
    const people = at(without, { campaign: { waves: waves("all") }, members: MEMBERS }, 0);
    expect([names(state, people), people.leftOut.gone]).toEqual(["bao:2 cleo:3 duo:4 emil:5 fay:6", 1]);
    const none = at(state, { campaign: { waves: waves("all") }, members: MEMBERS }, 5);
    expect([names(state, none), none.leftOut.notPlanned]).toEqual(["", 6]);
  });
});

describe("laws", () => {
  const people = 12;
  const change = fc.record({
    customer: fc.nat({ max: people - 1 }),
    channel: fc.constantFrom(...CHANNELS),
    permission: fc.nat({ max: PERMISSIONS.length - 1 }),
  });
  const plan = fc.record({
    waves: fc.array(
      fc.record({ channel: fc.constantFrom(...WAVE_CHANNELS), who: fc.constantFrom(...WAVE_AUDIENCES) }),
      { minLength: 1, maxLength: 3 },
    ),
    share: fc.constantFrom(0, 0.2, 0.5),
    seed: fc.nat(),
  });

  const base = stateOf({
    customers: Array.from({ length: people }, (_, i) => ({
      customer: `c${i}`,
      phone: `1540000000${i % 8}`,
      email: i % 3 === 0 ? undefined : `c${i}@example.com`,
      address: "1 Leaf Row",
      wechat: "wx",
      fax: "010-55501234",
      household: i % 4 === 0 ? "lake" : undefined,
    })),
  });

  /** The same people after somebody decided something about one channel of one of them. */
  function after(
    state: State,
    { customer, channel, permission }: { customer: number; channel: Channel; permission: number },
  ): State {
    const column = state.customers.permissions[channel];
    const permissions = {
      ...state.customers.permissions,
      [channel]: { ...column, state: column.state.with(customer, permission) },
    };
    return { ...state, customers: { ...state.customers, permissions } };
  }

  function launched(state: State, drawn: { waves: readonly object[]; share: number; seed: number }): Launch {
    const segment = new Bitset(people);
    for (let i = 0; i < people; i++) segment.add(i);
    const campaign = campaignOf({
      waves: drawn.waves.map((changes, i) => waveOf({ id: `w${i}`, ...changes })),
      holdout: { share: drawn.share, seed: drawn.seed, hopedLift: null, baseRate: null },
    });
    const { members, excluded, contacted } = decideAudience({
      state,
      campaign,
      segment,
      suppressed: null,
      credit: null,
      value: new Float64Array(people),
      classes: new Uint8Array(people),
      pre: new Float64Array(people),
      asOf: day("2024-02-20"),
      parts: [],
      orderRate: null,
    });
    const counts = { segment: people, contacted, excluded };
    return {
      type: "launch",
      day: campaign.start,
      campaign,
      figures: [],
      ...counts,
      baseRate: null,
      commit: 2,
      members,
    };
  }

  it("after any changes of permission nobody who refused, was not asked or is held out is in a wave, and counts add up", () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 60 }),
        plan,
        fc.array(change, { maxLength: 30 }),
        (first, drawn, later) => {
          const launch = launched(first.reduce(after, base), drawn);
          let state = first.reduce(after, base);
          for (const step of [null, ...later]) {
            if (step !== null) state = after(state, step);
            launch.campaign.waves.forEach(({ channel }, i) => {
              const { customers, rows, contacted, leftOut } = wavePeople(state, launch, i, TODAY);
              customers.forEach((customer, k) => {
                const row = (rows[k] ?? 0) - 1;
                expect(launch.members.customer[row]).toBe(customer);
                expect(launch.members.status[row]).not.toBe(HELD_OUT);
                const used = channel === "event" || channel === "own" ? CHANNELS : [channel];
                expect(used.some((one) => reachOf(state, customer, one) === "ok")).toBe(true);
                const granted = used.some((one) => state.customers.permissions[one].state[customer] === 1);
                expect(granted).toBe(true);
              });
              const left = Object.values(leftOut).reduce((sum, n) => sum + n, 0);
              expect(customers.length + left).toBe(contacted);
              expect(contacted).toBe(launch.contacted);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
