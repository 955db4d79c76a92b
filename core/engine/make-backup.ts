import { safeFileName } from "../format/file-name.ts";
import { BackupFile } from "../ledger/backup-file.ts";
import { writeBackup } from "../ledger/backup.ts";
import type { Contents } from "../ledger/contents.ts";
import { newRecoveryCode } from "../ledger/recovery-code.ts";
import type { FileWriter } from "../ledger/workspace-files.ts";
import { formatDay, type Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import { BlobWriter } from "./blob-writer.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports } from "./ports.ts";
import type { BackupProtection, WrittenBackup } from "./safety-answers.ts";

/** What a backup is made of, asked for anew where the workspace moved on meanwhile. */
export interface BackupSource {
  readonly name: string;
  contents(): Promise<Contents>;
}

/** What making one needs of the engine; `rounds` of the key derivation. */
export interface BackupMeans {
  readonly ports: Ports;
  readonly rounds: () => Promise<number>;
}

/** How often a backup begins again because somebody was faster. */
const TRIES = 5;

/**
 * Writes a backup and reads it again to its last byte. Errors: `passphrase-short`, `cancelled`, `ledger-damaged`; `plan-stale` where
 * the workspace never stands still.
 */
export async function makeBackup(
  source: BackupSource,
  protection: BackupProtection,
  { ports, rounds }: BackupMeans,
  run: JobRun,
): Promise<WrittenBackup> {
  const recoveryCode = protection.by === "passphrase" ? newRecoveryCode((n) => ports.randomBytes(n)) : null;
  const secrets: Secret[] =
    protection.by === "passphrase" && recoveryCode !== null
      ? [
          { by: "passphrase", text: protection.passphrase },
          { by: "recovery", text: recoveryCode },
        ]
      : [];
  run.step("writing", 0.6);
  const content = await untilStill(async () => {
    const writer = new BlobWriter();
    const to = { secrets, rounds: secrets.length === 0 ? 0 : await rounds() };
    await writeTo(writer, source, to, ports, run);
    return writer.content();
  });
  run.step("reading", 0.4);
  await readBack(content, secrets[0] ?? null, ports, run);
  return { fileName: backupName(source.name, ports.today(), protection), content, recoveryCode };
}

/** Writes one to a place of its own, not encrypted beyond what the workspace is, and reads it again from there. */
export async function backUpTo(
  place: { readonly writer: FileWriter; readonly read: () => Promise<Blob | null> },
  source: BackupSource,
  ports: Ports,
  run: Pick<JobRun, "signal" | "progress">,
): Promise<number> {
  const bytes = await writeTo(place.writer, source, { secrets: [], rounds: 0 }, ports, run);
  const content = await place.read();
  if (content === null) throw new RegularsError("files-failed", { what: "backup" });
  await readBack(content, null, ports, run);
  return bytes;
}

/** Reads every part of a backup with its key, as restoring would. */
async function readBack(
  content: Blob,
  secret: Secret | null,
  ports: Ports,
  { signal, progress }: Pick<JobRun, "signal" | "progress">,
): Promise<void> {
  const file = await BackupFile.open(content, { signal, onProgress: (share) => progress(share / 2) });
  const { refs, read } = await file.contents(secret);
  for (const index of refs.keys()) {
    signal.throwIfAborted();
    await read(index);
    progress(0.5 + (index + 1) / refs.length / 2);
    await ports.breathe();
  }
}

async function writeTo(
  writer: FileWriter,
  { name, contents }: BackupSource,
  { secrets, rounds }: { readonly secrets: readonly Secret[]; readonly rounds: number },
  ports: Ports,
  run: Pick<JobRun, "signal" | "progress">,
): Promise<number> {
  const wish = { name, secrets, rounds, signal: run.signal, onProgress: (share: number) => run.progress(share) };
  return writeBackup(await contents(), writer, wish, {
    now: () => ports.now(),
    randomBytes: (length) => ports.randomBytes(length),
    breathe: () => ports.breathe(),
  });
}

/** Does something with the workspace as it stands, again where it did not stand still. */
export async function untilStill<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code !== "plan-stale" || tries === TRIES) throw error;
    }
  }
}

/** What a backup is called: the workspace, the day, and loudly where anybody can read it. */
function backupName(name: string, day: Day, { by }: BackupProtection): string {
  return safeFileName(`${name}-${formatDay(day)}${by === "nothing" ? ".UNENCRYPTED" : ""}.regulars`);
}
