import { afterEach, expect, it, vi } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import { unlockLedger, unlockWait } from "../../../core/ledger/unlock.ts";
import { canonical } from "./canonical.ts";
import { journaled } from "./journaled.ts";
import { PASSPHRASE, protection } from "./protection.ts";
import { listed, small } from "./small-imports.ts";
import { writeStore } from "./stored.ts";
import { open, testPorts } from "./workspace.ts";

afterEach(() => void vi.restoreAllMocks());

/** A database that cannot be opened any more, as a browser tells it whose files are damaged, until it is deleted; or `times` times. */
function breakDatabase(name: string, times = Infinity): { left: number } {
  const broken = { left: times };
  const { open, deleteDatabase } = indexedDB;
  vi.spyOn(indexedDB, "open").mockImplementation((asked, version) => {
    if (asked !== name || broken.left === 0) return open.call(indexedDB, asked, version);
    broken.left--;
    const request = {
      error: new DOMException("Internal error opening backing store", "UnknownError"),
    } as IDBOpenDBRequest;
    setTimeout(() => request.onerror?.({ target: request, type: "error", preventDefault: () => undefined } as never));
    return Object.assign(request, { addEventListener: () => undefined });
  });
  vi.spyOn(indexedDB, "deleteDatabase").mockImplementation((asked) => {
    if (asked === name) broken.left = 0;
    return deleteDatabase.call(indexedDB, asked);
  });
  return broken;
}

async function filled() {
  const world = journaled();
  const ledger = await world.open();
  for (let i = 0; i < 3; i++) await ledger.commit(small(i), i);
  const state = canonical(await ledger.fold());
  ledger.close();
  return { ...world, state };
}

it("a store that cannot be opened any more is made anew from the journal", async () => {
  const world = await filled();
  breakDatabase(databaseName(world.workspace));
  const ledger = await world.open();
  expect(ledger.healed()).toEqual([{ kind: "storeUnreadable", commits: 3, blocks: 9 }]);
  expect(canonical(await ledger.fold())).toEqual(world.state);
  await ledger.verify();
  ledger.close();
});

it("is left as it is where it can be opened the second time", async () => {
  const world = await filled();
  breakDatabase(databaseName(world.workspace), 1);
  const ledger = await world.open();
  expect(ledger.healed()).toEqual([]);
  ledger.close();
});

it("is not deleted where the journal has not everything", async () => {
  const world = await filled();
  const block = [...world.files.content.keys()].find((name) => name.startsWith("blocks/"))!;
  world.files.content.delete(block);
  const broken = breakDatabase(databaseName(world.workspace));
  await expect(world.open()).rejects.toMatchObject({ code: "ledger-damaged", facts: { what: "store" } });
  broken.left = 0;
  const ledger = await world.open();
  expect(canonical(await ledger.fold())).toEqual(world.state);
  ledger.close();
});

it("is made anew for who knows the passphrase", async () => {
  const world = await filled();
  const before = await world.open();
  await before.protect(await protection());
  before.close();
  breakDatabase(databaseName(world.workspace));
  await expect(world.open()).rejects.toMatchObject({ code: "workspace-locked" });
  const ports = testPorts({ files: () => Promise.resolve(world.files) });
  expect(await unlockWait(world.workspace, ports)).toBe(0);
  await expect(unlockLedger(world.workspace, { by: "passphrase", text: "another one" }, ports)).rejects.toMatchObject({
    code: "passphrase-wrong",
  });
  const dataKey = await unlockLedger(world.workspace, PASSPHRASE, ports);
  const ledger = await open(world.workspace, ports, "write", dataKey);
  expect(ledger.healed()[0]?.kind).toBe("storeUnreadable");
  expect(canonical(await ledger.fold())).toEqual(world.state);
  ledger.close();
});

it("a damaged head does not keep anybody out who knows the passphrase", async () => {
  const world = await filled();
  const before = await world.open();
  await before.protect(await protection());
  before.close();
  await writeStore(databaseName(world.workspace), "head", { k: "head", format: 3 });
  const ports = testPorts({ files: () => Promise.resolve(world.files) });
  const dataKey = await unlockLedger(world.workspace, PASSPHRASE, ports);
  const ledger = await open(world.workspace, ports, "write", dataKey);
  expect(canonical(await ledger.fold())).toEqual(world.state);
  ledger.close();
});

it("files that cannot be read now are not written over", async () => {
  const world = await filled();
  const earlier = world.files.copy();
  vi.spyOn(Blob.prototype, "arrayBuffer").mockRejectedValue(new DOMException("changed", "NotReadableError"));
  const ledger = await world.open();
  expect(ledger.healed()).toEqual([{ kind: "journalUnreachable", commits: 0, blocks: 0 }]);
  await expect(ledger.commit(small(3), 3)).rejects.toMatchObject({ code: "files-failed" });
  vi.restoreAllMocks();
  ledger.close();
  const again = await world.open();
  expect(again.healed()).toEqual([]);
  expect([...world.files.copy().keys()]).toEqual([...earlier.keys()]);
  again.close();
});

it("a block that the browser cannot read back is put there again from the journal, however it is asked for", async () => {
  const world = await filled();
  const [block] = await listed(world.workspace);
  const { get, put, add } = IDBObjectStore.prototype;
  let isBroken = true;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    if (isBroken && key === block?.id) throw new DOMException("Data lost due to missing file", "NotReadableError");
    return get.call(this, key);
  });
  for (const [name, write] of [["put", put] as const, ["add", add] as const]) {
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, value, key) {
      if ((value as { id?: string }).id === block?.id) isBroken = false;
      return key === undefined ? write.call(this, value) : write.call(this, value, key);
    });
  }
  const ledger = await world.open();
  expect(canonical(await ledger.fold())).toEqual(world.state);
  expect(isBroken).toBe(false);
  expect(ledger.healed().map(({ kind }) => kind)).toContain("storeBlocks");
  await ledger.verify();
  ledger.close();
});
