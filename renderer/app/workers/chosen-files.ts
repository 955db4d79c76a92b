import type { FileWriter, WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { keptFolders } from "../folder-handles.ts";
import { DirectoryFiles, told, type FileKeeping } from "./directory-files.ts";

/** What lies in a person's own folder is in one of this name. */
const HOME = "Regulars";

/** A workspace's files in a folder the person chose; null where it was forgotten or the browser wants to be asked again first. */
export function chosenFiles(folder: string, workspace: string): Promise<WorkspaceFiles | null> {
  return told(async () => {
    const kept = (await keptFolders()).find(({ id }) => id === folder);
    if (kept === undefined || (await kept.handle.queryPermission({ mode: "readwrite" })) !== "granted") return null;
    return new DirectoryFiles(() => kept.handle.getDirectoryHandle(HOME, { create: true }), workspace, IN_SWAP_FILES);
  });
}

/**
 * The browser writes a person's own files into a swap file beside them, which takes their place when it is closed; what a killed one
 * left is `….crswap`, and a file of no bytes under a name that is new. An append copies the whole file that way.
 */
export const IN_SWAP_FILES: FileKeeping = {
  create,
  append,
  isUnfinished: (name) => name.endsWith(".crswap"),
  emptyIsUnfinished: true,
  replaces: () => null,
  putInPlace: async () => {},
};

async function create(directory: FileSystemDirectoryHandle, name: string): Promise<FileWriter> {
  const isNew = !(await has(directory, name));
  const file = await directory.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  return {
    write: (bytes) => stream.write(bytes),
    close: () => stream.close(),
    async abort() {
      await stream.abort().catch(() => undefined); // it is closed already where a write failed
      if (isNew) await directory.removeEntry(name).catch(() => undefined);
    },
  };
}

async function append(file: FileSystemFileHandle, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if ((await file.getFile()).size < at) throw new RegularsError("files-failed", { what: "shorter" });
  const stream = await file.createWritable({ keepExistingData: true });
  try {
    await stream.truncate(at);
    await stream.write({ type: "write", position: at, data: bytes });
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

async function has(directory: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  for await (const known of directory.keys()) if (known === name) return true;
  return false;
}
