import type { Secret } from "../../../core/model/secret.ts";
import { BackupFile } from "../../../core/ledger/backup-file.ts";
import { writeBackup, type BackupWish } from "../../../core/ledger/backup.ts";
import type { Ledger, LedgerPorts } from "../../../core/ledger/ledger.ts";
import { copyOfBackup, putInScratch } from "../../../core/ledger/restore.ts";
import { freshWorkspace, open, testPorts } from "./workspace.ts";

/** So few that a test need not wait; the product never uses them. */
const FEW_ROUNDS = 10;

export const PASSPHRASE: Secret = { by: "passphrase", text: "correct horse battery" };

/** Padding as short as can be, so that a backup is small enough to try every byte of it. */
export const UNPADDED: Partial<LedgerPorts> = {
  randomBytes: (length) => crypto.getRandomValues(new Uint8Array(Math.min(length, 32))),
};

/** A file as a host would write it, in memory. */
export class MemoryWriter {
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  state: "open" | "closed" | "aborted" = "open";

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.parts.push(bytes);
  }

  async close(): Promise<void> {
    this.state = "closed";
  }

  async abort(): Promise<void> {
    this.state = "aborted";
  }

  blob(): Blob {
    return new Blob(this.parts);
  }
}

/** A backup of a ledger as it stands. */
export async function backupOf(ledger: Ledger, secrets: readonly Secret[] = [], changes: Partial<BackupWish> = {}) {
  const writer = new MemoryWriter();
  const wish = { name: "Shop", secrets, rounds: FEW_ROUNDS, ...changes };
  await writeBackup(await ledger.contents(), writer, wish, testPorts());
  return writer.blob();
}

/** Reads a backup to its last byte. */
export async function readWhole(file: Blob, secret: Secret | null = null): Promise<void> {
  const contents = await (await BackupFile.open(file)).contents(secret);
  for (const index of contents.refs.keys()) await contents.read(index);
}

/** A backup as a workspace of its own, open. */
export async function restored(file: Blob, secret: Secret | null = null): Promise<Ledger> {
  const workspace = freshWorkspace();
  const contents = await (await BackupFile.open(file)).contents(secret);
  await putInScratch(workspace, copyOfBackup(contents), testPorts());
  return open(workspace);
}
