import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { FactRecord, Head } from "../../../core/ledger/shapes.ts";
import { canonical } from "./canonical.ts";
import { edit } from "./after.ts";
import { content } from "./content.ts";
import { filled, healthy } from "./healthy.ts";
import { copyStore, flipBit, journaled, logOf, putStore, wipeStore, type Journaled } from "./journaled.ts";
import { headOf, small } from "./small-imports.ts";
import { readStore, removeFromStore, writeStore } from "./stored.ts";

const LINES = 0;

/** The block of the head's facts at a place. */
async function factOf(workspace: string, place = LINES) {
  const ref = (await headOf(workspace)).facts[place];
  if (ref === undefined) throw new Error("no block");
  return ref;
}

describe("store and journal are compared when a workspace is opened", () => {
  it("goes on where both are the same", async () => {
    expect(await healthy(await filled())).toEqual([]);
  });

  it("brings a store that was wiped back from the journal", async () => {
    const world = await filled();
    await wipeStore(world.workspace);
    expect(await healthy(world)).toEqual(["storeEmpty 4 9"]);
  });

  it("brings back the commits that a store has lost", async () => {
    const world = journaled();
    const ledger = await world.open();
    for (let i = 0; i < 2; i++) await ledger.commit(small(i), i);
    const earlier = await copyStore(world.workspace);
    await ledger.commit(small(2), 2);
    await ledger.commit(content(edit(1, "name", "Wang")), 3);
    const state = canonical(await ledger.fold());
    ledger.close();
    await putStore(world.workspace, earlier);
    expect(await healthy({ ...world, state })).toEqual(["storeBehind 2 3"]);
  });

  it("brings back a compaction that a store has lost", async () => {
    const world = journaled();
    const ledger = await world.open();
    for (let i = 0; i < 9; i++) await ledger.commit(small(i), i);
    const earlier = await copyStore(world.workspace);
    expect(await ledger.compact()).toBe(true);
    await ledger.commit(small(9), 9);
    const state = canonical(await ledger.fold());
    ledger.close();
    await putStore(world.workspace, earlier);
    expect((await healthy({ ...world, state }))[0]).toMatch(/^storeBehind 1 /);
  });

  it("writes the journal on where it is behind the store", async () => {
    const world = journaled();
    const ledger = await world.open();
    await ledger.commit(small(0), 0);
    const earlier = world.files.copy();
    await ledger.commit(small(1), 1);
    const state = canonical(await ledger.fold());
    ledger.close();
    world.files.restore(earlier);
    expect(await healthy({ ...world, state })).toEqual(["journalBehind 1 0"]);
  });

  it.each([
    ["is gone", (files: Journaled["files"]) => files.content.clear(), "journalMissing 0 0"],
    ["has lost its log", (files: Journaled["files"]) => files.content.delete(logOf(files)), "journalDamaged 0 0"],
    [
      "is damaged in its first frame",
      (files: Journaled["files"]) => flipBit(files, logOf(files), 0),
      "journalDamaged 0 0",
    ],
    ["is damaged in the middle", (files: Journaled["files"]) => flipBit(files, logOf(files), 0.7), "journalBehind"],
    ["has lost a block", (files: Journaled["files"]) => files.content.delete(blockIn(files)), "journalBlocks 0 1"],
    [
      "has a block cut short",
      (files: Journaled["files"]) => files.content.set(blockIn(files), new Uint8Array(7)),
      "journalBlocks 0 1",
    ],
  ])("writes a journal that %s afresh from the store", async (_, damage, told) => {
    const world = await filled();
    damage(world.files);
    const [finding] = await healthy(world);
    expect(finding?.startsWith(told)).toBe(true);
  });

  it("cuts off what a killed append left", async () => {
    const world = await filled();
    const log = world.files.content.get(logOf(world.files))!;
    const torn = new Uint8Array(log.length + 30);
    torn.set(log);
    world.files.content.set(logOf(world.files), torn);
    expect(await healthy(world)).toEqual([]);
    const ledger = await world.open();
    await ledger.commit(small(7), 4);
    ledger.close();
    await wipeStore(world.workspace);
    const again = await world.open();
    expect(again.head()).toBe(5);
    again.close();
  });

  it.each([
    ["a block is gone", (w: string, id: string) => removeFromStore(databaseName(w), "blocks", id)],
    [
      "the head is damaged",
      async (w: string) => writeStore(databaseName(w), "head", { ...(await headOf(w)), nextCustomer: -1 }),
    ],
    [
      "the head lists blocks in another order",
      async (w: string) => {
        const head = await headOf(w);
        await writeStore(databaseName(w), "head", { ...head, facts: head.facts.toReversed() });
      },
    ],
    ["the head is gone", (w: string) => removeFromStore(databaseName(w), "head", "head")],
    [
      "a commit record is altered",
      async (w: string) => {
        const head = await headOf(w);
        const commits = head.commits.map((link) => ({ ...link, at: 5 }));
        await writeStore(databaseName(w), "head", { ...head, commits });
      },
    ],
    [
      "decisions are altered",
      async (w: string) => {
        const { decisions } = await headOf(w);
        const blocks = (await readStore(databaseName(w), "blocks")) as { id: string; lines: { text: string } }[];
        const block = blocks.find(({ id }) => id === decisions[0]?.id)!;
        const lines = { ...block.lines, text: block.lines.text.replace("Wang", "Weng") };
        await writeStore(databaseName(w), "blocks", { ...block, lines });
      },
    ],
  ])("heals the store where %s", async (_, damage) => {
    const world = await filled();
    await damage(world.workspace, (await factOf(world.workspace)).id);
    expect((await healthy(world)).length).toBe(1);
  });

  it("heals a block that was altered silently while it looks at all of them again", async () => {
    const world = await filled();
    const ref = await factOf(world.workspace);
    const blocks = (await readStore(databaseName(world.workspace), "blocks")) as FactRecord[];
    const block = blocks.find(({ id }) => id === ref.id)!;
    const pad = block.pad.slice();
    pad[3]! ^= 1;
    await writeStore(databaseName(world.workspace), "blocks", { ...block, pad });
    const ledger = await world.open();
    const told: string[] = [];
    for (let step = await ledger.scrub(); step !== null; step = await ledger.scrub()) {
      told.push(...step.map(({ kind, blocks: count }) => `${kind} ${count}`));
    }
    expect(told).toEqual(["storeBlocks 1"]);
    ledger.close();
    expect(await healthy(world)).toEqual([]);
  });

  it("heals a block that cannot be read at once", async () => {
    const world = await filled();
    const ref = await factOf(world.workspace);
    await writeStore(databaseName(world.workspace), "blocks", { id: ref.id, format: 3, table: "line", rows: 77 });
    const ledger = await world.open();
    expect(canonical(await ledger.fold())).toEqual(world.state);
    expect(ledger.healed()).toEqual([{ kind: "storeBlocks", commits: 0, blocks: 1 }]);
    ledger.close();
  });
});

describe("where neither side has a sound copy", () => {
  it("names the blocks that are gone on both, and deletes nothing", async () => {
    const world = await filled();
    const ref = await factOf(world.workspace);
    await removeFromStore(databaseName(world.workspace), "blocks", ref.id);
    world.files.content.delete(`blocks/${ref.digest}`);
    const before = [await copyStore(world.workspace), world.files.copy()];
    await expect(world.open()).rejects.toMatchObject({ code: "ledger-damaged", facts: { what: ref.table, count: 1 } });
    expect([await copyStore(world.workspace), world.files.copy()]).toEqual(before);
  });

  it("names a journal whose last step cannot be read, where the store is gone", async () => {
    const world = await filled();
    flipBit(world.files, logOf(world.files), 0.999);
    await wipeStore(world.workspace);
    await expect(world.open()).rejects.toMatchObject({ code: "ledger-damaged", facts: { what: "journal" } });
  });

  it("names two sides that went different ways", async () => {
    const world = journaled();
    const fork = async (name: string): Promise<void> => {
      const ledger: Ledger = await world.open();
      await ledger.commit(content(edit(0, "name", name)), 1);
      ledger.close();
    };
    const ledger = await world.open();
    await ledger.commit(small(0), 0);
    ledger.close();
    const [store, files] = [await copyStore(world.workspace), world.files.copy()];
    await fork("Li");
    const other = world.files.copy();
    await putStore(world.workspace, store);
    world.files.restore(files);
    await fork("Lu");
    world.files.restore(other);
    await expect(world.open()).rejects.toMatchObject({ code: "ledger-damaged", facts: { what: "fork" } });
  });
});

function blockIn(files: Journaled["files"]): string {
  const name = [...files.content.keys()].find((one) => one.startsWith("blocks/"));
  if (name === undefined) throw new Error("no block");
  return name;
}

it("a workspace in which nothing was done is opened without a word, whatever was lost", async () => {
  const losses: readonly ((w: Journaled) => Promise<void>)[] = [
    async () => undefined,
    (w) => wipeStore(w.workspace),
    async (w) => w.files.content.clear(),
  ];
  for (const lose of losses) {
    const world = journaled();
    (await world.open()).close();
    await lose(world);
    const ledger = await world.open();
    expect([ledger.head(), ledger.healed()]).toEqual([0, []]);
    ledger.close();
  }
});

it("a workspace of an earlier version gets its journal without a word", async () => {
  const world = await filled();
  const [head] = (await readStore(databaseName(world.workspace), "head")) as Head[];
  await writeStore(databaseName(world.workspace), "head", { ...head, format: 2 });
  world.files.content.clear();
  expect(await healthy(world)).toEqual([]);
});
