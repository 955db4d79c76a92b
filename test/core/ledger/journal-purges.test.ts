import { describe, expect, it } from "vitest";
import type { Ledger } from "../../../core/ledger/ledger.ts";
import type { DataKey } from "../../../core/ledger/keys.ts";
import { unlockLedger } from "../../../core/ledger/unlock.ts";
import { edit } from "./after.ts";
import { canonical } from "./canonical.ts";
import { batch, content } from "./content.ts";
import { wish } from "./erasures.ts";
import { copyStore, journaled, logOf, putStore, wipeStore, type Journaled } from "./journaled.ts";
import { PASSPHRASE, protection } from "./protection.ts";
import { open, testPorts } from "./workspace.ts";

const people = content({
  customers: `customer code name phone\n0 A1 Wolfeschlegelstein 13800138000\n1 A2 Wang 13900139000`,
  lines: `customer day key order amount\n0 2024-01-02 a Order-of-Wolfeschlegelstein 5\n1 2024-01-02 b O2 7`,
  decisions: [batch()],
});

async function filled(): Promise<{ world: Journaled; ledger: Ledger }> {
  const world = journaled();
  const ledger = await world.open();
  await ledger.commit(people, 0);
  await ledger.commit(content(edit(0, "name", "Quetzalcoatl")), 1);
  return { world, ledger };
}

/** Which of these words stand in any file. */
function found({ files }: Journaled, ...words: readonly string[]): string[] {
  const all = [...files.content.values()].map((bytes) => Buffer.from(bytes).toString("latin1")).join("\n");
  return words.filter((word) => all.includes(word));
}

const openWith = ({ workspace, files }: Journaled, dataKey: DataKey | null): Promise<Ledger> =>
  open(workspace, { files: () => Promise.resolve(files) }, "write", dataKey);

describe("who was erased", () => {
  it("is in no file any more, and stays erased when the store comes back from the journal", async () => {
    const { world, ledger } = await filled();
    expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl")).toEqual(["Wolfeschlegelstein", "Quetzalcoatl"]);
    const { clean } = await ledger.erase(wish([0]), await ledger.fold());
    expect(clean).toBe(true);
    expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl", "13800138000")).toEqual([]);
    expect(found(world, "Wang")).toEqual(["Wang"]);
    const state = canonical(await ledger.fold());
    ledger.close();
    await wipeStore(world.workspace);
    const again = await world.open();
    expect(canonical(await again.fold())).toEqual(state);
    await again.verify();
    again.close();
  });

  it("is erased again where the store is an earlier one", async () => {
    const { world, ledger } = await filled();
    const earlier = await copyStore(world.workspace);
    await ledger.erase(wish([0]), await ledger.fold());
    const state = canonical(await ledger.fold());
    ledger.close();
    await putStore(world.workspace, earlier);
    const again = await world.open();
    expect(again.healed()[0]?.kind).toBe("storeBehind");
    expect(canonical(await again.fold())).toEqual(state);
    again.close();
    expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl")).toEqual([]);
  });

  it("is in no file after the next opening, where files could not be taken away at first", async () => {
    for (let at = 1; ; at++) {
      const { world, ledger } = await filled();
      world.files.failAt(at, "refused", "files-failed", true);
      let wasTold = false;
      const erased = await ledger.erase(wish([0]), await ledger.fold()).catch(() => (wasTold = true));
      world.files.recover();
      ledger.close();
      const again = await world.open();
      await again.finishErasure();
      if (!wasTold) expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl")).toEqual([]);
      await again.verify();
      again.close();
      if (!world.files.hit) {
        expect(erased).toMatchObject({ clean: true });
        break;
      }
    }
  });
});

describe("a workspace with a passphrase", () => {
  it("has a journal nobody can read, from which it comes back", async () => {
    const { world, ledger } = await filled();
    const keys = await protection();
    await ledger.protect(keys);
    await ledger.commit(content(edit(1, "name", "Popocatepetl")), 2);
    expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl", "Popocatepetl", "Wang")).toEqual([]);
    const state = canonical(await ledger.fold());
    ledger.close();
    await wipeStore(world.workspace);
    await expect(world.open()).rejects.toMatchObject({ code: "workspace-locked" });
    const ports = testPorts({ files: () => Promise.resolve(world.files) });
    const again = await openWith(world, await unlockLedger(world.workspace, PASSPHRASE, ports));
    expect(again.healed()[0]?.kind).toBe("storeEmpty");
    expect(canonical(await again.fold())).toEqual(state);
    await again.verify();
    again.close();
  });

  it("is healed from it as any other: blocks, decisions, lost commits", async () => {
    const { world, ledger } = await filled();
    const keys = await protection();
    await ledger.protect(keys);
    const earlier = await copyStore(world.workspace);
    await ledger.commit(content(edit(1, "name", "Popocatepetl")), 2);
    const state = canonical(await ledger.fold());
    ledger.close();
    await putStore(world.workspace, { ...earlier, blocks: earlier.blocks.slice(1) });
    const again = await openWith(world, keys.dataKey);
    expect(canonical(await again.fold())).toEqual(state);
    await again.verify();
    again.close();
    world.files.content.delete(logOf(world.files));
    const rewritten = await openWith(world, keys.dataKey);
    expect(rewritten.healed()[0]?.kind).toBe("journalDamaged");
    rewritten.close();
    expect(found(world, "Wolfeschlegelstein", "Quetzalcoatl", "Popocatepetl", "Wang")).toEqual([]);
  });

  it("loses it again without a trace of the key", async () => {
    const { world, ledger } = await filled();
    await ledger.protect(await protection());
    await ledger.protect(null);
    const state = canonical(await ledger.fold());
    ledger.close();
    await wipeStore(world.workspace);
    const again = await world.open();
    expect(canonical(await again.fold())).toEqual(state);
    again.close();
  });

  it("asks for the passphrase where it was being set when the program was ended", async () => {
    const { world, ledger } = await filled();
    const plain = await copyStore(world.workspace);
    await ledger.protect(await protection());
    const state = canonical(await ledger.fold());
    ledger.close();
    await putStore(world.workspace, plain);
    await expect(world.open()).rejects.toMatchObject({ code: "workspace-locked" });
    const ports = testPorts({ files: () => Promise.resolve(world.files) });
    const again = await openWith(world, await unlockLedger(world.workspace, PASSPHRASE, ports));
    expect(canonical(await again.fold())).toEqual(state);
    again.close();
  });

  it("is either as it was or as it is to be, whatever fails while it is set", async () => {
    for (let at = 1; ; at++) {
      const { world, ledger } = await filled();
      const state = canonical(await ledger.fold());
      const keys = await protection();
      world.files.failAt(at, at % 2 === 0 ? "refused" : "doneButFailed", "disk-full", at % 3 === 0);
      let failure: unknown = null;
      await ledger.protect(keys).catch((error: unknown) => (failure = error));
      world.files.recover();
      ledger.close();
      if (failure !== null) expect(failure).toMatchObject({ code: "disk-full" });
      const ports = testPorts({ files: () => Promise.resolve(world.files) });
      const again = await world
        .open()
        .catch(async () => openWith(world, await unlockLedger(world.workspace, PASSPHRASE, ports)));
      expect(canonical(await again.fold())).toEqual(state);
      await again.verify();
      again.close();
      if (failure === null) expect(found(world, "Wolfeschlegelstein")).toEqual([]);
      if (!world.files.hit) break;
    }
  });
});

describe("a window that the right to write was taken from", () => {
  it("changes neither store nor journal any more", async () => {
    const { world, ledger: late } = await filled();
    const ports = { files: () => Promise.resolve(world.files) };
    const writer = await open(world.workspace, ports, "takeOver");
    const before = [await copyStore(world.workspace), world.files.copy()];
    await expect(late.commit(content(edit(1, "name", "Li")), 2)).rejects.toMatchObject({ code: "plan-stale" });
    expect([await copyStore(world.workspace), world.files.copy()]).toEqual(before);
    await writer.commit(content(edit(1, "name", "Lu")), 2);
    await late.commit(content(edit(1, "name", "Li")), 2).catch(() => undefined);
    late.close();
    const state = canonical(await writer.fold());
    writer.close();
    const again = await world.open();
    expect(again.healed()).toEqual([]);
    expect(canonical(await again.fold())).toEqual(state);
    again.close();
  });
});
