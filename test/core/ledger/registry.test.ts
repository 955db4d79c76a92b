import { afterEach, describe, expect, it } from "vitest";
import { deleteDatabase } from "../../../core/ledger/database.ts";
import { openRegistry, REGISTRY_NAME } from "../../../core/ledger/registry.ts";
import { FORMAT } from "../../../core/ledger/shapes.ts";
import { readStore, writeStore } from "./stored.ts";
import { testPorts } from "./workspace.ts";

afterEach(() => deleteDatabase(REGISTRY_NAME));

describe("the list of workspaces", () => {
  it("makes, names, notes and forgets them", async () => {
    let now = 100;
    const registry = await openRegistry(testPorts({ now: () => now++ }));
    const tea = await registry.create("  Tea house ");
    const books = await registry.create("书店");
    expect([tea.name, books.name]).toEqual(["Tea house", "书店"]);
    await registry.rename(tea.id, "Tea & more");
    await registry.touch(tea.id);
    expect(await registry.list()).toEqual([
      { id: tea.id, name: "Tea & more", createdAt: 100, openedAt: 102 },
      { id: books.id, name: "书店", createdAt: 101, openedAt: 101 },
    ]);
    await registry.remove(tea.id);
    registry.close();
    const again = await openRegistry(testPorts());
    expect((await again.list()).map(({ name }) => name)).toEqual(["书店"]);
    again.close();
  });

  it("gives no name twice, whatever its case, and no empty one", async () => {
    const registry = await openRegistry(testPorts());
    const { id } = await registry.create("Café");
    await expect(registry.create("CAFE\u0301 ")).rejects.toMatchObject({ code: "workspace-name-taken" });
    await expect(registry.create(" \t")).rejects.toMatchObject({ code: "workspace-name-empty" });
    expect((await registry.rename(id, "café")).name).toBe("café");
    const other = await registry.create("Bar");
    await expect(registry.rename(other.id, "Café")).rejects.toMatchObject({ code: "workspace-name-taken" });
    await expect(registry.rename("nobody", "x")).rejects.toMatchObject({ code: "workspace-unknown" });
    await expect(registry.remove("nobody")).rejects.toMatchObject({ code: "workspace-unknown" });
    await expect(registry.touch("nobody")).rejects.toMatchObject({ code: "workspace-unknown" });
    registry.close();
  });

  it("lets two windows not take the same name", async () => {
    const [here, there] = [await openRegistry(testPorts()), await openRegistry(testPorts())];
    const taken = await Promise.allSettled([here.create("Shop"), there.create("Shop")]);
    expect(taken.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    here.close();
    there.close();
  });

  it("is padded, refused when newer, and named when damaged", async () => {
    const registry = await openRegistry(testPorts());
    await registry.create("Shop");
    registry.close();
    const [stored] = (await readStore(REGISTRY_NAME, "registry")) as { pad: Uint8Array }[];
    expect(stored?.pad.length).toBeGreaterThan(64 * 1024);
    await writeStore(REGISTRY_NAME, "registry", { ...stored, text: "[{" });
    const damaged = await openRegistry(testPorts());
    await expect(damaged.list()).rejects.toMatchObject({ code: "ledger-damaged" });
    await expect(damaged.create("Bar")).rejects.toMatchObject({ code: "ledger-damaged" });
    damaged.close();
    await writeStore(REGISTRY_NAME, "registry", { ...stored, format: FORMAT + 1 });
    await expect(openRegistry(testPorts())).rejects.toMatchObject({ code: "ledger-newer" });
  });
});
