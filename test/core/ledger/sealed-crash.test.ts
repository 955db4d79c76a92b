import { describe, expect, it } from "vitest";
import { databaseName } from "../../../core/ledger/database.ts";
import type { DataKey } from "../../../core/ledger/keys.ts";
import type { Ledger, Protection } from "../../../core/ledger/ledger.ts";
import type { Head } from "../../../core/ledger/shapes.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { protection } from "./protection.ts";
import { readStore, storedIds } from "./stored.ts";
import { open } from "./workspace.ts";

const first = content({
  customers: `customer code name\n0 A1 Li\n1 A2 Wang`,
  lines: `customer day key order amount\n0 2024-01-02 a O1 5\n1 2024-01-02 b O2 7`,
  decisions: [batch()],
});
const second = content({ lines: `customer day key order amount\n1 2024-01-03 c O3 9`, decisions: [batch()] });

/** A workspace of two commits, sealed or not, with the key that opens it. */
async function made(isSealed: boolean): Promise<{ ledger: Ledger; dataKey: DataKey | null }> {
  const ledger = await open();
  await ledger.commit(first, 0);
  await ledger.commit(second, 1);
  if (!isSealed) return { ledger, dataKey: null };
  const keys = await protection();
  await ledger.protect(keys);
  return { ledger, dataKey: keys.dataKey };
}

async function headOf(workspace: string): Promise<Head> {
  const [head] = (await readStore(databaseName(workspace), "head")) as Head[];
  return head!;
}

/** Whether everything a head lists is stored as it says, all sealed or all plain, and nothing besides. */
async function isWhole(workspace: string): Promise<"sealed" | "plain"> {
  const head = await headOf(workspace);
  const listed = [...head.facts, ...head.decisions, ...head.pages].map(({ id }) => id).toSorted();
  expect(await storedIds(workspace)).toEqual(listed);
  const state = head.key instanceof Uint8Array ? "plain" : "sealed";
  const records = await readStore(databaseName(workspace), "blocks");
  for (const record of records) expect("sealed" in (record as object)).toBe(state === "sealed");
  return state;
}

const disk = (): Error =>
  Object.assign(new Error("Connection is closing because of: IO error: NO_SPACE"), { name: "UnknownError" });

describe.each(FAULTS)("a failure (%s) at any write", (fault) => {
  it.each([
    ["of setting a passphrase", false],
    ["of taking it away", true],
    ["of setting another key", true],
  ])("%s leaves the old world or the new one, whole", async (what, wasSealed) => {
    let points = 0;
    for (let at = 1; ; at++) {
      const { ledger, dataKey } = await made(wasSealed);
      const known = canonical(await ledger.fold());
      const next: Protection | null = what === "of taking it away" ? null : await protection();
      let failure: unknown = null;
      const hit = await failingWrite(at, fault, disk, async () => {
        await ledger.protect(next).catch((error: unknown) => (failure = error));
      });
      ledger.close();
      const key = hit ? dataKey : (next?.dataKey ?? null);
      const again = await open(ledger.workspace, {}, "write", key);
      expect(await isWhole(ledger.workspace)).toBe(key === null ? "plain" : "sealed");
      expect(canonical(await again.fold())).toEqual(known);
      await again.verify();
      await again.protect(null);
      await again.verify();
      again.close();
      if (!hit) break;
      expect(failure).toMatchObject({ code: "disk-full" });
      points++;
    }
    // Two commits leave two blocks of lines, one of people and one of decisions; then the flip.
    expect(points).toBeGreaterThan(4);
  });
});

it("a passphrase that was set while the answer got lost is asked for from then on, and opens all of it", async () => {
  const { ledger } = await made(false);
  const known = canonical(await ledger.fold());
  const keys = await protection();
  await ledger.protect(keys);
  // The window is gone before it hears of it: nothing is closed, nothing is told.
  await expect(open(ledger.workspace)).rejects.toMatchObject({ code: "workspace-locked" });
  const again = await open(ledger.workspace, {}, "write", keys.dataKey);
  expect(canonical(await again.fold())).toEqual(known);
  again.close();
  ledger.close();
});
