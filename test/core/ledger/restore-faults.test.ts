import { describe, expect, it } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { BackupFile } from "../../../core/ledger/backup-file.ts";
import { copyOfBackup, putInPlace } from "../../../core/ledger/restore.ts";
import {
  takeSnapshot,
  checkSnapshot,
  copyOfSnapshot,
  dropSnapshots,
  listSnapshots,
} from "../../../core/ledger/snapshots.ts";
import { backupOf } from "./backups.ts";
import { canonical } from "./canonical.ts";
import { failingWrite, FAULTS } from "./faults.ts";
import { MemoryFiles } from "./memory-files.ts";
import { filled, small } from "./small-imports.ts";
import { testPorts, open } from "./workspace.ts";

const full = () => Object.assign(new Error("IO error: NO_SPACE"), { name: "UnknownError" });
const NOTE = { name: "Shop", at: 1_700_000_000_000, reason: "asked", customers: 1, lines: 2, keptUntil: 0 } as const;
const breathe = () => Promise.resolve();

describe.each(FAULTS)("a failure at any write while a backup is put in place (%s)", (fault) => {
  it("leaves what was there, or what was to be there, whole", async () => {
    const source = await filled(3);
    const wanted = canonical(await source.fold());
    const file = await BackupFile.open(await backupOf(source));
    const copy = copyOfBackup(await file.contents(null));
    for (let at = 1, hit = true; hit; at++) {
      const ledger = await filled(2);
      const before = canonical(await ledger.fold());
      ledger.close();
      let failure: unknown = null;
      hit = await failingWrite(at, fault, full, async () => {
        await putInPlace(ledger.workspace, copy, testPorts()).catch((error: unknown) => (failure = error));
      });
      const again = await open(ledger.workspace);
      await again.verify();
      const state = canonical(await again.fold());
      if (failure === null) expect(state).toEqual(wanted);
      else {
        expect(failure).toBeInstanceOf(RegularsError);
        expect([before, wanted]).toContainEqual(state);
      }
      await again.commit(small(4), again.head());
      again.close();
    }
  });
});

describe.each(["refused", "doneButFailed", "torn"] as const)("a failure at any write of a snapshot (%s)", (fault) => {
  it("leaves the snapshots there are whole, and none that is not", async () => {
    for (let at = 1, hit = true; hit; at++) {
      const ledger = await filled(2);
      const files = new MemoryFiles();
      const first = await takeSnapshot(files, await ledger.contents(), NOTE, breathe);
      await ledger.commit(small(2), 2);
      files.failAt(at, fault);
      const later = { ...NOTE, at: NOTE.at + 60_000 };
      const told = await takeSnapshot(files, await ledger.contents(), later, breathe).then(
        () => null,
        (error: unknown) => error,
      );
      ({ hit } = files);
      expect(told === null).toBe(!hit);
      files.recover();
      const { snapshots, unreadable } = await listSnapshots(files);
      expect(unreadable).toBe(0);
      expect(snapshots.map(({ file }) => file)).toContain(first.file);
      for (const { file } of snapshots) await checkSnapshot(files, file, breathe);
      await takeSnapshot(files, await ledger.contents(), { ...NOTE, at: NOTE.at + 120_000 }, breathe);
      expect((await listSnapshots(files)).snapshots[0]).toMatchObject({ seq: 3 });
    }
  });
});

describe("snapshots", () => {
  it("share the records they have in common, and let go of what none holds any more", async () => {
    const ledger = await filled(2);
    const files = new MemoryFiles();
    const kept = () => [...files.content.keys()].filter((name) => name.startsWith("kept/"));
    await takeSnapshot(files, await ledger.contents(), NOTE, breathe);
    const once = kept().length;
    await ledger.commit(small(2), 2);
    await takeSnapshot(files, await ledger.contents(), { ...NOTE, at: NOTE.at + 1 }, breathe);
    expect(kept().length).toBe(once + 4);
    const left = await dropSnapshots(files, ({ seq }) => seq === 2);
    expect(left.map(({ seq }) => seq)).toEqual([3]);
    expect(kept().length).toBe(once + 3);
    expect(await dropSnapshots(files, () => true)).toEqual([]);
    expect([...files.content.keys()]).toEqual([]);
  });

  it("that were altered anywhere are found out, and the others stand", async () => {
    const ledger = await filled(1);
    const files = new MemoryFiles();
    const { file } = await takeSnapshot(files, await ledger.contents(), NOTE, breathe);
    const sound = files.copy();
    let found = 0;
    for (const name of sound.keys()) {
      for (const share of [0, 0.3, 0.6, 0.999]) {
        files.restore(sound);
        const bytes = files.content.get(name)!;
        bytes[Math.floor(share * bytes.length)]! ^= 1;
        await expect(checkSnapshot(files, file, breathe)).rejects.toMatchObject({ code: "backup-damaged" });
        found++;
      }
    }
    expect(found).toBeGreaterThan(15);
    files.restore(sound);
    await checkSnapshot(files, file, breathe);
    await expect(copyOfSnapshot(files, "snapshots/none")).rejects.toMatchObject({ code: "restore-unknown" });
  });
});
