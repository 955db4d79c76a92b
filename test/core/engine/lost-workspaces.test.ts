import { expect, it } from "vitest";
import { createRegulars } from "../../../core/engine/regulars.ts";
import type { Regulars } from "../../../core/engine/api.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { REGISTRY_NAME } from "../../../core/ledger/registry.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { answer, writeStore } from "../ledger/stored.ts";
import { testPorts } from "./ports.ts";

/** A host that keeps files in memory, and a profile that can be wiped. */
function host(): { readonly ports: Ports; readonly folders: Map<string, MemoryFiles> } {
  const folders = new Map<string, MemoryFiles>();
  const files = (id: string): MemoryFiles => {
    const folder = folders.get(id) ?? new MemoryFiles();
    folders.set(id, folder);
    return folder;
  };
  return {
    folders,
    ports: {
      ...testPorts(),
      files: (id) => Promise.resolve(files(id)),
      fileWorkspaces: () => Promise.resolve([...folders.keys()]),
      removeFiles: (id) => Promise.resolve(void folders.delete(id)),
    },
  };
}

async function wipeProfile(regulars: Regulars, ids: readonly string[]): Promise<void> {
  await regulars.closeWorkspace();
  for (const name of [REGISTRY_NAME, ...ids.map(databaseName)]) {
    await answer(indexedDB.deleteDatabase(name));
  }
}

/** A workspace with the sample shop in it. */
async function filled(regulars: Regulars, name: string): Promise<string> {
  const { id } = await regulars.createWorkspace(name);
  await regulars.openWorkspace(id, `open ${name}`);
  await regulars.loadSample(60, 7, "en", `sample ${name}`);
  return id;
}

it("lists and fills again what a wiped profile has lost", async () => {
  const { ports } = host();
  const before = createRegulars(ports);
  const id = await filled(before, "Bakery");
  const other = (await before.createWorkspace("Florist")).id;
  await before.openWorkspace(other, "other");
  const known = await before.workspaces();
  await before.openWorkspace(id, "again");
  const was = await before.query("workspace", {});
  await wipeProfile(before, [id, other]);

  const after = createRegulars(ports);
  expect((await after.workspaces()).map((one) => [one.id, one.name, one.createdAt])).toEqual(
    known.map((one) => [one.id, one.name, one.createdAt]),
  );
  await after.openWorkspace(id, "open");
  const { healed, ...is } = await after.query("workspace", {});
  expect(healed).toEqual([{ kind: "storeEmpty", commits: was.head, blocks: expect.any(Number) }]);
  expect({ ...is, healed: [] }).toEqual(was);
  await after.closeWorkspace();
});

it("tells that a workspace is gone where nothing of it is left", async () => {
  const ports = testPorts();
  const regulars = createRegulars(ports);
  const id = await filled(regulars, "Gone");
  await regulars.closeWorkspace();
  await answer(indexedDB.deleteDatabase(databaseName(id)));
  await regulars.openWorkspace(id, "open");
  expect((await regulars.query("workspace", {})).healed).toEqual([{ kind: "gone", commits: 0, blocks: 0 }]);
  await regulars.closeWorkspace();
});

it("does not list again what was deleted", async () => {
  const { ports } = host();
  const regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace("Short-lived");
  await regulars.openWorkspace(id, "open");
  await regulars.closeWorkspace();
  await regulars.deleteWorkspace(id);
  expect((await createRegulars(ports).workspaces()).some((one) => one.id === id)).toBe(false);
});

it("begins a damaged list again from the files, and tells the damage where there are none", async () => {
  const { ports, folders } = host();
  const regulars = createRegulars(ports);
  const { id } = await regulars.createWorkspace("Damaged list");
  await regulars.openWorkspace(id, "open");
  await regulars.closeWorkspace();
  const record = { k: "workspaces", format: 1, text: "{", pad: new Uint8Array(1) };
  await writeStore(REGISTRY_NAME, "registry", record);
  expect((await createRegulars(ports).workspaces()).map((one) => one.name)).toContain("Damaged list");
  folders.clear();
  await writeStore(REGISTRY_NAME, "registry", record);
  await expect(createRegulars(ports).workspaces()).rejects.toMatchObject({ code: "ledger-damaged" });
});
