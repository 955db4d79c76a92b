import { describe, expect, it } from "vitest";
import { HELD_OUT } from "../../../core/model/campaign.ts";
import { EXPORTED } from "../../../core/model/response.ts";
import type { State } from "../../../core/model/state.ts";
import { day, money } from "../../table.ts";
import { after, live } from "./after.ts";
import { exported, followedUp, launched, planned, removed, replied, returned } from "./campaign-commits.ts";
import { canonical } from "./canonical.ts";
import { content, retraction, type Drawn } from "./content.ts";
import { open } from "./workspace.ts";

const people: Drawn = { customers: `customer code name\n0 A1 Li\n1 A2 Wang\n2 A3 Zhao` };

/** Campaigns as `id: name (launch commit)`. */
function campaigns(state: State): string[] {
  return [...state.campaigns].map(
    ([id, { campaign, launch }]) => `${id}: ${campaign.name}${launch === null ? "" : ` (@${launch.commit})`}`,
  );
}

/** Contacts as `customer event @commit`. */
function contacts({ contacts: all }: State): string[] {
  return Array.from({ length: all.count }, (_, i) => `${all.customer[i]} ${all.event[i]} @${all.commit[i]}`);
}

describe("a campaign", () => {
  it("is what its last plan says, until it is launched as it then is", async () => {
    expect(campaigns(await after(people, planned("Spring"), planned("March")))).toEqual(["spring: March"]);
    expect(campaigns(await after(people, planned("Spring"), launched("March"), planned("Never")))).toEqual([
      "spring: March (@3)",
    ]);
    expect(campaigns(await after(planned("Spring"), planned("Autumn", { id: "autumn" })))).toEqual([
      "spring: Spring",
      "autumn: Autumn",
    ]);
  });

  it("is the draft it was when its launch is taken back, and launched again when that is", async () => {
    const steps = [people, planned("Spring"), launched("March")];
    expect(campaigns(await after(...steps, 3))).toEqual(["spring: Spring"]);
    expect(canonical(await after(...steps, 3, 4)).campaigns).toEqual(canonical(await after(...steps)).campaigns);
    expect(campaigns(await after(...steps, 3, launched("April")))).toEqual(["spring: April (@5)"]);
  });

  it("is gone once it is removed, until that is taken back", async () => {
    const steps = [people, planned("Spring"), launched("March"), removed()];
    expect(campaigns(await after(...steps))).toEqual([]);
    expect(campaigns(await after(...steps, 4))).toEqual(["spring: March (@3)"]);
    expect(campaigns(await after(people, planned("Spring"), 2))).toEqual([]);
  });

  it("keeps its people with what was known of them at launch", async () => {
    const state = await after(
      people,
      launched(
        "March",
        `
        customer status    household stratum class         quartile value pre  plan evidence
        2        contacted 0         1       opinionLeader 3        120.5 10   3    1
        0        holdout   1         1       potential     0        -     0    3    1
        1        refused   1         -       smallMedium   -        5     -2.5 0    0`,
      ),
    );
    const { launch } = state.campaigns.get("spring")!;
    const members = launch!.members;
    expect(members.count).toBe(3);
    expect([...members.customer]).toEqual([2, 0, 1]);
    expect([...members.status]).toEqual([0, HELD_OUT, 1]);
    expect([...members.household]).toEqual([0, 1, 1]);
    expect([...members.stratum]).toEqual([1, 1, -1]);
    expect([...members.class]).toEqual([0, 4, 2]);
    expect([...members.quartile]).toEqual([3, 0, -1]);
    expect([...members.value]).toEqual([money(120.5), Number.NaN, money(5)]);
    expect([...members.pre]).toEqual([money(10), 0, money(-2.5)]);
    expect([...members.plan]).toEqual([3, 3, 0]);
    expect([...members.evidence]).toEqual([1, 1, 0]);
    expect(launch).toMatchObject({ day: day("2024-03-01"), figures: [{ figure: "buyers", value: 2 }], baseRate: 0.1 });
  });

  it("keeps its people over several blocks in the order they were written", async () => {
    const ledger = await open();
    const first = content(launched("March", `customer row\n4 1\n2 2`));
    const second = content({ members: `customer row plan\n3 3 2` });
    await ledger.commit({ ...first, blocks: [...first.blocks, ...second.blocks] }, 0);
    const { members } = (await ledger.fold()).campaigns.get("spring")!.launch!;
    expect([...members.customer]).toEqual([4, 2, 3]);
    expect([...members.plan]).toEqual([1, 1, 2]);
    ledger.close();
  });

  it("has its last conclusion, sample and answers about awareness", async () => {
    const conclude = (reason: string): Drawn => ({
      kind: "conclusion",
      decisions: [
        {
          type: "conclusion",
          campaign: "spring",
          day: day("2024-05-01"),
          conclusion: {
            decision: "keep",
            reason,
            causes: [],
            lessons: ["ask earlier"],
            spent: { print: 100 },
            marketTotal: null,
            closed: true,
          },
        },
      ],
    });
    const sample = (seed: number): Drawn => ({
      kind: "survey",
      decisions: [{ type: "sample", campaign: "spring", day: day("2024-02-01"), seed, customers: [0, 2] }],
    });
    const asked = (phase: "before" | "after", aware: "none" | "unaided"): Drawn => ({
      kind: "survey",
      decisions: [
        {
          type: "awareness",
          answer: { campaign: "spring", customer: 0, phase, day: day("2024-02-02"), aware, understands: false },
        },
      ],
    });
    const steps = [
      people,
      planned("Spring"),
      sample(1),
      sample(2),
      asked("before", "unaided"),
      asked("before", "none"),
    ];
    const state = await after(...steps, asked("after", "unaided"), conclude("so so"), conclude("it paid"));
    expect(state.campaigns.get("spring")).toMatchObject({
      commit: 9,
      conclusion: { reason: "it paid", lessons: ["ask earlier"], day: day("2024-05-01"), commit: 9 },
      sample: { seed: 2, customers: [0, 2] },
      awareness: [
        { phase: "before", aware: "none" },
        { phase: "after", aware: "unaided" },
      ],
    });
    const earlier = await after(...steps, conclude("so so"), 7);
    expect(earlier.campaigns.get("spring")).toMatchObject({ commit: 2, conclusion: null });
  });
});

describe("what was sent and came back", () => {
  const sent = [people, launched("March"), exported(`launch customer text\n2 0 Main_St_1\n2 1 -`)];
  const back = returned(`launch customer event reason day\n2 0 failed moved 2024-03-20\n2 1 replied - 2024-03-21`);

  it("stands row by row in the order of commits", async () => {
    const { contacts: all } = await after(...sent, back);
    expect(all.count).toBe(4);
    expect([...all.launch]).toEqual([2, 2, 2, 2]);
    expect([...all.customer]).toEqual([0, 1, 0, 1]);
    expect([...all.event]).toEqual([EXPORTED, EXPORTED, 2, 3]);
    expect([...all.reason].map((reason) => all.reasons[reason])).toEqual([undefined, undefined, "moved", undefined]);
    expect([...all.commit]).toEqual([3, 3, 4, 4]);
    expect([...all.row]).toEqual([1, 2, 1, 2]);
    expect(all.text).toEqual(["Main St 1", undefined, undefined, undefined]);
  });

  it("goes with the file that brought it, but what left the house stays known", async () => {
    expect(contacts(await after(...sent, back, 4))).toEqual(["0 0 @3", "1 0 @3"]);
    expect(contacts(await after(...sent, back, 4, 5))).toEqual(["0 0 @3", "1 0 @3", "0 2 @4", "1 3 @4"]);
    const state = await after(...sent, back, 3);
    expect(contacts(state)).toEqual(["0 0 @3", "1 0 @3", "0 2 @4", "1 3 @4"]);
    expect(state.exports.length).toBe(1);
  });

  it("names nobody: who is in no other row is not there, but the rows stay", async () => {
    const state = await after(...sent, back, 1);
    expect(live(state)).toEqual([]);
    expect(contacts(state).length).toBe(4);
    expect(state.customers.count).toBe(3);
  });

  it("has a channel there is", async () => {
    const ledger = await open();
    const pigeon = content({ kind: "return", contacts: `launch customer channel day\n1 0 pigeon 2024-03-20` });
    await expect(ledger.commit(pigeon, 0)).rejects.toMatchObject({ code: "internal" });
    ledger.close();
  });
});

describe("replies and follow-ups", () => {
  it("have one reply an id, as it was last taken down, and none that was removed", async () => {
    const state = await after(people, replied(), replied({ id: "r2", customer: null }), replied({ note: "twice" }));
    expect(state.replies.map(({ id, note, commit }) => [id, note, commit])).toEqual([
      ["r1", "twice", 4],
      ["r2", "", 3],
    ]);
    expect((await after(people, replied(), replied({ removed: true }))).replies).toEqual([]);
    expect((await after(people, replied(), replied({ removed: true }), 3)).replies.length).toBe(1);
    expect((await after(people, replied({ customer: 2 }), 1)).customers.liveCount).toBe(0);
  });

  it("gather a follow-up's entries, oldest first", async () => {
    const steps = [people, followedUp(), followedUp({ id: "f2", customer: 1 })];
    const last = followedUp({ outcome: "reached", state: "won", nextStep: "", due: null });
    const told = (state: State) => state.followUps.map(({ id, entries }) => [id, entries.map((one) => one.state)]);
    expect(told(await after(...steps, last))).toEqual([
      ["f1", ["open", "won"]],
      ["f2", ["open"]],
    ]);
    expect(told(await after(...steps, last, 4))).toEqual([
      ["f1", ["open"]],
      ["f2", ["open"]],
    ]);
    expect(told(await after(...steps, last, 2))).toEqual([
      ["f2", ["open"]],
      ["f1", ["won"]],
    ]);
  });
});

describe("a campaign of which files have left", () => {
  const steps = [people, planned("Spring"), launched("March"), exported(`launch customer\n3 0`)];

  it("keeps its launch", async () => {
    const ledger = await open();
    for (const [i, step] of steps.entries()) await ledger.commit(content(step), i);
    const refused = { code: "campaign-files-left" };
    await expect(ledger.commit(retraction(3), 4)).rejects.toMatchObject(refused);
    await expect(ledger.commit(content(removed()), 4)).rejects.toMatchObject(refused);
    await expect(ledger.retractPreview(3, await ledger.fold())).rejects.toMatchObject(refused);
    await ledger.commit(retraction(4), 4);
    await expect(ledger.commit(retraction(3), 5)).rejects.toMatchObject(refused);
    await ledger.commit(retraction(2), 5);
    expect(campaigns(await ledger.fold())).toEqual(["spring: March (@3)"]);
    ledger.close();
  });

  it("is not removed by bringing back an earlier removal", async () => {
    const ledger = await open();
    const content1 = [planned("Spring"), removed()].map(content);
    for (const [i, step] of content1.entries()) await ledger.commit(step, i);
    await ledger.commit(retraction(2), 2);
    await ledger.commit(content(launched("March")), 3);
    await ledger.commit(content(exported(`launch customer\n4 0`)), 4);
    await expect(ledger.commit(retraction(3), 5)).rejects.toMatchObject({ code: "campaign-files-left" });
    ledger.close();
  });

  it("is launched once: an earlier launch is not brought back beside a later one", async () => {
    const ledger = await open();
    for (const [i, step] of steps.slice(0, 3).entries()) await ledger.commit(content(step), i);
    await expect(ledger.commit(content(launched("Twice")), 3)).rejects.toMatchObject({ code: "campaign-launched" });
    await ledger.commit(retraction(3), 3);
    await ledger.commit(content(launched("April")), 4);
    await expect(ledger.commit(retraction(4), 5)).rejects.toMatchObject({ code: "campaign-launched" });
    await ledger.commit(content(exported(`launch customer\n1 0`, "autumn")), 5);
    await ledger.commit(retraction(5), 6);
    await ledger.commit(retraction(4), 7);
    expect(campaigns(await ledger.fold())).toEqual(["spring: March (@3)"]);
    ledger.close();
  });
});
