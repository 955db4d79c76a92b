import { RegularsError } from "../../../core/model/error.ts";
import type { FileWriter, WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { isFolderName } from "../../../core/ledger/workspace-files.ts";
import { DirectoryFiles, directoryIn, told, unlessAbsent, type FileKeeping } from "./directory-files.ts";

/** Workspaces' files in the browser's private file system, a directory each. */
export interface PrivateFiles {
  files(workspace: string): WorkspaceFiles;
  workspaces(): Promise<readonly string[]>;
  remove(workspace: string): Promise<void>;
  /** Whether so many bytes can be written; true where another window is just trying. */
  hasRoom(bytes: number): Promise<boolean>;
}

/** What a worker's file has beyond the window's; the type library of windows does not know it. */
interface WorkerFile extends FileSystemFileHandle {
  move(to: string): Promise<void>;
  createSyncAccessHandle(): Promise<AccessHandle>;
}

interface AccessHandle {
  getSize(): number;
  truncate(bytes: number): void;
  write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number;
  flush(): void;
  close(): void;
}

const HOME = "workspaces";

/** A file that is empty but while it is tried whether there is room. */
const TRIAL = "room";
const TRIAL_STEP_BYTES = 1 << 20;

/** The browser's private file system for use in a worker; null where it has none, or not all that is needed of it. */
export async function privateFiles(): Promise<PrivateFiles | null> {
  if (typeof FileSystemFileHandle !== "function" || !("createSyncAccessHandle" in FileSystemFileHandle.prototype)) {
    return null;
  }
  if (!("move" in FileSystemFileHandle.prototype)) return null;
  let root: FileSystemDirectoryHandle;
  try {
    root = await navigator.storage.getDirectory();
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return null; // a window that keeps nothing
    throw error;
  }
  // Made while there is room: on a full disk the browser makes no file, and says nothing of why.
  const trial = root.getFileHandle(TRIAL, { create: true }).catch(() => null);
  const home = (): Promise<FileSystemDirectoryHandle> => root.getDirectoryHandle(HOME, { create: true });
  const open = new Map<string, WorkspaceFiles>();
  return {
    files(workspace) {
      const files = open.get(workspace) ?? new DirectoryFiles(home, workspace, KEEPING);
      open.set(workspace, files);
      return files;
    },
    workspaces: () =>
      told(async () => {
        const names: string[] = [];
        const there = await directoryIn(root, HOME, false);
        if (there) for await (const [name, { kind }] of there.entries()) if (kind === "directory") names.push(name);
        return names.filter(isFolderName);
      }),
    remove: (workspace) =>
      told(async () => {
        const there = await directoryIn(root, HOME, false);
        if (there) await unlessAbsent(there.removeEntry(workspace, { recursive: true }));
      }),
    hasRoom: async (bytes) => canWrite((await trial) as WorkerFile | null, bytes),
  };
}

/**
 * Unfinished files under names of their own, to the medium, then renamed: the browser does so in one step, but for a name that is taken, which it first
 * takes away. There the finished file waits under a name that says so, and is put in place by whoever comes after a browser that was stopped in between.
 */
const KEEPING: FileKeeping = { create, append, isUnfinished, emptyIsUnfinished: false, replaces, putInPlace };

/** Those on their way now, so that sweeping spares them. */
const onTheirWay = new Set<string>();

function isUnfinished(name: string): boolean {
  return /^\..+\.tmp$/.test(name) && !onTheirWay.has(name);
}

function replaces(name: string): string | null {
  return /^\.(.+)\.[0-9a-f-]{36}\.done$/.exec(name)?.[1] ?? null;
}

async function isThere(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  return (await unlessAbsent(directory.getFileHandle(name))) !== null;
}

async function putInPlace(directory: FileSystemDirectoryHandle, from: string, to: string): Promise<void> {
  await ((await directory.getFileHandle(from)) as WorkerFile).move(to);
}

async function create(directory: FileSystemDirectoryHandle, name: string): Promise<FileWriter> {
  const own = `.${name}.${crypto.randomUUID()}`;
  const [beside, done] = [`${own}.tmp`, `${own}.done`];
  onTheirWay.add(beside);
  const file = (await directory.getFileHandle(beside, { create: true })) as WorkerFile;
  const handle = await file.createSyncAccessHandle();
  let at = 0;
  const abort = async (): Promise<void> => {
    handle.close();
    await unlessAbsent(directory.removeEntry(beside));
    // Where the old file is gone already, the new one is better than none.
    if (await isThere(directory, name)) await unlessAbsent(directory.removeEntry(done));
    onTheirWay.delete(beside);
  };
  return {
    async write(bytes) {
      writeAll(handle, at, bytes);
      at += bytes.length;
    },
    async close() {
      try {
        handle.flush();
        handle.close();
        if (await isThere(directory, name)) await file.move(done);
        await file.move(name);
        onTheirWay.delete(beside);
      } catch (error) {
        await abort();
        throw error;
      }
    },
    abort,
  };
}

async function append(file: FileSystemFileHandle, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const handle = await (file as WorkerFile).createSyncAccessHandle();
  try {
    if (handle.getSize() < at) throw new RegularsError("files-failed", { what: "shorter" });
    handle.truncate(at);
    try {
      writeAll(handle, at, bytes);
      handle.flush();
    } catch (error) {
      handle.truncate(at);
      throw error;
    }
  } finally {
    handle.close();
  }
}

async function canWrite(file: WorkerFile | null, bytes: number): Promise<boolean> {
  const handle = await file?.createSyncAccessHandle().catch(() => null);
  if (!handle) return true;
  try {
    const step = new Uint8Array(TRIAL_STEP_BYTES);
    for (let at = 0; at < bytes; at += step.length) writeAll(handle, at, step);
    handle.flush();
    return true;
  } catch {
    return false;
  } finally {
    handle.truncate(0);
    handle.close();
  }
}

/** A full disk shows itself by fewer bytes written than given. */
function writeAll(handle: AccessHandle, at: number, bytes: Uint8Array<ArrayBuffer>): void {
  for (let done = 0; done < bytes.length;) {
    const written = handle.write(bytes.subarray(done), { at: at + done });
    if (written === 0) throw new RegularsError("disk-full");
    done += written;
  }
}
