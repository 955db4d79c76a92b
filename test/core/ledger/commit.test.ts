import { describe, expect, it } from "vitest";
import type { CommitContent } from "../../../core/model/commit.ts";
import { canonical } from "./canonical.ts";
import { batch, content, retraction } from "./content.ts";
import { freshWorkspace, open } from "./workspace.ts";
import { storedIds } from "./stored.ts";

const first = content({
  customers: `customer code name\n0 A1 Li`,
  lines: `customer day order amount\n0 2024-01-02 O1 5`,
  decisions: [batch()],
});

/** As many pages of one customer each. */
function pages(count: number): CommitContent {
  const one = (i: number) => content({ customers: `customer code\n${i} A${i}` }).blocks;
  return { kind: "import", blocks: Array.from({ length: count }, (_, i) => one(i)).flat(), decisions: [batch()] };
}

describe("a commit", () => {
  it("is numbered, counted and told", async () => {
    const ledger = await open();
    const told: number[] = [];
    const info = await ledger.commit(first, 0, undefined, (share) => told.push(share));
    expect(info).toMatchObject({ seq: 1, kind: "import", lines: 1, customers: 1, touches: 0, retractedBy: null });
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(ledger.commits()).toEqual([info]);
    expect(ledger.head()).toBe(1);
    ledger.close();
  });

  it("is refused on another head", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await expect(ledger.commit(first, 0)).rejects.toMatchObject({ code: "plan-stale" });
    expect(ledger.head()).toBe(1);
    ledger.close();
  });

  it("is refused when another window has moved the head, and leaves nothing", async () => {
    const workspace = freshWorkspace();
    const [here, there] = [await open(workspace), await open(workspace)];
    await here.commit(first, 0);
    const before = await storedIds(workspace);
    await expect(there.commit(first, 0)).rejects.toMatchObject({ code: "plan-stale" });
    expect(await storedIds(workspace)).toEqual(before);
    expect(await there.refresh()).toBe(1);
    await there.commit(retraction(1), 1);
    expect(await here.refresh()).toBe(2);
    expect(canonical(await here.fold())).toEqual(canonical(await there.fold()));
    here.close();
    there.close();
  });

  it("stops when asked to, and leaves nothing", async () => {
    const workspace = freshWorkspace();
    const ledger = await open(workspace);
    await ledger.commit(first, 0);
    const before = await storedIds(workspace);
    const stop = new AbortController();
    const running = ledger.commit(pages(5), 1, stop.signal, (share) => {
      if (share > 0.5) stop.abort();
    });
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    expect(await storedIds(workspace)).toEqual(before);
    expect(ledger.head()).toBe(1);
    await ledger.commit(pages(5), 1);
    ledger.close();
  });

  it("is not begun where the disk has too little room", async () => {
    let has = 256 * 1024 * 1024;
    const workspace = freshWorkspace();
    const ledger = await open(workspace, { freeSpace: () => Promise.resolve(has) });
    const error: unknown = await ledger.commit(first, 0).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "disk-full", facts: { has } });
    expect(await storedIds(workspace)).toEqual([]);
    const { needed } = (error as { facts: { needed: number } }).facts;
    expect(needed).toBeGreaterThan(256 * 1024 * 1024);
    has = needed;
    await ledger.commit(first, 0);
    ledger.close();
  });

  it("is refused to who only reads", async () => {
    const workspace = freshWorkspace();
    const writer = await open(workspace);
    await writer.commit(first, 0);
    const reader = await open(workspace, {}, "read");
    expect((await reader.fold()).customers.liveCount).toBe(1);
    await expect(reader.commit(first, 1)).rejects.toMatchObject({ code: "ledger-other-writer" });
    await writer.commit(content({ customers: `customer code\n1 A2` }), 1);
    await reader.refresh();
    expect((await reader.fold()).customers.liveCount).toBe(2);
    writer.close();
    reader.close();
  });

  it("never stores a decision that could not be read again", async () => {
    const ledger = await open();
    const decision = { type: "lock", customer: -1, class: "potential", reason: "", expires: null } as const;
    await expect(ledger.commit({ kind: "lock", blocks: [], decisions: [decision] }, 0)).rejects.toMatchObject({
      code: "internal",
      facts: { what: "decision customer" },
    });
    ledger.close();
  });

  it("never stores a block with a column missing or too short", async () => {
    const ledger = await open();
    const [page] = first.blocks;
    const { row: _, ...columns } = page!.columns;
    await expect(ledger.commit({ ...first, blocks: [{ ...page!, columns }] }, 0)).rejects.toMatchObject({
      code: "internal",
    });
    const short = { ...page!, rows: 2 };
    await expect(ledger.commit({ ...first, blocks: [short] }, 0)).rejects.toMatchObject({ code: "internal" });
    ledger.close();
  });
});

describe("a retraction", () => {
  it("names a commit that is there and stands", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await expect(ledger.commit(retraction(2), 1)).rejects.toMatchObject({ code: "commit-unknown" });
    await ledger.commit(retraction(1), 1);
    await expect(ledger.commit(retraction(1), 2)).rejects.toMatchObject({ code: "commit-already-retracted" });
    await ledger.commit(retraction(2), 2);
    await ledger.commit(retraction(1), 3);
    expect(ledger.commits().map(({ retracts, retractedBy }) => [retracts, retractedBy])).toEqual([
      [null, 4],
      [1, 3],
      [2, null],
      [1, null],
    ]);
    ledger.close();
  });

  it("takes refusals back only with a reason", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await expect(ledger.commit(retraction(1, "neverGiven", " "), 1)).rejects.toMatchObject({ code: "reason-needed" });
    ledger.close();
  });

  it("says beforehand what it will do", async () => {
    const ledger = await open();
    await ledger.commit(content({ customers: `customer code name\n0 A1 Li` }), 0);
    await ledger.commit(
      content({
        customers: `customer code name permission.sms\n0 A1 Li refused\n1 A2 Wang -\n2 A3 Zhao -`,
        lines: `customer day amount\n0 2024-01-02 5\n1 2024-01-02 5\n- 2024-01-02 5`,
      }),
      1,
    );
    const decisions = [
      { type: "field", customer: 1, field: "city", value: "Beijing" },
      { type: "field", customer: 0, field: "city", value: "Tianjin" },
    ] as const;
    await ledger.commit({ kind: "edit", blocks: [], decisions }, 2);
    expect(await ledger.retractPreview(2, await ledger.fold())).toEqual({
      commit: 2,
      customersGone: 1,
      linesGone: 3,
      laterChanges: 1,
      refusals: 1,
      parted: 0,
      linesParted: 0,
    });
    await ledger.commit(retraction(2), 3);
    const state = await ledger.fold();
    expect(state.customers.liveCount).toBe(2);
    await expect(ledger.retractPreview(2, state)).rejects.toMatchObject({ code: "commit-already-retracted" });
    expect(await ledger.retractPreview(4, state)).toMatchObject({ customersGone: 0, linesGone: 0 });
    ledger.close();
  });
});

describe("decisions", () => {
  it("fill a block, then another, and are all there after many commits", async () => {
    const workspace = freshWorkspace();
    const ledger = await open(workspace);
    const note = "x".repeat(2000);
    for (let i = 0; i < 300; i++) {
      const value = `${i} ${i % 10 === 0 ? note : ""}`;
      const decisions = [{ type: "field", customer: i % 50, field: "notes", value }] as const;
      await ledger.commit({ kind: "edit", blocks: [], decisions }, i);
    }
    const before = canonical(await ledger.fold());
    await ledger.verify();
    ledger.close();
    const again = await open(workspace);
    expect(canonical(await again.fold())).toEqual(before);
    expect(before.customers.rows[49]?.fields).toEqual([["notes", "299 ", 300, 0]]);
    expect(await again.bytes()).toBeLessThan(2_000_000);
    await again.verify();
    again.close();
  });
});
