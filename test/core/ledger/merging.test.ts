import { describe, expect, it } from "vitest";
import type { Decision, MergeDecision } from "../../../core/model/decision.ts";
import type { State } from "../../../core/model/state.ts";
import { day } from "../../table.ts";
import { after, edit, field, hand, lines, live, permission } from "./after.ts";
import { canonical } from "./canonical.ts";
import { batch, content, retraction, type Drawn } from "./content.ts";
import { open } from "./workspace.ts";

/** One record stands for another from now on. */
const merge = (keep: number, gone: number, fields: MergeDecision["fields"] = []): Drawn => ({
  kind: "merge",
  decisions: [{ type: "merge", keep, gone, fields, probability: null }],
});

const two = {
  customers: `
    customer code name phone       city    notes
    0        A1   Li   13800138000 Beijing -
    1        A2   Li_N 13900139000 -       regular
    2        A3   Wang 13700137000 Tianjin -`,
};

const sales = {
  lines: `
    customer day        key order product amount
    0        2024-01-02 a   O1    tea     10
    1        2024-01-03 b   O2    cup     3
    2        2024-01-04 c   O3    tea     7`,
};

const codesOf = (state: State, id: number) => state.customers.codes[id]?.map(({ code }) => code).join("+");

describe("two records that are merged", () => {
  it("are one person who has what either had; of what both had, what was chosen", async () => {
    const state = await after(two, sales, merge(0, 1, [["name", "gone"]]));
    expect(live(state)).toEqual([0, 2]);
    expect(state.customers.liveCount).toBe(2);
    expect(field(state, "name")).toBe("0:Li N 2:Wang");
    expect(field(state, "phone")).toBe("0:13800138000 2:13700137000");
    expect(field(state, "city")).toBe("0:Beijing 2:Tianjin");
    expect(field(state, "notes")).toBe("0:regular 2:-");
    expect(codesOf(state, 0)).toBe("A1+A2");
    expect(codesOf(state, 1)).toBe("");
    expect([...state.lines.customer]).toEqual([0, 0, 2]);
    expect([...state.customers.firstCommit]).toEqual([1, 0, 1]);
    expect(state.merges?.people).toEqual(new Map([[0, [0, 1]]]));
    expect(state.merges?.into).toEqual(Int32Array.of(0, 0, 2));
  });

  it("leave no trace of the record that went in any field", async () => {
    const { customers } = await after(two, merge(0, 1));
    for (const { values, commit } of customers.fields.values()) expect([values[1], commit[1]]).toEqual([undefined, 0]);
  });

  it("go on: what comes in later about either holds for the person, by the order of commits, hand above import", async () => {
    const again = { customers: `customer name phone\n1 Li_Na 13600136000` };
    expect(field(await after(two, merge(0, 1), again), "name")).toBe("0:Li Na 2:Wang");
    expect(field(await after(two, merge(0, 1), edit(0, "name", "Lǐ"), again), "name")).toBe("0:Lǐ 2:Wang");
    expect(field(await after(two, merge(0, 1), edit(0, "notes", null)), "notes")).toBe("0:- 2:-");
    expect(field(await after(two, edit(1, "notes", null), merge(0, 1), again), "notes")).toBe("0:- 2:-");
    // What a hand had set of the side that was not chosen was decided against.
    expect(field(await after(two, edit(1, "name", "x"), merge(0, 1)), "name")).toBe("0:Li 2:Wang");
    expect(field(await after(two, edit(1, "name", "x"), merge(0, 1), again), "name")).toBe("0:Li 2:Wang");
  });

  it("are parted by taking the merge back, whatever came since", async () => {
    const since = {
      customers: `customer code name\n1 A2 Li_Na`,
      lines: `customer day key order product amount\n1 2024-02-01 d O4 pot 9\n0 2024-02-01 e O5 pot 8`,
    };
    const parted = await after(two, sales, merge(0, 1), since, 3);
    const never = await after(two, sales, { kind: "settings" }, since, { kind: "settings" });
    const { commits: _, decisions: __, ...rest } = canonical(parted);
    const { commits: ___, decisions: ____, ...expected } = canonical(never);
    expect(rest).toEqual(expected);
    expect(parted.merges).toBeNull();
    expect(lines(parted).toSorted()).toEqual(lines(never).toSorted());
  });

  it("are merged again by redo", async () => {
    const once = await after(two, sales, merge(0, 1));
    const again = await after(two, sales, merge(0, 1), 3, 4);
    expect(canonical(again).customers).toEqual(canonical(once).customers);
  });

  it("may be merged further, in a chain or into one that was gone itself", async () => {
    const chain = await after(two, sales, merge(0, 1), merge(2, 0));
    expect(live(chain)).toEqual([2]);
    expect(codesOf(chain, 2)).toBe("A3+A1+A2");
    expect(field(chain, "name")).toBe("2:Wang");
    expect([...chain.lines.customer]).toEqual([2, 2, 2]);
    // A merge with the record that went is one with the person.
    const through = await after(two, sales, merge(0, 1), merge(1, 2));
    expect(live(through)).toEqual([0]);
    expect(live(await after(two, sales, merge(0, 1), merge(2, 0), 3))).toEqual([1, 2]);
  });

  it("are refused where they are one already, or no record", async () => {
    await expect(after(two, merge(0, 0))).rejects.toMatchObject({ code: "merge-same" });
    await expect(after(two, merge(0, 1), merge(1, 0))).rejects.toMatchObject({ code: "merge-same" });
    await expect(after(two, merge(0, 1), merge(1, 2), merge(2, 0))).rejects.toMatchObject({ code: "merge-same" });
    await expect(after(two, merge(0, 3))).rejects.toMatchObject({ code: "customer-unknown" });
    // Parted, they may be merged the other way round; brought back, the first merge says nothing new.
    const state = await after(two, merge(0, 1), 2, merge(1, 0), 3);
    expect(live(state)).toEqual([0, 2]);
  });

  it("stand apart while one of them is not there, and are one when it is back", async () => {
    const second = { customers: `customer code name\n1 A2 Li_N` };
    const first = { customers: `customer code name\n0 A1 Li` };
    const withoutKept = await after(first, second, merge(0, 1), 1);
    expect([live(withoutKept), field(withoutKept, "name")]).toEqual([[1], "1:Li N"]);
    expect(withoutKept.merges?.into[0]).toBe(1);
    const withoutGone = await after(first, second, merge(0, 1), 2);
    expect([live(withoutGone), codesOf(withoutGone, 0)]).toEqual([[0], "A1"]);
    expect(live(await after(first, second, merge(0, 1), 1, 4))).toEqual([0]);
    expect(live(await after(first, second, merge(0, 1), 1, 2))).toEqual([]);
  });
});

describe("permissions of merged records", () => {
  const asked = {
    customers: `customer code permission.sms permission.email\n0 A1 granted granted\n1 A2 refused unknown`,
    decisions: [batch()],
  };

  it("are the strictest of both on each channel", async () => {
    const state = await after(asked, merge(0, 1));
    expect([permission(state, "sms"), permission(state, "email")]).toEqual(["0:refused", "0:granted"]);
    expect(permission(await after(asked, merge(1, 0)), "sms")).toBe("1:refused");
  });

  it("are loosened only by a hand after the merge, and refused again by what either says later", async () => {
    expect(permission(await after(asked, hand("sms", 0, "granted"), merge(0, 1)), "sms")).toBe("0:refused");
    expect(permission(await after(asked, merge(0, 1), hand("sms", 0, "granted")), "sms")).toBe("0:granted");
    expect(permission(await after(asked, merge(0, 1), hand("sms", 0, "granted"), asked), "sms")).toBe("0:refused");
  });

  it("are each record's own again when they are parted: what was loosened for the person is not for the other", async () => {
    const parted = await after(asked, merge(0, 1), hand("sms", 0, "granted"), 2);
    expect(permission(parted, "sms")).toBe("0:granted 1:refused");
  });

  it("hold for whoever bears an address of a record that went", async () => {
    const gone = { customers: `customer code phone permission.sms\n3 A4 13900139000 refused` };
    const state = await after(two, gone, merge(0, 1), 2);
    // The person's phone is the other one, but the record that went bears the number that was refused.
    expect(field(state, "phone")).toBe("0:13800138000 2:13700137000");
    expect(permission(state, "sms")).toBe("0:refused 2:unknown");
  });

  it("given by hand to one before the merge do not lift what the other is refused for a number they bear", async () => {
    // Somebody with the second one's number refused in a file that was taken back.
    const gone = { customers: `customer code phone permission.sms\n3 A4 13900139000 refused` };
    const state = await after(two, gone, hand("sms", 0, "granted"), merge(0, 1), 2);
    expect(permission(state, "sms")).toBe("0:refused 2:unknown");
    expect(permission(await after(two, gone, merge(0, 1), hand("sms", 0, "granted"), 2), "sms")).toBe(
      "0:granted 2:unknown",
    );
  });

  it("keep a refusal of a record that is not there any more", async () => {
    const second = { customers: `customer code permission.sms\n1 A2 refused` };
    const state = await after({ customers: `customer code\n0 A1` }, second, merge(0, 1), 2);
    expect(permission(state, "sms")).toBe("0:refused");
  });
});

describe("what follows a merged record", () => {
  it("is who introduced whom, but nobody introduces themselves", async () => {
    const introduced = {
      customers: `
        customer code referrer
        0        A1   A2
        1        A2   -
        2        A3   A2
        3        A4   -`,
      decisions: [{ type: "field", customer: 3, field: "referrer", value: "#1" }],
    } satisfies Drawn;
    expect([...(await after(introduced)).customers.referrer]).toEqual([1, -1, 1, 1]);
    expect([...(await after(introduced, merge(0, 1))).customers.referrer]).toEqual([-1, -1, 0, 0]);
  });

  it("is a lock: the later one, and one lifted since the merge is lifted", async () => {
    const lock = (customer: number, to: "potential" | "premiumLarge" | null): Drawn => ({
      kind: "lock",
      decisions: [{ type: "lock", customer, class: to, reason: "known", expires: null }],
    });
    const locked = async (...more: Drawn[]) =>
      [...(await after(two, ...more)).locks].map(([id, one]) => [id, one.class]);
    expect(await locked(lock(0, "potential"), lock(1, "premiumLarge"), merge(0, 1))).toEqual([[0, "premiumLarge"]]);
    expect(await locked(lock(1, "premiumLarge"), lock(0, "potential"), merge(0, 1))).toEqual([[0, "potential"]]);
    expect(await locked(lock(1, "premiumLarge"), lock(0, null), merge(0, 1))).toEqual([[0, "premiumLarge"]]);
    expect(await locked(lock(1, "premiumLarge"), merge(0, 1), lock(0, null))).toEqual([]);
    // Lifted of one before the merge, it was not lifted of the other.
    expect(await locked(lock(0, "potential"), lock(1, "premiumLarge"), lock(1, null), merge(0, 1))).toEqual([
      [0, "potential"],
    ]);
  });

  it("is what was said and asked: touchpoints, replies, follow-ups", async () => {
    const reply = {
      id: "r1",
      campaign: null,
      wave: null,
      customer: 1,
      day: day("2024-03-01"),
      channel: "phone",
      kind: "interest",
      question: "",
      request: "",
      contactGiven: "",
      interest: null,
      note: "yes",
      recorder: "",
      code: "",
      removed: false,
    } as const;
    const entry = {
      id: "f1",
      customer: 1,
      campaign: null,
      reply: "r1",
      reason: "call",
      day: day("2024-03-01"),
      outcome: null,
      note: "",
      state: "open",
      nextStep: "call",
      due: day("2024-03-02"),
    } as const;
    const decisions = [
      { type: "reply", reply },
      { type: "followUp", entry },
    ] as unknown as readonly Decision[];
    const talk = { touches: `customer day kind channel text\n1 2024-01-02 enquiry web hello` };
    const state = await after(two, talk, { kind: "reply", decisions }, merge(0, 1));
    expect([...state.touches.customer]).toEqual([0]);
    expect(state.replies.map(({ customer }) => customer)).toEqual([0]);
    expect(state.followUps.map(({ customer, entries }) => [customer, entries[0]?.customer])).toEqual([[0, 0]]);
  });
});

describe("going on from an earlier state", () => {
  it("gives a merge and its undo without reading anything again", async () => {
    const ledger = await open();
    await ledger.commit(content(two), 0);
    await ledger.commit(content(sales), 1);
    const before = await ledger.fold();
    const plain = canonical(before);
    await ledger.commit(content(merge(0, 1)), 2);
    const merged = await ledger.fold(undefined, before);
    expect(canonical(merged)).toEqual(canonical(await ledger.fold()));
    expect(canonical(before)).toEqual(plain);
    expect(merged.lines.amount).toBe(before.lines.amount);
    await ledger.commit(retraction(3), 3);
    const parted = await ledger.fold(undefined, merged);
    expect(parted.lines).toBe(before.lines);
    expect(canonical(parted).customers).toEqual(plain.customers);
    ledger.close();
  });
});

describe("what is told before a merge is taken back", () => {
  it("is who will stand apart again, and whose lines go back", async () => {
    const ledger = await open();
    const later = { lines: `customer day key order product amount\n1 2024-02-01 d O4 pot 9` };
    for (const [i, commit] of [two, sales, merge(0, 1), merge(2, 0), later].entries())
      await ledger.commit(content(commit), i);
    const state = await ledger.fold();
    const told = async (commit: number) => {
      const { customersGone, parted, linesParted } = await ledger.retractPreview(commit, state);
      return { customersGone, parted, linesParted };
    };
    expect(await told(3)).toEqual({ customersGone: 0, parted: 1, linesParted: 2 });
    expect(await told(4)).toEqual({ customersGone: 0, parted: 1, linesParted: 3 });
    expect(await told(2)).toEqual({ customersGone: 0, parted: 0, linesParted: 0 });
    // The file goes: what later rows name stays, under the record they name.
    expect(await told(1)).toEqual({ customersGone: 0, parted: 0, linesParted: 0 });
    ledger.close();
  });
});
