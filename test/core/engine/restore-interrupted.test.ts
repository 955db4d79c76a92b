import { expect, it } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import { createRegulars } from "../../../core/engine/regulars.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { FAULTS, failingWrite } from "../ledger/faults.ts";
import { wipeStore } from "../ledger/journaled.ts";
import { MemoryFiles } from "../ledger/memory-files.ts";
import { testPorts } from "./ports.ts";

const full = () => Object.assign(new Error("IO error: NO_SPACE"), { name: "UnknownError" });

/** The app on files of its own; started again it finds what it left. */
function host(files: Map<string, MemoryFiles>): Regulars {
  const filesOf = (id: string): MemoryFiles => {
    const known = files.get(id) ?? new MemoryFiles();
    files.set(id, known);
    return known;
  };
  const ports = {
    ...testPorts(),
    files: async (id: string) => filesOf(id),
    removeFiles: async (id: string) => void files.delete(id),
  };
  return createRegulars(ports, async () => 3);
}

/** A workspace that went on after a backup of it was made, read again and ready to be put in its place. */
async function ready() {
  const files = new Map<string, MemoryFiles>();
  const regulars = host(files);
  const { id } = await regulars.createWorkspace(crypto.randomUUID());
  await regulars.openWorkspace(id, "open");
  await regulars.saveSettings({ loyalOrders: 4 });
  const { content } = await regulars.backUp({ by: "nothing" }, "backup");
  await regulars.saveSettings({ loyalOrders: 9 });
  const { planId } = await regulars.readBackup(content, null, "read");
  return { id, files, regulars, planId };
}

/** What a restart finds: the old world or the new one, whole, and open for more. */
async function found(id: string, files: Map<string, MemoryFiles>): Promise<number> {
  const again = host(files);
  await again.openWorkspace(id, "open");
  const { settings } = await again.query("workspace", {});
  await again.verifyLedger();
  await again.saveSettings({ intentCut: 33 });
  await again.closeWorkspace();
  return settings.loyalOrders;
}

it.each([
  ["refused", "is there"],
  ["doneButFailed", "is there"],
  ["torn", "is there"],
  ["refused", "is wiped then"],
] as const)(
  "a file that fails at any moment of restoring leaves the old world or the new one (%s, the store %s)",
  async (fault, store) => {
    let points = 0;
    for (let at = 1, hit = true; hit; at++) {
      const { id, files, regulars, planId } = await ready();
      const mine = files.get(id)!;
      mine.failAt(at, fault);
      const told = await regulars.commitRestore(planId, { as: "replace" }, "restore").then(
        () => null,
        (error: unknown) => error,
      );
      ({ hit } = mine);
      mine.recover();
      await regulars.closeWorkspace();
      if (store === "is wiped then") await wipeStore(id);
      const orders = await found(id, files);
      if (told === null) expect(orders).toBe(4);
      else expect(told).toBeInstanceOf(RegularsError);
      expect([4, 9]).toContain(orders);
      points++;
    }
    expect(points).toBeGreaterThan(4);
  },
  120_000,
);

it.each(FAULTS)(
  "a store that fails at any write of restoring does likewise (%s)",
  async (fault) => {
    let points = 0;
    for (let at = 1, hit = true; hit; at++) {
      const { id, files, regulars, planId } = await ready();
      let told: unknown = null;
      hit = await failingWrite(at, fault, full, async () => {
        await regulars.commitRestore(planId, { as: "replace" }, "restore").catch((error: unknown) => (told = error));
      });
      await regulars.closeWorkspace().catch(() => undefined);
      const orders = await found(id, files);
      if (told === null) expect(orders).toBe(4);
      expect([4, 9]).toContain(orders);
      points++;
    }
    expect(points).toBeGreaterThan(8);
  },
  120_000,
);
