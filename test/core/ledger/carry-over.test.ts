import { describe, expect, it } from "vitest";
import { carriedOver, carryOver, sharedCustomers } from "../../../core/ledger/carry-over.ts";
import { commonCommit } from "../../../core/ledger/differences.ts";
import type { ErasureWish, Ledger } from "../../../core/ledger/ledger.ts";
import type { State } from "../../../core/model/state.ts";
import { PERMISSIONS } from "../../../core/model/fields.ts";
import { backupOf, restored } from "./backups.ts";
import { canonical } from "./canonical.ts";
import { batch, content, retraction } from "./content.ts";
import { open } from "./workspace.ts";

const MADE = { madeAt: 1_700_000_000_000, day: 20_000 };

const first = content({
  customers: `customer code name phone permission.sms\n0 A0 Li 13800138000 granted\n1 A1 Wang 13800138001 granted`,
  lines: `customer day key order amount\n0 2024-01-02 k0 O0 5\n1 2024-01-02 k1 O1 6`,
  decisions: [batch()],
});
const later = content({
  customers: `customer code name phone permission.sms\n2 A2 Zhao 13800138002 granted`,
  lines: `customer day key order amount\n2 2024-02-02 k2 O2 7`,
  decisions: [batch()],
});

function refusal(customer: number, state: "refused" | "granted" = "refused") {
  const decision = {
    type: "permission" as const,
    customer,
    channel: "sms" as const,
    state,
    day: 19_900,
    reason: "said so",
  };
  return { kind: "permission" as const, blocks: [], decisions: [decision] };
}

function erasing(customers: readonly number[]): ErasureWish {
  const nothing = { before: null, spare: new Set<number>(), refuse: [], kept: [] };
  return { mode: "erase", what: "people", customers, day: 19_950, why: "asked", reason: "wrote a letter", ...nothing };
}

const smsOf = ({ customers }: State, id: number) => PERMISSIONS[customers.permissions.sms.state[id]!];

/** A backup after the first import, and the ledger that went on from there. */
async function grown(then: (ledger: Ledger) => Promise<void>) {
  const ledger = await open();
  await ledger.commit(first, 0);
  const file = await backupOf(ledger);
  await then(ledger);
  return { ledger, copy: await restored(file) };
}

describe("a copy that takes the place of what is open", () => {
  it("keeps what people refused since", async () => {
    const { ledger, copy } = await grown(async (one) => void (await one.commit(refusal(1), 1)));
    await carryOver(copy, await ledger.fold(), MADE);
    await copy.verify();
    const state = await copy.fold();
    expect([smsOf(state, 0), smsOf(state, 1)]).toEqual(["granted", "refused"]);
    expect(state.commits.map(({ kind }) => kind)).toEqual(["import", "restore"]);
    await expect(copy.commit(retraction(2), 2)).rejects.toMatchObject({ code: "restore-final" });
    await copy.commit(refusal(1, "granted"), 2);
    expect(smsOf(await copy.fold(), 1)).toBe("granted");
  });

  it("refuses whoever came and refused after it was made, when they come in again under another number", async () => {
    const { ledger, copy } = await grown(async (one) => {
      await one.commit(later, 1);
      await one.commit(refusal(2), 2);
    });
    await carryOver(copy, await ledger.fold(), MADE);
    const again = content({
      customers: `customer code name phone permission.sms\n2 B9 Sun 13900139000 granted\n3 B7 Zhao +86_138-0013-8002 granted`,
      decisions: [batch({ state: "granted", channels: ["sms"], basis: "asked" })],
    });
    await copy.commit(again, copy.head());
    const state = await copy.fold();
    expect([smsOf(state, 2), smsOf(state, 3)]).toEqual(["granted", "refused"]);
    const stored = JSON.stringify([...state.decisions.values()]);
    expect(stored).not.toContain("13800138002");
  });

  it("keeps refusals of rows that were taken back, over a second restoring too", async () => {
    const ledger = await open();
    await ledger.commit(
      content({ customers: `customer code name phone permission.sms\n0 A0 Li 13800138000 refused` }),
      0,
    );
    const file = await backupOf(ledger);
    await ledger.commit(
      content({ customers: `customer code name phone permission.sms\n1 A1 Wu 13800138005 refused` }),
      1,
    );
    await ledger.commit(retraction(2), 2);
    const once = await restored(file);
    await carryOver(once, await ledger.fold(), MADE);
    const twice = await restored(file);
    await carryOver(twice, await once.fold(), MADE);
    await twice.commit(
      content({ customers: `customer code phone permission.sms\n1 X 13800138005 granted` }),
      twice.head(),
    );
    expect(smsOf(await twice.fold(), 1)).toBe("refused");
  });

  it("erases again whom an erasure took since, and stays sound", async () => {
    const { ledger, copy } = await grown(async (one) => void (await one.erase(erasing([1]), await one.fold())));
    const today = await ledger.fold();
    const { erasedAgain } = carriedOver(today, await copy.fold(), await sharedCustomers(copy, 1));
    expect(erasedAgain).toBe(1);
    await carryOver(copy, today, MADE);
    await copy.verify();
    const state = await copy.fold();
    expect(state.customers.live[1]).toBe(0);
    expect(canonical(state).lines.map(({ customer }) => customer)).toEqual([0]);
    // Back again to what was before: nobody is erased twice, and nobody comes back.
    const back = await restored(await backupOf(ledger));
    await carryOver(back, state, MADE);
    await back.verify();
    expect((await back.fold()).customers.live[1]).toBe(0);
  });

  it("keeps a refusal for a number that somebody who refused is known by only since", async () => {
    const { ledger, copy } = await grown(async (one) => {
      await one.commit(content({ customers: `customer phone2\n1 13900139001` }), 1);
      await one.commit(refusal(1), 2);
    });
    await carryOver(copy, await ledger.fold(), MADE);
    await copy.commit(
      content({ customers: `customer code phone permission.sms\n2 B2 13900139001 granted` }),
      copy.head(),
    );
    expect(smsOf(await copy.fold(), 2)).toBe("refused");
  });

  it("keeps the refusal of somebody parted since, when the copy's merge with somebody who refused is taken back too", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await ledger.commit(refusal(0), 1);
    const merge = { type: "merge", keep: 0, gone: 1, fields: [], probability: null } as const;
    await ledger.commit(content({ kind: "merge", decisions: [merge] }), 2);
    const file = await backupOf(ledger);
    await ledger.commit(retraction(3), 3);
    await ledger.commit(refusal(1), 4);
    const copy = await restored(file);
    await carryOver(copy, await ledger.fold(), MADE);
    await copy.commit(retraction(3), copy.head());
    expect(smsOf(await copy.fold(), 1)).toBe("refused");
  });

  it("brings nobody back by a refusal whose rows it has taken back", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await ledger.commit(retraction(1), 1);
    const file = await backupOf(ledger);
    await ledger.commit(retraction(2), 2);
    await ledger.commit(refusal(1), 3);
    const copy = await restored(file);
    await carryOver(copy, await ledger.fold(), MADE);
    const state = await copy.fold();
    expect(Array.from(state.customers.live)).toEqual([0, 0]);
    expect(smsOf(state, 1)).toBe("refused");
  });
});

it("two histories have in common what both begin with", () => {
  const ids = (text: string) => [...text].map((id) => ({ id }));
  expect(commonCommit(ids("abcd"), ids("abxyz"))).toBe(2);
  expect(commonCommit(ids("abc"), ids("abc"))).toBe(3);
  expect(commonCommit([], ids("abc"))).toBe(0);
});
