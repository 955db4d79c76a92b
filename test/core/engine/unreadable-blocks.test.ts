import { afterEach, expect, it, vi } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { EVERYBODY } from "../../../core/model/rule.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

afterEach(() => void vi.restoreAllMocks());

/**
 * A store that opens and tells its head once, and fails at whatever is asked of it from the first block on, as Chromium closes one whose file it finds
 * damaged; until it is deleted.
 */
function failAtBlocks(name: string): { broken: boolean } {
  const state = { broken: true, closed: false };
  const { get } = IDBObjectStore.prototype;
  const { transaction } = IDBDatabase.prototype;
  const { deleteDatabase } = indexedDB;
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, key) {
    if (state.broken && this.name === "blocks") {
      state.closed = true;
      throw new DOMException("Unknown error", "UnknownError");
    }
    return get.call(this, key);
  });
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
    if (state.broken && state.closed && this.name === name)
      throw new DOMException("The transaction was aborted, so the request cannot be fulfilled.", "AbortError");
    return transaction.apply(this, given);
  });
  vi.spyOn(indexedDB, "deleteDatabase").mockImplementation((asked) => {
    if (asked === name) state.broken = false;
    return deleteDatabase.call(indexedDB, asked);
  });
  return state;
}

it("a store that opens and cannot read its blocks is made anew from the journal, and that is told", async () => {
  const files = new MemoryFiles();
  const ports = { ...testPorts(), files: () => Promise.resolve(files) };
  const regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  const file = new Blob(["name,phone\nAnna,13800138000\nBo,13800138001\n"]);
  const { mapping } = await regulars.inspect(file, "people.csv", {});
  const permission = { state: "unknown", channels: [], basis: "" } as const;
  const { planId } = await regulars.plan(file, "people.csv", { mapping, anonymous: "keep", permission }, "plan");
  await regulars.commitPlan(planId, "take");
  await regulars.closeWorkspace();

  const store = failAtBlocks(databaseName(id));
  await regulars.openWorkspace(id, "open");
  expect(store.broken).toBe(false);
  const asked = { rule: EVERYBODY, search: "", sort: null, columns: [], offset: 0, limit: 10 };
  expect((await regulars.query("customers", asked)).total).toBe(2);
  const { healed } = await regulars.query("workspace", {});
  expect(healed).toEqual([{ kind: "storeUnreadable", commits: 1, blocks: 1 }]);
  await regulars.verifyLedger();
});
