import { describe, expect, it } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import type { DataKey } from "../../../core/ledger/keys.ts";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { Head } from "../../../core/ledger/shapes.ts";
import { unlockLedger } from "../../../core/ledger/unlock.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { journaled, wipeStore, type Journaled } from "./journaled.ts";
import { FEW_ROUNDS, PASSPHRASE, protection } from "./protection.ts";
import { rewrapKey } from "../../../core/ledger/keys.ts";
import { readStore } from "./stored.ts";
import { testPorts } from "./workspace.ts";

const people = content({
  customers: `customer code name\n0 A1 Wolfeschlegelstein\n1 A2 Wang`,
  lines: `customer day key order amount\n0 2024-01-02 a O1 5\n1 2024-01-02 b O2 7`,
  decisions: [batch()],
});
const edit = {
  kind: "edit",
  blocks: [],
  decisions: [{ type: "field", customer: 0, field: "name", value: "Quetzalcoatl" }],
} as const;

async function filled(): Promise<{ world: Journaled; ledger: Ledger }> {
  const world = journaled();
  const ledger = await world.open();
  await ledger.commit(people, 0);
  await ledger.commit(edit, 1);
  return { world, ledger };
}

/** Whether a word stands in any file. */
function isInFiles({ files }: Journaled, word: string): boolean {
  return [...files.content.values()].some((bytes) => Buffer.from(bytes).includes(word));
}

function unlocked({ workspace, files }: Journaled, text = PASSPHRASE.text): Promise<DataKey> {
  return unlockLedger(workspace, { by: "passphrase", text }, testPorts({ files: () => Promise.resolve(files) }));
}

async function isSealed({ workspace }: Journaled): Promise<boolean> {
  const [head] = (await readStore(databaseName(workspace), "head")) as Head[];
  return !(head!.key instanceof Uint8Array);
}

describe("the journal of a workspace with a passphrase", () => {
  it("says nothing of anybody, of what was before neither", async () => {
    const { world, ledger } = await filled();
    expect([isInFiles(world, "Wolfeschlegelstein"), isInFiles(world, "Quetzalcoatl")]).toEqual([true, true]);
    await ledger.protect(await protection());
    expect([isInFiles(world, "Wolfeschlegelstein"), isInFiles(world, "Quetzalcoatl")]).toEqual([false, false]);
    await ledger.commit({ ...edit, decisions: [{ ...edit.decisions[0], value: "Huitzilopochtli" }] }, ledger.head());
    expect(isInFiles(world, "Huitzilopochtli")).toBe(false);
    await ledger.protect(null);
    expect(isInFiles(world, "Huitzilopochtli")).toBe(true);
    ledger.close();
  });

  it("brings a lost store back, once the passphrase it names was entered", async () => {
    const { world, ledger } = await filled();
    await ledger.protect(await protection());
    await ledger.commit(edit, ledger.head());
    const known = canonical(await ledger.fold());
    ledger.close();
    await wipeStore(world.workspace);
    await expect(world.open()).rejects.toMatchObject({ code: "workspace-locked" });
    await expect(unlocked(world, "another passphrase")).rejects.toMatchObject({ code: "passphrase-wrong" });
    const later = testPorts({ now: () => 1_800_000_000_000, files: () => Promise.resolve(world.files) });
    const key = await unlockLedger(world.workspace, PASSPHRASE, later);
    const healed = await world.open("write", key);
    expect(canonical(await healed.fold())).toEqual(known);
    await healed.verify();
    healed.close();
    expect(await isSealed(world)).toBe(true);
  });

  it("names the new passphrase from the moment it is changed", async () => {
    const { world, ledger } = await filled();
    await ledger.protect(await protection());
    const next = { by: "passphrase", text: "another four words" } as const;
    const { randomBytes } = testPorts();
    await ledger.changeKeySlots(await rewrapKey(ledger.keySlots()!, PASSPHRASE, next, FEW_ROUNDS, randomBytes));
    const known = canonical(await ledger.fold());
    ledger.close();
    await wipeStore(world.workspace);
    await expect(unlocked(world)).rejects.toMatchObject({ code: "passphrase-wrong" });
    const later = testPorts({ now: () => 1_800_000_000_000, files: () => Promise.resolve(world.files) });
    const healed = await world.open("write", await unlockLedger(world.workspace, next, later));
    expect(canonical(await healed.fold())).toEqual(known);
    healed.close();
  });
});

const disk = (): Error =>
  Object.assign(new Error("Connection is closing because of: IO error: NO_SPACE"), { name: "UnknownError" });

describe.each([
  ["setting a passphrase", false],
  ["taking it away", true],
])("a failure at any write of %s", (_, wasSealed) => {
  async function begun(): Promise<{ world: Journaled; ledger: Ledger; dataKey: DataKey | null }> {
    const { world, ledger } = await filled();
    if (!wasSealed) return { world, ledger, dataKey: null };
    const keys = await protection();
    await ledger.protect(keys);
    return { world, ledger, dataKey: keys.dataKey };
  }

  /** Opened as it is, then after the store was lost besides: the same workspace, in one of the two worlds, and that one whole. */
  async function aftermath(world: Journaled, keys: readonly (DataKey | null)[], known: unknown): Promise<void> {
    const open = async (): Promise<Ledger> => {
      for (const key of keys) {
        try {
          return await world.open("write", key);
        } catch (error) {
          if (!(error instanceof RegularsError) || error.code !== "workspace-locked") throw error;
        }
      }
      throw new Error("locked for good");
    };
    const again = await open();
    expect(canonical(await again.fold())).toEqual(known);
    await again.verify();
    const sealed = again.keySlots() !== null;
    expect(await isSealed(world)).toBe(sealed);
    if (sealed)
      expect([isInFiles(world, "Wolfeschlegelstein"), isInFiles(world, "Quetzalcoatl")]).toEqual([false, false]);
    again.close();
    await wipeStore(world.workspace);
    const healed = await open();
    expect(canonical(await healed.fold())).toEqual(known);
    await healed.verify();
    healed.close();
  }

  it.each(FAULTS)("to the store (%s) leaves one whole world, in store and journal", async (fault) => {
    for (let at = 1; ; at++) {
      const { world, ledger, dataKey } = await begun();
      const known = canonical(await ledger.fold());
      const next = wasSealed ? null : await protection();
      const hit = await failingWrite(at, fault, disk, async () => {
        await ledger.protect(next).catch(() => undefined);
      });
      ledger.close();
      await aftermath(world, [dataKey, next?.dataKey ?? null], known);
      if (!hit) break;
      expect(at).toBeLessThan(40);
    }
  });

  it.each([
    ["refused", false],
    ["refused", true],
    ["doneButFailed", false],
    ["doneButFailed", true],
    ["torn", true],
  ] as const)("to files (%s, for good: %s) leaves one whole world, in store and journal", async (fault, stays) => {
    for (let at = 1; ; at++) {
      const { world, ledger, dataKey } = await begun();
      const known = canonical(await ledger.fold());
      const next = wasSealed ? null : await protection();
      world.files.failAt(at, fault, "files-failed", stays);
      await ledger.protect(next).catch(() => undefined);
      const { hit } = world.files;
      world.files.recover();
      ledger.close();
      await aftermath(world, [dataKey, next?.dataKey ?? null], known);
      if (!hit) break;
      expect(at).toBeLessThan(40);
    }
  });
});
