import { describe, expect, it } from "vitest";
import { databaseName, deleteLedger } from "../../../core/ledger/database.ts";
import { FORMAT, type Head, type StoredRecord } from "../../../core/ledger/shapes.ts";
import { batch, content } from "./content.ts";
import { answer, readStore, removeFromStore, writeStore } from "./stored.ts";
import { open } from "./workspace.ts";

const first = content({
  customers: `customer code name\n0 A1 Li`,
  lines: `customer day order amount\n0 2024-01-02 O1 5`,
  decisions: [batch()],
});

/** What the version after this one will write. */
const NEWER = FORMAT + 1;

/** A workspace with one import in it, closed. */
async function filled(): Promise<string> {
  const ledger = await open();
  await ledger.commit(first, 0);
  ledger.close();
  return ledger.workspace;
}

async function everything(workspace: string) {
  const name = databaseName(workspace);
  return { head: await readStore(name, "head"), blocks: await readStore(name, "blocks") };
}

describe("a newer workspace is refused and left as it was", () => {
  it("by the format its head names", async () => {
    const workspace = await filled();
    const [head] = (await readStore(databaseName(workspace), "head")) as Head[];
    await writeStore(databaseName(workspace), "head", { ...head, format: NEWER, something: "new" });
    await writeStore(databaseName(workspace), "blocks", { id: "unlisted", format: NEWER });
    const before = await everything(workspace);
    await expect(open(workspace)).rejects.toMatchObject({
      code: "ledger-newer",
      facts: { has: NEWER, needed: FORMAT },
    });
    await expect(open(workspace, {}, "read")).rejects.toMatchObject({ code: "ledger-newer" });
    expect(await everything(workspace)).toEqual(before);
  });

  it("by the version of its database", async () => {
    const workspace = await filled();
    const upgrading = indexedDB.open(databaseName(workspace), 20);
    upgrading.onupgradeneeded = () => upgrading.result.createObjectStore("novelty", { keyPath: "id" });
    (await answer(upgrading)).close();
    const before = await everything(workspace);
    await expect(open(workspace)).rejects.toMatchObject({ code: "ledger-newer", facts: { has: 2, needed: 1 } });
    expect(await everything(workspace)).toEqual(before);
    const db = await answer(indexedDB.open(databaseName(workspace)));
    expect([db.version, [...db.objectStoreNames]]).toEqual([20, ["blocks", "head", "novelty"]]);
    db.close();
  });

  it("by a newer head that another window writes while this one is open", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    const name = databaseName(ledger.workspace);
    const [head] = (await readStore(name, "head")) as Head[];
    await writeStore(name, "head", { ...head, format: NEWER });
    await expect(ledger.commit(first, 1)).rejects.toMatchObject({ code: "ledger-newer" });
    await expect(ledger.refresh()).rejects.toMatchObject({ code: "ledger-newer" });
    ledger.close();
  });
});

describe("looking for a workspace that is not there", () => {
  it("makes an empty one, and only that", async () => {
    const ledger = await open();
    expect([ledger.head(), ledger.commits()]).toEqual([0, []]);
    expect((await ledger.fold()).customers.count).toBe(0);
    await ledger.verify();
    ledger.close();
  });
});

describe("damage is found", () => {
  it.each([
    ["a listed block is gone", async (name: string, { facts }: Head) => removeFromStore(name, "blocks", facts[0]!.id)],
    ["the head is gone", async (name: string) => removeFromStore(name, "head", "head")],
    ["the head is no head", async (name: string) => writeStore(name, "head", { k: "head", format: 1 })],
    [
      "a commit is missing from the head",
      async (name: string, head: Head) => writeStore(name, "head", { ...head, commits: [] }),
    ],
  ])("on opening, where %s", async (_, damage) => {
    const workspace = await filled();
    const name = databaseName(workspace);
    const [head] = (await readStore(name, "head")) as Head[];
    await damage(name, head!);
    await expect(open(workspace)).rejects.toMatchObject({ code: "ledger-damaged" });
  });

  it("on folding, where a block is no longer what the head says", async () => {
    const workspace = await filled();
    const name = databaseName(workspace);
    const [block] = (await readStore(name, "blocks")) as StoredRecord[];
    await writeStore(name, "blocks", { ...block, rows: 7 });
    const ledger = await open(workspace);
    await expect(ledger.fold()).rejects.toMatchObject({ code: "ledger-damaged" });
    ledger.close();
  });

  it("on verifying, whichever value of whichever record was changed", async () => {
    const workspace = await filled();
    const name = databaseName(workspace);
    const head = (await readStore(name, "head"))[0] as Head;
    const blocks = (await readStore(name, "blocks")) as StoredRecord[];
    const altered = [
      ...blocks.flatMap((back) =>
        changesOf(back).map(({ path, changed }) => ({ store: "blocks", back, path, changed })),
      ),
      ...changesOf(head).map(({ path, changed }) => ({ store: "head", back: head, path, changed })),
    ];
    expect(altered.length).toBeGreaterThan(60);
    const unnoticed: string[] = [];
    for (const { store, back, path, changed } of altered) {
      await writeStore(name, store, changed);
      try {
        const ledger = await open(workspace);
        await ledger.verify().finally(() => ledger.close());
        unnoticed.push(`${store} ${path}`);
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^ledger-/) });
      }
      await writeStore(name, store, back);
      for (const block of blocks) await writeStore(name, "blocks", block);
    }
    expect(unnoticed).toEqual([]);
    const ledger = await open(workspace);
    await ledger.verify();
    ledger.close();
  });
});

/** Ids stand in the head as well; the length of a record is for show; formats are checked before anything else. */
const NOT_COVERED = new Set(["id", "k", "bytes", "format"]);

interface Alteration {
  readonly path: string;
  readonly changed: unknown;
}

/** Copies of a value, each with one number, text or byte somewhere in it changed; ids, listed elsewhere, left alone. */
function changesOf(value: unknown, path = ""): Alteration[] {
  if (typeof value === "number") return [{ path, changed: Number.isNaN(value) ? 1 : value + 1 }];
  if (typeof value === "string" && value !== "") {
    return [{ path, changed: `${value.slice(0, -1)}${value.endsWith("0") ? "1" : "0"}` }];
  }
  if (ArrayBuffer.isView(value)) return changedArray(value as Float64Array, path);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => !NOT_COVERED.has(key))
    .flatMap(([key, part]) =>
      changesOf(part, `${path}/${key}`).map((one) => ({ path: one.path, changed: assign(value, key, one.changed) })),
    );
}

function changedArray(array: Float64Array, path: string): Alteration[] {
  if (array.length === 0) return [];
  const changed = array.slice();
  changed[0] = Number.isNaN(changed[0]) ? 1 : changed[0]! + 1;
  return [{ path, changed }];
}

function assign(value: object, key: string, part: unknown): unknown {
  if (!Array.isArray(value)) return { ...value, [key]: part };
  return value.map((one: unknown, i) => (String(i) === key ? part : one));
}

describe("two windows", () => {
  it("let go of a workspace that is deleted, and say so afterwards", async () => {
    const ledger = await open();
    await ledger.commit(first, 0);
    await deleteLedger(ledger.workspace);
    await expect(ledger.commit(first, 1)).rejects.toMatchObject({ code: "ledger-blocked" });
    await expect(ledger.refresh()).rejects.toMatchObject({ code: "ledger-blocked" });
    const again = await open(ledger.workspace);
    expect(again.head()).toBe(0);
    again.close();
  });

  it("are told when somebody else will not let go of it", async () => {
    const workspace = await filled();
    const stubborn = await answer(indexedDB.open(databaseName(workspace)));
    await expect(deleteLedger(workspace)).rejects.toMatchObject({ code: "ledger-blocked" });
    // The store keeps everybody waiting now, without a word.
    await expect(open(workspace)).rejects.toMatchObject({ code: "ledger-blocked" });
    await expect(open(workspace, {}, "read")).rejects.toMatchObject({ code: "ledger-blocked" });
    stubborn.close();
    const again = await open(workspace);
    expect(again.head()).toBe(0); // deleted as soon as the other let go
    again.close();
  });
});
