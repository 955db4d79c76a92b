import { RegularsError } from "../../../core/model/error.ts";
import {
  checkFileName,
  isFileName,
  isFolderName,
  type FileWriter,
  type WorkspaceFile,
  type WorkspaceFiles,
} from "../../../core/ledger/workspace-files.ts";

/** How files are put into one of the browser's directories; reading, listing and removing are the same everywhere. */
export interface FileKeeping {
  /** Begins a file that appears under its name when it is closed. */
  create(directory: FileSystemDirectoryHandle, name: string): Promise<FileWriter>;
  append(file: FileSystemFileHandle, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Whether a name is one of a file that was never finished. */
  isUnfinished(name: string): boolean;
  /** Whether a file of no bytes is one that was begun and never finished. */
  readonly emptyIsUnfinished: boolean;
  /** Which name a finished file is to replace, where the browser was stopped while doing so; null: it is no such file. */
  replaces(name: string): string | null;
  /** Gives such a file the name it is for. */
  putInPlace(directory: FileSystemDirectoryHandle, from: string, to: string): Promise<void>;
}

/** A workspace's files in its own directory under `home`. */
export class DirectoryFiles implements WorkspaceFiles {
  readonly #home: () => Promise<FileSystemDirectoryHandle>;
  readonly #workspace: string;
  readonly #keeping: FileKeeping;
  /** What was left unfinished is cleared away before the first thing is written. */
  #swept: Promise<void> | null = null;
  /** The file that was added to last: a log is added to again and again, and each step on the way to it takes a turn. */
  #appended: { readonly path: string; readonly file: FileSystemFileHandle } | null = null;

  constructor(home: () => Promise<FileSystemDirectoryHandle>, workspace: string, keeping: FileKeeping) {
    if (!isFolderName(workspace)) throw new RegularsError("internal", { what: "workspace name" });
    this.#home = home;
    this.#workspace = workspace;
    this.#keeping = keeping;
  }

  list(only?: string): Promise<readonly WorkspaceFile[]> {
    return told(async () => {
      const files = new Map<string, number>();
      const replacing = new Map<string, number>();
      const looks: Promise<void>[] = [];
      for await (const { handle, folder, name } of everything(await this.#own(false), only)) {
        const replaced = this.#keeping.replaces(name);
        const path = (folder === null ? "" : `${folder}/`) + (replaced ?? name);
        if (!isFileName(path) || this.#keeping.isUnfinished(name)) continue;
        const look = async (): Promise<void> => {
          const file = await unlessAbsent(handle.getFile());
          if (file && !this.#isEmptyLeft(file)) (replaced === null ? files : replacing).set(path, file.size);
        };
        looks.push(look());
      }
      await allDone(looks);
      return Array.from(new Map([...replacing, ...files]), ([name, bytes]) => ({ name, bytes }));
    });
  }

  read(path: string): Promise<Blob | null> {
    return told(async () => {
      const place = await this.#place(path, false);
      const file =
        place && ((await unlessAbsent(fileIn(place.directory, place.name))) ?? (await this.#replacing(place)));
      return file && !this.#isEmptyLeft(file) ? file : null;
    });
  }

  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const writer = await this.create(path);
    try {
      await writer.write(bytes);
    } catch (error) {
      await writer.abort();
      throw error;
    }
    await writer.close();
  }

  create(path: string): Promise<FileWriter> {
    return told(async () => {
      const place = await this.#place(path, true);
      if (place === null) throw new RegularsError("files-failed", { what: "NotFoundError" });
      const writer = await this.#keeping.create(place.directory, place.name);
      return {
        write: (bytes) => told(() => writer.write(bytes)),
        close: () => told(() => writer.close()),
        abort: () => told(() => writer.abort()),
      };
    });
  }

  append(path: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    return told(async () => {
      const create = at === 0;
      const last = !create && this.#appended?.path === path ? this.#appended.file : null;
      const place = last === null ? await this.#place(path, create) : null;
      const file = last ?? (place && (await unlessAbsent(place.directory.getFileHandle(place.name, { create }))));
      this.#appended = null;
      if (!file) throw new RegularsError("files-failed", { what: "shorter" });
      await this.#keeping.append(file, at, bytes);
      this.#appended = { path, file };
    });
  }

  remove(paths: readonly string[]): Promise<void> {
    return told(async () => {
      paths.forEach(checkFileName);
      // Else what was to replace one of them would take its place.
      await this.#sweepOnce();
      const remove = async (path: string): Promise<void> => {
        const place = await this.#place(path, false);
        if (place) await unlessAbsent(place.directory.removeEntry(place.name));
      };
      await allDone(paths.map(remove));
    });
  }

  /** The directory a name is in, made where it is to be written in, and the name in it. */
  async #place(path: string, write: boolean): Promise<Place | null> {
    checkFileName(path);
    if (write) await this.#sweepOnce();
    const [folder, name = null] = path.split("/") as [string, string?];
    const own = await this.#own(write);
    if (own === null || name === null) return own && { directory: own, name: folder };
    const directory = await directoryIn(own, folder, write);
    return directory && { directory, name };
  }

  #sweepOnce(): Promise<void> {
    this.#swept ??= this.#sweep();
    this.#swept.catch(() => (this.#swept = null));
    return this.#swept;
  }

  /** Takes away what was never finished; what was finished and not yet put in place replaces nothing that is still there. */
  async #sweep(): Promise<void> {
    for await (const { directory, name } of everything(await this.#own(false))) {
      const replaced = this.#keeping.replaces(name);
      if (replaced !== null && (await unlessAbsent(directory.getFileHandle(replaced))) === null)
        await this.#keeping.putInPlace(directory, name, replaced);
      else if (replaced !== null || this.#keeping.isUnfinished(name)) await unlessAbsent(directory.removeEntry(name));
    }
  }

  /** What was to replace a file that is gone. */
  async #replacing({ directory, name }: Place): Promise<File | null> {
    for await (const [left, { kind }] of directory.entries())
      if (kind === "file" && this.#keeping.replaces(left) === name) return await unlessAbsent(fileIn(directory, left));
    return null;
  }

  async #own(make: boolean): Promise<FileSystemDirectoryHandle | null> {
    return await directoryIn(await this.#home(), this.#workspace, make);
  }

  #isEmptyLeft(file: File): boolean {
    return this.#keeping.emptyIsUnfinished && file.size === 0;
  }
}

/** Tells the browser's errors in our words; their messages may name what they were about. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegularsError) throw error;
    const name = error instanceof Error || error instanceof DOMException ? error.name : "unknown";
    if (name === "QuotaExceededError") throw new RegularsError("disk-full", {}, { cause: error });
    throw new RegularsError("files-failed", { what: name }, { cause: error });
  }
}

/** Null where it is not there and is not to be made. */
export function directoryIn(
  parent: FileSystemDirectoryHandle,
  name: string,
  make: boolean,
): Promise<FileSystemDirectoryHandle | null> {
  return unlessAbsent(parent.getDirectoryHandle(name, { create: make }));
}

/** Null where there is nothing of the name, or a directory where a file is looked for. */
export async function unlessAbsent<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof DOMException && (error.name === "NotFoundError" || error.name === "TypeMismatchError")) {
      return null;
    }
    throw error;
  }
}

interface Place {
  readonly directory: FileSystemDirectoryHandle;
  readonly name: string;
}

async function fileIn(directory: FileSystemDirectoryHandle, name: string): Promise<File> {
  return await (await directory.getFileHandle(name)).getFile();
}

/** Resolves once all have ended; with the first failure there was. */
async function allDone(all: readonly Promise<void>[]): Promise<void> {
  for (const one of await Promise.allSettled(all)) if (one.status === "rejected") throw one.reason;
}

/** Every file in a directory and in the directories just below it, or in one of those alone. */
async function* everything(
  top: FileSystemDirectoryHandle | null,
  only?: string,
): AsyncGenerator<Place & { readonly folder: string | null; readonly handle: FileSystemFileHandle }> {
  if (top === null) return;
  for await (const [name, handle] of top.entries()) {
    if (handle.kind === "file") yield { directory: top, folder: null, name, handle };
    else if (only === undefined || only === name) {
      for await (const [inside, file] of handle.entries()) {
        if (file.kind === "file") yield { directory: handle, folder: name, name: inside, handle: file };
      }
    }
  }
}
