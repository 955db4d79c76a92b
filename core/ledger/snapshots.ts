import { z } from "zod";
import { RegularsError } from "../model/error.ts";
import { manifestBytes, readManifest, recordsOf } from "./backup-manifest.ts";
import type { Contents } from "./contents.ts";
import { sealOf } from "./digest.ts";
import type { Copy } from "./restore.ts";
import { copiesToKeep, SNAPSHOT_ROTATION, type KeptCopy, type Rotation } from "./rotation.ts";
import { isCommit, type BlockRef, type Digest, type Head } from "./shapes.ts";
import type { WorkspaceFile, WorkspaceFiles } from "./workspace-files.ts";

/** Why a snapshot was taken. */
export type SnapshotReason = "import" | "time" | "closing" | "asked" | "restore";

/** A snapshot as it is listed; holds nobody's data. */
export interface Snapshot {
  /** Its file. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
  /** The number of the last commit in it, and the hash of its head. */
  readonly seq: number;
  readonly hash: Digest;
  readonly identity: Digest;
  readonly customers: number;
  readonly lines: number;
  /** It stays at least until then, whatever the rotation says. */
  readonly keptUntil: number;
}

/** Whether a snapshot holds all that the workspace knows: since it was made, blocks were joined or put in order at most. */
export function holdsAll({ hash }: Pick<Snapshot, "hash">, head: Pick<Head, "hash" | "commits">): boolean {
  if (hash === head.hash) return true;
  for (const link of head.commits.toReversed()) {
    if (link.hash === hash) return true;
    if (isCommit(link) || link.kind !== "compaction") return false;
  }
  return false;
}

/** What is noted beside a snapshot's records. */
export type SnapshotNote = Pick<Snapshot, "at" | "reason" | "customers" | "lines" | "keptUntil"> & {
  readonly name: string;
};

const FOLDER = "snapshots/";
const BLOCK = /^kept\/([0-9a-f]{64})$/;
const DIGEST_LETTERS = 64;

const noteSchema = z.strictObject({
  format: z.literal(1),
  at: z.number(),
  reason: z.enum(["import", "time", "closing", "asked", "restore"]),
  identity: z.string(),
  customers: z.int(),
  lines: z.int(),
  keptUntil: z.number(),
});

interface ReadSnapshot extends Snapshot {
  readonly head: Head;
}

/**
 * Keeps the workspace as it stands now: every record that no snapshot holds yet in a file of its own (`kept/<digest>`), then the file that
 * names them. What is written is read again. Errors: `disk-full`, `files-failed`, those of `Contents.read`. Until the last file
 * is there, there is no snapshot.
 */
export async function takeSnapshot(
  files: WorkspaceFiles,
  contents: Contents,
  { name, ...note }: SnapshotNote,
  breathe: () => Promise<void>,
): Promise<Snapshot> {
  const there = new Map((await files.list()).map((file) => [file.name, file.bytes]));
  for (const ref of recordsOf(contents.head)) {
    const file = blockFile(ref);
    if (there.get(file) === ref.bytes) continue;
    await files.write(file, await contents.read(ref));
    await readBlock(files, ref);
    await breathe();
  }
  const { head, identity } = contents;
  const text = { format: 1, identity, ...note };
  const body = new Blob([JSON.stringify(text), "\n", manifestBytes({ name, head })]);
  const bytes = new Uint8Array(await body.arrayBuffer());
  const { digest } = await sealOf(bytes);
  const file = `${FOLDER}${new Date(note.at).toISOString().replace(/[^0-9]/g, "")}-${head.seq}`;
  await files.write(file, new Uint8Array(await new Blob([digest, bytes]).arrayBuffer()));
  return listed(await readSnapshot(files, file));
}

/** The snapshots there are, newest first, and how many cannot be read. */
export async function listSnapshots(
  files: WorkspaceFiles,
): Promise<{ readonly snapshots: readonly Snapshot[]; readonly unreadable: number }> {
  const { snapshots, unreadable } = await readAll(files);
  return { snapshots: snapshots.map(listed), unreadable: unreadable.length };
}

/** A snapshot as a copy to be restored; each record is checked as it is read. Errors: `backup-damaged`, `restore-unknown`. */
export async function copyOfSnapshot(files: WorkspaceFiles, file: string): Promise<Copy & { readonly name: string }> {
  const { head, name } = await readSnapshot(files, file);
  const refs = recordsOf(head);
  return { head, name, read: (index) => readBlock(files, refs[index]!) };
}

/** Reads every record of a snapshot. Error: `backup-damaged`. */
export async function checkSnapshot(files: WorkspaceFiles, file: string, breathe: () => Promise<void>): Promise<void> {
  const { head } = await readSnapshot(files, file);
  for (const ref of recordsOf(head)) {
    await readBlock(files, ref);
    await breathe();
  }
}

/** Takes records away that are not what they were when they were kept, so that the next snapshot writes them again; how many. */
export async function dropDamaged(files: WorkspaceFiles, breathe: () => Promise<void>): Promise<number> {
  const damaged: string[] = [];
  for (const { name } of await files.list()) {
    const digest = BLOCK.exec(name)?.[1];
    const file = digest === undefined ? null : await files.read(name);
    if (file === null) continue;
    if ((await sealOf(new Uint8Array(await file.arrayBuffer()))).digest !== digest) damaged.push(name);
    await breathe();
  }
  if (damaged.length > 0) await files.remove(damaged);
  return damaged.length;
}

/** Takes away what the rotation lets go, and records that no snapshot holds any more. Gives how many snapshots went. */
export async function rotateSnapshots(
  files: WorkspaceFiles,
  now: number,
  rotation: Rotation = SNAPSHOT_ROTATION,
): Promise<number> {
  const { snapshots } = await readAll(files);
  const keep = copiesToKeep(
    snapshots.map((snapshot) => keptCopy(snapshot, now)),
    rotation,
  );
  const gone = snapshots.filter(({ file }) => !keep.has(file));
  await dropSnapshots(files, (snapshot) => !keep.has(snapshot.file));
  return gone.length;
}

/**
 * Takes snapshots away, unreadable ones with them, and then every record that is in none of those left. Gives those that are left,
 * newest first.
 */
export async function dropSnapshots(
  files: WorkspaceFiles,
  goes: (snapshot: Snapshot, records: readonly BlockRef[], head: Head) => boolean,
): Promise<readonly Snapshot[]> {
  const there = await files.list();
  const { snapshots, unreadable } = await readAll(files, there);
  const left = snapshots.filter((snapshot) => !goes(snapshot, recordsOf(snapshot.head), snapshot.head));
  const stays = new Set(left.map(({ file }) => file));
  // First what names the records, so that there is never a snapshot without them.
  const gone = [...unreadable, ...snapshots.map(({ file }) => file).filter((file) => !stays.has(file))];
  if (gone.length > 0) await files.remove(gone);
  const held = new Set(left.flatMap(({ head }) => recordsOf(head).map(({ digest }) => digest)));
  const loose = there.map(({ name }) => name).filter((name) => isLoose(name, held));
  if (loose.length > 0) await files.remove(loose);
  return left;
}

function isLoose(name: string, held: ReadonlySet<Digest>): boolean {
  const digest = BLOCK.exec(name)?.[1];
  return digest !== undefined && !held.has(digest);
}

function listed({ head: _head, name: _name, ...snapshot }: ReadSnapshot & { readonly name?: string }): Snapshot {
  return snapshot;
}

async function readAll(
  files: WorkspaceFiles,
  there?: readonly WorkspaceFile[],
): Promise<{ readonly snapshots: readonly ReadSnapshot[]; readonly unreadable: readonly string[] }> {
  const snapshots: ReadSnapshot[] = [];
  const unreadable: string[] = [];
  for (const { name } of there ?? (await files.list())) {
    if (!name.startsWith(FOLDER)) continue;
    try {
      snapshots.push(await readSnapshot(files, name));
    } catch (error) {
      if (!(error instanceof RegularsError) || error.code === "files-failed") throw error;
      unreadable.push(name);
    }
  }
  return { snapshots: snapshots.toSorted((a, b) => b.at - a.at), unreadable };
}

async function readSnapshot(files: WorkspaceFiles, file: string): Promise<ReadSnapshot & { readonly name: string }> {
  const blob = await files.read(file);
  if (blob === null) throw new RegularsError("restore-unknown");
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const digest = new TextDecoder().decode(bytes.subarray(0, DIGEST_LETTERS));
  const body = bytes.slice(DIGEST_LETTERS);
  if ((await sealOf(body)).digest !== digest) throw new RegularsError("backup-damaged", { what: "snapshot" });
  const end = body.indexOf("\n".charCodeAt(0));
  const note = noteSchema.safeParse(JSON.parse(new TextDecoder().decode(body.subarray(0, end))));
  if (!note.success) throw new RegularsError("backup-damaged", { what: "snapshot" });
  const { head, name } = readManifest(body.subarray(end + 1));
  const { format: _, ...known } = note.data;
  return { ...known, file, name, head, seq: head.seq, hash: head.hash };
}

/** A record's bytes. Error: `backup-damaged` where they are not those that were kept. */
async function readBlock(files: WorkspaceFiles, ref: BlockRef): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await files.read(blockFile(ref));
  const bytes = blob === null ? null : new Uint8Array(await blob.arrayBuffer());
  if (bytes === null || (await sealOf(bytes)).digest !== ref.digest) {
    throw new RegularsError("backup-damaged", { what: "record" });
  }
  return bytes;
}

function blockFile({ digest }: BlockRef): string {
  return `kept/${digest}`;
}

function keptCopy({ file, at, keptUntil, head }: ReadSnapshot, now: number): KeptCopy {
  const parts = new Map(recordsOf(head).map(({ digest, bytes }) => [digest, bytes]));
  return { name: file, at, pinned: keptUntil > now, parts };
}
