import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BackupFile } from "../../../core/ledger/backup-file.ts";
import { databaseName } from "../../../core/ledger/database.ts";
import { newRecoveryCode } from "../../../core/ledger/recovery-code.ts";
import { deleteLedger } from "../../../core/ledger/database.ts";
import { putInPlace } from "../../../core/ledger/restore.ts";
import { backupOf, MemoryWriter, PASSPHRASE, readWhole, restored, UNPADDED } from "./backups.ts";
import { canonical } from "./canonical.ts";
import { readFixture } from "./fixture.ts";
import { loadFixture } from "./fixture-records.ts";
import { happenings, letHappen } from "./random-workspace.ts";
import { filled, small } from "./small-imports.ts";
import { storedIds } from "./stored.ts";
import { freshWorkspace, open, testPorts } from "./workspace.ts";

/** How many random workspaces; more for a release: `npm run test:backups`. */
const RUNS = Number(process.env["REGULARS_BACKUPS"] ?? 20);

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const codeOf = (error: unknown) => (error as { code?: string }).code ?? String(error);

describe("a backup", () => {
  it.each(["plain", "encrypted"] as const)(
    `brings back any workspace after it was wiped (%s, ${RUNS} workspaces)`,
    async (how) => {
      const secrets = how === "plain" ? [] : [PASSPHRASE];
      await fc.assert(
        fc.asyncProperty(happenings, async (steps) => {
          const ledger = await open();
          await letHappen(ledger, steps);
          const before = canonical(await ledger.fold());
          const file = await backupOf(ledger, secrets);
          ledger.close();
          await deleteLedger(ledger.workspace);
          const again = await restored(file, how === "plain" ? null : PASSPHRASE);
          await again.verify();
          expect(canonical(await again.fold())).toEqual(before);
          again.close();
        }),
        { numRuns: RUNS },
      );
    },
    3_600_000,
  );

  it("says which workspace it is of, and nothing of anybody, before it is unlocked", async () => {
    const ledger = await filled(2);
    const [one, two] = [await backupOf(ledger, [PASSPHRASE], { name: "wholesale shop" }), await backupOf(ledger)];
    const text = new TextDecoder("latin1").decode(await bytesOf(one));
    expect(text.includes("sales.csv") || text.includes("wholesale shop")).toBe(false);
    const [file, other] = [await BackupFile.open(one), await BackupFile.open(two)];
    expect(file.header.identity).toBe(other.header.identity);
    expect((await BackupFile.open(await backupOf(await filled(2)))).header.identity).not.toBe(file.header.identity);
    expect((await file.contents(PASSPHRASE)).manifest.name).toBe("wholesale shop");
  });

  it("of an imported, joined and grown workspace is put in the place of another, which then is this one", async () => {
    const source = await filled(9);
    await source.compact();
    const file = await BackupFile.open(await backupOf(source));
    const target = await filled(3);
    target.close();
    const { manifest, read } = await file.contents(null);
    await putInPlace(target.workspace, { head: manifest.head, read }, testPorts());
    const again = await open(target.workspace);
    await again.verify();
    expect(canonical(await again.fold())).toEqual(canonical(await source.fold()));
    expect(await storedIds(target.workspace)).toHaveLength((await storedIds(source.workspace)).length);
    await again.commit(small(9), 9);
    await again.verify();
  });

  it("opens by its recovery code too, however it is typed, and by nothing else", async () => {
    const ledger = await filled(1);
    const code = newRecoveryCode(testPorts().randomBytes);
    const file = await backupOf(ledger, [PASSPHRASE, { by: "recovery", text: code }]);
    await readWhole(file, { by: "recovery", text: code.toLowerCase().replaceAll("-", " ") });
    await readWhole(file, PASSPHRASE);
    const wrong = { ...PASSPHRASE, text: "correct horse batterz" };
    await expect(readWhole(file, wrong)).rejects.toMatchObject({ code: "passphrase-wrong" });
    const other = { by: "recovery" as const, text: newRecoveryCode(testPorts().randomBytes) };
    await expect(readWhole(file, other)).rejects.toMatchObject({ code: "recovery-code-wrong" });
    await expect(readWhole(file)).rejects.toMatchObject({ code: "backup-encrypted" });
  });

  it("of a workspace of each format there was is read", async () => {
    for (const name of ["format-1", "format-2", "format-2-compacted"]) {
      const workspace = freshWorkspace();
      await loadFixture(readFixture(name), workspace);
      const ledger = await open(workspace);
      const again = await restored(await backupOf(ledger, [PASSPHRASE]), PASSPHRASE);
      await again.verify();
      expect(canonical(await again.fold())).toEqual(canonical(await ledger.fold()));
    }
  });

  it("that cannot be written leaves nothing behind", async () => {
    const ledger = await filled(2);
    const { writeBackup } = await import("../../../core/ledger/backup.ts");
    const writer = new MemoryWriter();
    let writes = 0;
    const failing = {
      write: (bytes: Uint8Array<ArrayBuffer>) =>
        ++writes === 3 ? Promise.reject(new Error("full")) : writer.write(bytes),
      close: () => writer.close(),
      abort: () => writer.abort(),
    };
    const wish = { name: "Shop", secrets: [], rounds: 10 };
    await expect(writeBackup(await ledger.contents(), failing, wish, testPorts())).rejects.toThrow("full");
    expect(writer.state).toBe("aborted");
  });

  it("is begun again where the workspace moved on under it, and refused where a record is damaged", async () => {
    const ledger = await filled(2);
    const contents = await ledger.contents();
    await ledger.commit(small(2), 2);
    await expect(contents.read(contents.head.decisions[0]!)).rejects.toMatchObject({ code: "plan-stale" });
    const ref = contents.head.facts[0]!;
    const moved = { ...ref, digest: "0".repeat(64) };
    await expect(contents.read(moved)).rejects.toMatchObject({ code: "ledger-damaged" });
  });
});

describe.each(["plain", "encrypted"] as const)("a small %s backup", (how) => {
  const secret = how === "plain" ? null : PASSPHRASE;
  const small = async () => {
    const ledger = await open(freshWorkspace(), UNPADDED);
    await letHappen(ledger, [
      { make: (await import("./content.ts")).content({ customers: "customer code name\n0 A1 Li𠮷", decisions: [] }) },
    ]);
    return bytesOf(await backupOf(ledger, secret === null ? [] : [secret]));
  };
  const KNOWN = /^(backup-foreign|backup-newer|backup-cut-short|backup-damaged|passphrase-wrong)$/;

  it("is refused after any single byte of it was altered", async () => {
    const bytes = await small();
    await readWhole(new Blob([bytes]), secret);
    const accepted: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [1, 0x20, 0x80, 0xff]) {
        const altered = bytes.slice();
        altered[at]! ^= flip;
        const code = await readWhole(new Blob([altered]), secret).then(() => "accepted", codeOf);
        if (code === "accepted") accepted.push(at);
        else expect(code).toMatch(KNOWN);
      }
    }
    expect(accepted).toEqual([]);
  });

  it("is refused where it ends after any of its bytes, or goes on after its last", async () => {
    const bytes = await small();
    for (let length = 0; length < bytes.length; length++) {
      const code = await readWhole(new Blob([bytes.slice(0, length)]), secret).then(() => "accepted", codeOf);
      expect(code).toMatch(length === 0 ? /^backup-foreign$/ : /^backup-cut-short$/);
    }
    await expect(readWhole(new Blob([bytes, "x"]), secret)).rejects.toMatchObject({ code: "backup-damaged" });
  });
});

describe("a file that is no backup of this version", () => {
  it.each([
    ["a table", new Blob(["day,customer\n2024-01-01,1\n"]), "backup-foreign"],
    ["a zip archive", new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])]), "backup-foreign"],
    ["a newer format", new Blob(["REGULARS", new Uint8Array([2, 0, 0, 0, 0, 0])]), "backup-newer"],
    ["an endless header", new Blob(["REGULARS", new Uint8Array([1, 0, 255, 255, 255, 255])]), "backup-damaged"],
  ])("is refused: %s", async (_, file, code) => {
    await expect(BackupFile.open(file)).rejects.toMatchObject({ code });
  });

  it("is refused where its records are of a newer format, or its key would take hours to derive", async () => {
    const ledger = await filled(1);
    const withHeader = async (change: (header: Record<string, unknown>) => unknown) => {
      const bytes = await bytesOf(await backupOf(ledger, [PASSPHRASE]));
      const length = new DataView(bytes.buffer).getUint32(10, true);
      const header: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes.subarray(14, 14 + length)));
      const text = new TextEncoder().encode(JSON.stringify(change(header)));
      const start = bytes.slice(0, 14);
      new DataView(start.buffer).setUint32(10, text.length, true);
      return new Blob([start, text, bytes.subarray(14 + length)]);
    };
    const newer = await withHeader((header) => ({ ...header, schema: 99, more: true }));
    await expect(BackupFile.open(newer)).rejects.toMatchObject({ code: "backup-newer", facts: { has: 99 } });
    const slow = await withHeader((header) =>
      JSON.parse(JSON.stringify(header).replace('"rounds":10', '"rounds":1e15')),
    );
    await expect(BackupFile.open(slow)).rejects.toMatchObject({ code: "backup-damaged" });
  });

  it("names no database that stays where it cannot be restored", async () => {
    const before = (await indexedDB.databases()).length;
    const ledger = await filled(1);
    const cut = (await backupOf(ledger)).slice(0, 80_000);
    await expect(restored(cut)).rejects.toMatchObject({ code: "backup-cut-short" });
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toContain(databaseName(ledger.workspace));
    expect(names).toHaveLength(before + 1);
  });
});
