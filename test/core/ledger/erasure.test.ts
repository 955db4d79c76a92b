import { describe, expect, it } from "vitest";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import { openLedger } from "../../../core/ledger/open-ledger.ts";
import type { Head, TextRecord } from "../../../core/ledger/shapes.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { canonical } from "./canonical.ts";
import { batch, content, retraction } from "./content.ts";
import { protection } from "./protection.ts";
import { wish } from "./erasures.ts";
import { readStore, writeStore } from "./stored.ts";
import { freshWorkspace, open, testPorts } from "./workspace.ts";

const shop = content({
  customers: `customer code name phone email permission.sms referrer
0 A1 LiNanaOne 13800138000 lina@example.com granted -
1 A2 WangWeiTwo 13800138001 - - A1
2 A3 ZhaoThree - - - -`,
  lines: `customer day key order amount\n0 2024-01-02 a O1 5\n1 2024-01-02 b O2 7\n0 2024-01-03 c O3 9`,
  touches: `customer day text\n0 2024-01-04 LiNanaOne-called`,
  decisions: [batch()],
});

/** A line of the log of exports. */
function exported() {
  return content({
    kind: "export",
    decisions: [
      {
        type: "export",
        day: 20_001,
        segment: "all",
        rule: { combinator: "and", rules: [] },
        channel: "sms",
        format: "csv",
        columns: ["name"],
        included: 3,
        excluded: {},
        digest: "0".repeat(64),
        purpose: "spring",
      },
    ],
  });
}

async function filled(): Promise<Ledger> {
  const ledger = await open();
  await ledger.commit(shop, 0);
  return ledger;
}

describe("erasing somebody", () => {
  it("leaves the state of a ledger in which they never were, but for the receipt", async () => {
    const ledger = await filled();
    const { decision, clean } = await ledger.erase(wish([0]), await ledger.fold());
    expect(clean).toBe(true);
    expect(decision.counts).toEqual({
      people: 1,
      lines: 2,
      customers: 1,
      touches: 1,
      members: 0,
      contacts: 0,
      decisions: 0,
    });
    await ledger.verify();
    const state = await ledger.fold();
    expect([...state.customers.live]).toEqual([0, 1, 1]);
    expect(state.lines.count).toBe(1);
    expect(state.touches.count).toBe(0);
    expect(state.customers.referrer[1]).toBe(-1);
    expect(state.customers.fields.get("referrer")?.values[1]).toBeUndefined();
    expect(state.commits.map(({ kind, lines, customers, touches }) => [kind, lines, customers, touches])).toEqual([
      ["import", 1, 2, 0],
      ["erase", 0, 0, 0],
    ]);
    const again = await open(ledger.workspace);
    expect(canonical(await again.fold())).toEqual(canonical(state));
  });

  it("leaves nothing of them in the store", async () => {
    const ledger = await filled();
    await ledger.erase(wish([0]), await ledger.fold());
    const stored = JSON.stringify(await readStore(databaseName(ledger.workspace), "blocks"));
    expect(stored).toContain("WangWeiTwo");
    for (const text of ["LiNanaOne", "13800138000", "lina@example.com", '"A1', "A1A2"])
      expect(stored).not.toContain(text);
  });

  it("leaves no name of theirs in what was typed elsewhere, nor in the receipt", async () => {
    const ledger = await filled();
    const typed = (text: string, field: "notes" | "name", customer: number) =>
      ({ type: "field", customer, field, value: text }) as const;
    await ledger.commit({ kind: "edit", blocks: [], decisions: [typed("knows 13800138000", "notes", 1)] }, 1);
    await ledger.commit(
      {
        kind: "segment",
        blocks: [],
        decisions: [
          {
            type: "segment",
            id: "s1",
            name: "Friends of lina@example.com",
            note: "",
            rule: { combinator: "and", rules: [{ field: "name", operator: "=", value: "LiNanaOne" }] },
            removed: false,
          },
        ],
      },
      2,
    );
    const { decision } = await ledger.erase(wish([0], { reason: "LiNanaOne wrote" }), await ledger.fold());
    await ledger.verify();
    expect(decision.reason).toBe("… wrote");
    const { segments } = await ledger.fold();
    expect(segments).toMatchObject([{ name: "Friends of …", rule: { rules: [{ value: "…" }] } }]);
    const stored = JSON.stringify(await readStore(databaseName(ledger.workspace), "blocks"));
    for (const text of ["LiNanaOne", "lina@example.com"]) expect(stored).not.toContain(text);
  });

  it("keeps amounts and days when they are anonymised", async () => {
    const ledger = await filled();
    await ledger.erase(wish([0], { mode: "anonymise" }), await ledger.fold());
    await ledger.verify();
    const { lines, customers } = await ledger.fold();
    expect(customers.live[0]).toBe(0);
    expect([...lines.customer].toSorted((a, b) => a - b)).toEqual([-1, -1, 1]);
    expect([...lines.amount].toSorted((a, b) => a - b)).toEqual([50_000, 70_000, 90_000]);
    expect(lines.orders).toEqual(["O2"]);
  });

  it("reaches rows of an import that was taken back", async () => {
    const ledger = await filled();
    await ledger.commit(retraction(1), 1);
    await ledger.erase(wish([0]), await ledger.fold());
    await ledger.verify();
    const stored = JSON.stringify(await readStore(databaseName(ledger.workspace), "blocks"));
    expect(stored).not.toContain("LiNanaOne");
  });

  it("works in a workspace with a passphrase, whose records say nothing either", async () => {
    const workspace = freshWorkspace();
    const first = await open(workspace);
    await first.commit(shop, 0);
    const sealed = await protection();
    await first.protect(sealed);
    await first.erase(wish([0]), await first.fold());
    await first.verify();
    const state = canonical(await first.fold());
    first.close();
    const again = await openLedger(workspace, testPorts(), "write", sealed.dataKey);
    expect(canonical(await again.fold())).toEqual(state);
    expect((await again.erased()).size).toBe(3);
    expect(await (await again.erased()).find("phone", "138 0013 8000", "CN")).toMatchObject({ why: "asked" });
    await again.protect(null);
    const stored = JSON.stringify(await readStore(databaseName(workspace), "blocks"));
    expect(stored).toContain("WangWeiTwo");
    expect(stored).not.toContain("LiNanaOne");
  });

  it("is undone by nobody behind its back: a changed receipt, record or log of exports is found", async () => {
    const ledger = await filled();
    await ledger.erase(wish([0]), await ledger.fold());
    await ledger.commit(exported(), 2);
    await ledger.verify();
    const name = databaseName(ledger.workspace);
    const blocks = (await readStore(name, "blocks")) as TextRecord[];
    const decided = blocks.find(({ table }) => table === "decision");
    const [head] = (await readStore(name, "head")) as Head[];
    if (decided === undefined || head === undefined) throw new Error("nothing stored");
    const damaged = async (store: string, record: unknown, sound: unknown): Promise<void> => {
      await writeStore(name, store, record);
      const looking = open(ledger.workspace).then((again) => again.verify().finally(() => again.close()));
      await expect(looking).rejects.toMatchObject({ code: "ledger-damaged" });
      await writeStore(name, store, sound);
    };
    for (const [from, to] of [
      ["spring", "autumn"],
      ['"included":3', '"included":2'],
      ["by letter", "by phone!"],
    ] as const) {
      const text = decided.lines.text.replace(from, to);
      expect(text).not.toBe(decided.lines.text);
      await damaged("blocks", { ...decided, lines: { ...decided.lines, text } }, decided);
    }
    const commits = head.commits.map((link) =>
      "removed" in link ? { ...link, removed: [{ commit: 1, lines: 1, customers: 1, touches: 1 }] } : link,
    );
    await damaged("head", { ...head, commits }, head);
    await damaged("head", { ...head, commits: head.commits.slice(0, -1), seq: 2 }, head);
    await ledger.verify();
  });

  it("cannot be taken back", async () => {
    const ledger = await filled();
    await ledger.erase(wish([0]), await ledger.fold());
    await expect(ledger.commit(retraction(2), 2)).rejects.toMatchObject({ code: "erase-final" });
  });

  it("refuses whoever comes back with the same phone, e-mail or code, unless a later hand decision says otherwise", async () => {
    const ledger = await filled();
    await ledger.erase(wish([0]), await ledger.fold());
    const back = content({
      customers: `customer code name phone email permission.sms
3 B7 Li +86-138-0013-8000 - granted
4 A1 Li - - granted
5 B8 Li - LINA@Example.com granted
6 B9 Li 13900139000 - granted`,
      decisions: [batch()],
    });
    await ledger.commit(back, 2);
    const state = await ledger.fold();
    const sms = state.customers.permissions.sms.state;
    expect([...sms].slice(3)).toEqual([2, 2, 2, 1]);
    await ledger.commit(
      {
        kind: "permission",
        blocks: [],
        decisions: [
          { type: "permission", customer: 3, channel: "sms", state: "granted", day: 20_001, reason: "came in person" },
        ],
      },
      3,
    );
    const later = await ledger.fold(undefined, state);
    expect([...later.customers.permissions.sms.state].slice(3)).toEqual([1, 2, 2, 1]);
    expect(canonical(later)).toEqual(canonical(await (await open(ledger.workspace)).fold()));
  });

  it("refuses to erase whose data is held", async () => {
    const ledger = await filled();
    await ledger.commit(
      { kind: "hold", blocks: [], decisions: [{ type: "hold", customer: 0, held: true, reason: "a claim" }] },
      1,
    );
    await expect(ledger.erase(wish([0]), await ledger.fold())).rejects.toMatchObject({ code: "customer-held" });
  });
});
