import { randomBytes } from "node:crypto";
import { open, rename, rm, statfs, type FileHandle } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file whole or not at all: beside its place, to the disk, then renamed over it. A half-written list never stands
 * under its own name, and an older one of that name stays until the new one is safe.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const file = await UnfinishedFile.beside(path);
  try {
    await file.write(bytes);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

/** A file on its way to its place: beside it under a name of its own until all of it is on the disk. */
export class UnfinishedFile {
  /** Those on their way now, so that sweeping spares them. */
  static readonly #onTheirWay = new Set<string>();
  readonly #handle: FileHandle;
  readonly #beside: string;
  readonly #path: string;

  private constructor(handle: FileHandle, beside: string, path: string) {
    this.#handle = handle;
    this.#beside = beside;
    this.#path = path;
  }

  static async beside(path: string): Promise<UnfinishedFile> {
    // Not under its own name: with anything added to it, a long one is longer than a disk takes.
    const beside = join(dirname(path), `.regulars.${randomBytes(6).toString("hex")}.tmp`);
    UnfinishedFile.#onTheirWay.add(beside);
    try {
      return new UnfinishedFile(await open(beside, "wx", 0o600), beside, path);
    } catch (error) {
      UnfinishedFile.#onTheirWay.delete(beside);
      throw error;
    }
  }

  /** Whether a file is one that somebody left unfinished. */
  static isLeft(path: string): boolean {
    return /^\..+\.[0-9a-f]{12}\.tmp$/.test(basename(path)) && !UnfinishedFile.#onTheirWay.has(path);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.writeFile(bytes); // goes on where the last one ended
  }

  /** To the disk, then to its place over what stood there. */
  async finish(): Promise<void> {
    await this.#handle.datasync();
    await this.#handle.close();
    await patiently(() => rename(this.#beside, this.#path));
    UnfinishedFile.#onTheirWay.delete(this.#beside);
    await syncFolder(dirname(this.#path));
  }

  /** Leaves nothing of it; what fails in that is not told, for a sweep finds it later. */
  async abandon(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#beside, { force: true }).catch(() => undefined);
    UnfinishedFile.#onTheirWay.delete(this.#beside);
  }
}

/** Bytes that this user may still write where `path` lies. */
export async function freeBytes(path: string): Promise<number> {
  const disk = await statfs(path);
  return disk.bavail * disk.bsize;
}

const BUSY = new Set(["EBUSY", "EPERM", "EACCES"]);

/** What went wrong, as the system calls it: `ENOSPC`, `EACCES`; empty where the system did not say. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Whether a system's code says that there is no room left. */
export function isFull(code: string): boolean {
  return code === "ENOSPC" || code === "EDQUOT";
}

/** On Windows a virus scanner may hold a fresh file for a moment. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let wait = 50; ; wait *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (process.platform !== "win32" || !BUSY.has(systemCode(error)) || wait > 1600) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** A new name is safe only when its folder is; Windows has no such call and needs none. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
