import { describe, expect, it } from "vitest";
import { canonical } from "./canonical.ts";
import { retraction } from "./content.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { shopImport } from "./shop-lines.ts";
import { filled, headOf, listed, small } from "./small-imports.ts";
import { storedIds } from "./stored.ts";
import { open } from "./workspace.ts";

describe("many small imports", () => {
  it("take hardly more room than one import of the same lines", async () => {
    const imports = 150;
    const lines = 3_000;
    const one = await open();
    await one.commit(shopImport(0, imports * lines), 0);
    const many = await open();
    for (let i = 0; i < imports; i++) {
      await many.commit(shopImport(i * lines, (i + 1) * lines), i);
      await many.compact();
    }
    const blocks = await listed(many.workspace);
    expect((await many.bytes()) / (await one.bytes())).toBeLessThan(1.5);
    expect(blocks.length / (await listed(one.workspace)).length).toBeLessThan(1.5);
    expect(await storedIds(many.workspace)).toEqual(blocks.map(({ id }) => id).toSorted());
    const { count } = (await many.fold()).lines;
    expect(count).toBe(imports * lines);
    one.close();
    many.close();
  });

  it("are joined to full blocks in the order of customers, every row with its commit and number", async () => {
    const ledger = await open();
    for (let i = 0; i < 9; i++) await ledger.commit(shopImport(i * 8_000, (i + 1) * 8_000), i);
    const before = canonical(await ledger.fold());
    expect(await ledger.compact(undefined, 1)).toBe(true);
    const { facts } = await headOf(ledger.workspace);
    expect(facts.map(({ table, rows, from, to }) => [table, rows, from, to])).toEqual([
      ["customer", 14_400, 1, 9],
      ["line", 65_536, 1, 9],
      ["line", 6464, 1, 9],
    ]);
    ledger.close();
    const again = await open(ledger.workspace);
    const state = await again.fold();
    const { customer } = state.lines;
    expect(customer.every((one, i) => i === 0 || one >= customer[i - 1]!)).toBe(true);
    expect(canonical(state)).toEqual(before);
    expect(await again.compact(undefined, 1)).toBe(false);
    again.close();
  });

  it("are left as they are while there are few", async () => {
    const ledger = await filled(8);
    const before = await storedIds(ledger.workspace);
    expect(await ledger.compact()).toBe(false);
    expect(await storedIds(ledger.workspace)).toEqual(before);
    ledger.close();
  });
});

describe("a large import", () => {
  it("is put in the order of customers once, and can be taken back as before", async () => {
    const ledger = await open();
    await ledger.commit(shopImport(0, 140_000), 0);
    const before = canonical(await ledger.fold());
    expect(await ledger.compact()).toBe(true);
    expect(await ledger.compact()).toBe(false);
    ledger.close();
    const again = await open(ledger.workspace);
    const state = await again.fold();
    expect(state.lines.customer.every((one, i, all) => i === 0 || one >= all[i - 1]!)).toBe(true);
    expect(canonical(state)).toEqual(before);
    await again.verify();
    await again.commit(retraction(1), 1);
    expect((await again.fold()).customers.liveCount).toBe(0);
    again.close();
  });
});

describe("a compaction", () => {
  it("makes no commit, so that what was prepared on the head is committed", async () => {
    const ledger = await filled();
    const commits = ledger.commits();
    expect(await ledger.compact()).toBe(true);
    expect(ledger.commits()).toEqual(commits);
    await ledger.commit(small(9), 9);
    await ledger.verify();
    ledger.close();
  });

  it("leaves every import to be taken back and brought again", async () => {
    const ledger = await filled();
    const all = canonical(await ledger.fold());
    await ledger.compact();
    await ledger.commit(retraction(4), 9);
    const without = await ledger.fold();
    expect([...without.lines.commit].includes(4)).toBe(false);
    expect(without.customers.liveCount).toBe(8);
    await ledger.commit(retraction(10), 10);
    const { lines, customers, touches } = canonical(await ledger.fold());
    expect({ lines, customers, touches }).toEqual({
      lines: all.lines,
      customers: all.customers,
      touches: all.touches,
    });
    ledger.close();
  });

  it("gives way to a commit that comes meanwhile", async () => {
    let breaths = 0;
    let meanwhile: Promise<unknown> = Promise.resolve();
    const ledger = await open(undefined, {
      breathe: () => {
        if (breaths++ === 20) meanwhile = ledger.commit(small(9), 9);
        return Promise.resolve();
      },
    });
    for (let i = 0; i < 9; i++) await ledger.commit(small(i), i);
    breaths = 0;
    await expect(ledger.compact()).rejects.toMatchObject({ code: "plan-stale" });
    await meanwhile;
    expect(ledger.head()).toBe(10);
    expect(await storedIds(ledger.workspace)).toEqual((await listed(ledger.workspace)).map(({ id }) => id).toSorted());
    expect(await ledger.compact()).toBe(true);
    await ledger.verify();
    ledger.close();
  });

  it("does not disturb a fold that is under way", async () => {
    const compacted: Promise<boolean>[] = [];
    let folding = false;
    const ledger = await open(undefined, {
      breathe: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (!folding) return;
        folding = false;
        compacted.push(ledger.compact());
        await compacted[0];
      },
    });
    for (let i = 0; i < 9; i++) await ledger.commit(small(i), i);
    folding = true;
    const state = await ledger.fold();
    expect(await Promise.all(compacted)).toEqual([true]);
    expect(state.lines.count).toBe(10);
    ledger.close();
  });

  it("is not for who only reads", async () => {
    const ledger = await filled();
    const reader = await open(ledger.workspace, {}, "read");
    await expect(reader.compact()).rejects.toMatchObject({ code: "ledger-other-writer" });
    reader.close();
    ledger.close();
  });
});

describe("a compaction that does not come to its end", () => {
  it.each(FAULTS)("leaves all as it was, whichever write fails (%s)", async (fault) => {
    let points = 0;
    for (let at = 1; ; at++) {
      const ledger = await filled();
      const { workspace } = ledger;
      const before = canonical(await ledger.fold());
      let failure: unknown = null;
      const error = () => Object.assign(new Error("NO_SPACE"), { name: "UnknownError" });
      const hit = await failingWrite(at, fault, error, async () => {
        await ledger.compact().catch((reason: unknown) => (failure = reason));
      });
      if (hit && fault !== "dead") {
        expect(failure).toMatchObject({ code: "disk-full" });
        await ledger.commit(retraction(3), 9);
        await ledger.commit(retraction(10), 10);
      }
      ledger.close();
      const again = await open(workspace);
      const { lines, customers, touches } = canonical(await again.fold());
      expect([lines, customers, touches]).toEqual([before.lines, before.customers, before.touches]);
      await again.verify();
      expect(await storedIds(workspace)).toEqual((await listed(workspace)).map(({ id }) => id).toSorted());
      expect(await again.compact()).toBe(hit);
      await again.verify();
      again.close();
      if (!hit) break;
      points++;
    }
    expect(points).toBeGreaterThan(4);
  });

  it("leaves all as it was, whenever it is cancelled", async () => {
    let stopAt = Infinity;
    let breaths = 0;
    let controller = new AbortController();
    const ledger = await open(undefined, {
      breathe: () => {
        if (++breaths === stopAt) controller.abort();
        return Promise.resolve();
      },
    });
    for (let i = 0; i < 9; i++) await ledger.commit(small(i), i);
    const before = await storedIds(ledger.workspace);
    const state = canonical(await ledger.fold());
    for (stopAt = 1; ; stopAt += 3) {
      breaths = 0;
      controller = new AbortController();
      const compacted = await ledger.compact(controller.signal).catch((error: unknown) => error);
      if (compacted === true) break;
      expect(compacted).toMatchObject({ code: "cancelled" });
      expect(await storedIds(ledger.workspace)).toEqual(before);
    }
    expect(stopAt).toBeGreaterThan(50);
    expect(canonical(await ledger.fold())).toEqual(state);
    ledger.close();
  });

  it("is refused where the disk is too full to write the new blocks beside the old", async () => {
    let has: number | null = null;
    const ledger = await open(undefined, { freeSpace: () => Promise.resolve(has) });
    for (let i = 0; i < 9; i++) await ledger.commit(small(i), i);
    has = 257 * 1024 * 1024;
    await expect(ledger.compact()).rejects.toMatchObject({ code: "disk-full" });
    ledger.close();
  });
});
