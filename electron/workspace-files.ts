import { openAsBlob } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RegularsError } from "../core/model/error.ts";
import {
  checkFileName,
  isFileName,
  isFolderName,
  type FileWriter,
  type WorkspaceFile,
  type WorkspaceFiles,
} from "../core/ledger/workspace-files.ts";
import { isFull, patiently, syncFolder, systemCode, UnfinishedFile } from "./files.ts";

/** The files of every workspace under one folder, a folder each. */
export interface WorkspaceFolders {
  files(workspace: string): WorkspaceFiles;
  /** Which workspaces have a folder. */
  workspaces(): Promise<readonly string[]>;
  /** Takes a workspace's folder away with all that is in it. */
  remove(workspace: string): Promise<void>;
}

/**
 * Workspaces' files on a disk: `<home>/<workspace>/<name>`. `home` is made where it is missing, but never the folder above it: a drive
 * that was pulled out must not be written beside. `onFull` hears of a full disk before whoever wrote does.
 */
export function workspaceFolders(home: string, onFull: () => Promise<void> = async () => {}): WorkspaceFolders {
  const folderOf = (workspace: string): string => {
    if (!isFolderName(workspace)) throw new RegularsError("internal", { what: "workspace name" });
    return join(home, workspace);
  };
  const open = new Map<string, FolderFiles>();
  return {
    files: (workspace) => {
      const files = open.get(workspace) ?? new FolderFiles(folderOf(workspace), onFull);
      open.set(workspace, files);
      return files;
    },
    workspaces: () =>
      told(onFull, async () => {
        const entries = await orNull(readdir(home, { withFileTypes: true }));
        return (entries ?? [])
          .filter((entry) => entry.isDirectory() && isFolderName(entry.name))
          .map(({ name }) => name);
      }),
    remove: (workspace) =>
      told(onFull, async () => {
        await patiently(() => rm(folderOf(workspace), { recursive: true, force: true }));
        if ((await orNull(stat(home))) !== null) await syncFolder(home);
      }),
  };
}

/** One workspace's folder. One writer at a time, which the workspace's lock sees to. */
class FolderFiles implements WorkspaceFiles {
  readonly #folder: string;
  readonly #onFull: () => Promise<void>;
  /** What a killed process left unfinished is cleared away before the first thing is written. */
  #swept: Promise<void> | null = null;

  constructor(folder: string, onFull: () => Promise<void>) {
    this.#folder = folder;
    this.#onFull = onFull;
  }

  list(): Promise<readonly WorkspaceFile[]> {
    return this.#told(async () => {
      const found: WorkspaceFile[] = [];
      for (const name of (await this.#everything()).filter(isFileName)) {
        const file = await orNull(stat(join(this.#folder, name)));
        if (file?.isFile()) found.push({ name, bytes: file.size });
      }
      return found;
    });
  }

  read(name: string): Promise<Blob | null> {
    return this.#told(async () => {
      const path = this.#path(name);
      if ((await orNull(stat(path))) === null) return null;
      const file = await open(path, "r"); // says why where it may not be read
      await file.close();
      return await openAsBlob(path);
    });
  }

  async write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const file = await this.create(name);
    try {
      await file.write(bytes);
    } catch (error) {
      await file.abort();
      throw error;
    }
    await file.close();
  }

  create(name: string): Promise<FileWriter> {
    return this.#told(async () => {
      const path = this.#path(name);
      await this.#ready(path);
      const file = await UnfinishedFile.beside(path);
      return {
        write: (bytes) => this.#told(() => file.write(bytes)),
        close: () =>
          this.#told(async () => {
            try {
              await file.finish();
            } catch (error) {
              await file.abandon();
              throw error;
            }
          }),
        abort: () => file.abandon(),
      };
    });
  }

  append(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return this.#told(async () => {
      const path = this.#path(name);
      await this.#ready(path);
      const there = await orNull(stat(path));
      if ((there?.size ?? 0) < at) throw new RegularsError("files-failed", { what: "shorter" });
      const file = await patiently(() => open(path, there === null ? "wx" : "r+", 0o600));
      try {
        await file.truncate(at);
        for (let done = 0; done < bytes.length;) {
          done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        }
        await file.datasync();
      } catch (error) {
        await file.truncate(at).catch(() => undefined); // gives back what little it took; the next append would cut it off
        throw error;
      } finally {
        await file.close();
      }
      if (there === null) await syncFolder(dirname(path));
    });
  }

  remove(names: readonly string[]): Promise<void> {
    return this.#told(async () => {
      const paths = names.map((name) => this.#path(name));
      const folders = new Set<string>();
      for (const path of paths) {
        if ((await orNull(stat(path))) === null) continue;
        await patiently(() => rm(path, { force: true }));
        folders.add(dirname(path));
      }
      for (const folder of folders) await syncFolder(folder);
    });
  }

  #path(name: string): string {
    checkFileName(name);
    return join(this.#folder, ...name.split("/"));
  }

  /** Every name there is, unfinished files too; the names in folders with their folder's. */
  async #everything(): Promise<string[]> {
    const names: string[] = [];
    for (const entry of (await orNull(readdir(this.#folder, { withFileTypes: true }))) ?? []) {
      if (!entry.isDirectory()) names.push(entry.name);
      else
        for (const name of (await orNull(readdir(join(this.#folder, entry.name)))) ?? [])
          names.push(`${entry.name}/${name}`);
    }
    return names;
  }

  async #ready(path: string): Promise<void> {
    this.#swept ??= this.#sweep();
    this.#swept.catch(() => void (this.#swept = null));
    await this.#swept;
    await makeFolder(dirname(path), dirname(dirname(this.#folder)));
  }

  async #sweep(): Promise<void> {
    for (const name of await this.#everything()) {
      const path = join(this.#folder, name);
      if (UnfinishedFile.isLeft(path)) await patiently(() => rm(path, { force: true }));
    }
  }

  #told<T>(work: () => Promise<T>): Promise<T> {
    return told(this.#onFull, work);
  }
}

/** Makes a folder and those above it, up to one that has to be there. */
async function makeFolder(folder: string, within: string): Promise<void> {
  if (folder === within || (await orNull(stat(folder))) !== null) return;
  await makeFolder(dirname(folder), within);
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (systemCode(error) !== "EEXIST") throw error;
  });
  await syncFolder(dirname(folder));
}

async function orNull<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

/** Tells the system's errors in our words, without a path. */
async function told<T>(onFull: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegularsError) throw error;
    const code = systemCode(error);
    if (!isFull(code)) throw new RegularsError("files-failed", { what: code || "unknown" }, { cause: error });
    await onFull();
    throw new RegularsError("disk-full", {}, { cause: error });
  }
}
