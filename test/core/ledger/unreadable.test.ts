import { afterEach, expect, it, vi } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import { canonical } from "./canonical.ts";
import { journaled } from "./journaled.ts";
import { small } from "./small-imports.ts";

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
