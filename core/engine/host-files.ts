import type { WorkspaceFile, WorkspaceFiles } from "../ledger/workspace-files.ts";
import { checkFileName } from "../ledger/workspace-files.ts";
import { RegularsError, type ErrorCode, type ErrorFacts } from "../model/error.ts";

/** Where files lie: the host's own place (null), or a folder the person chose, by its id. */
export type FilePlace = string | null;

/** An answer as it crosses from another process, where an error would lose its code. */
export type Told<T> = { readonly value: T } | { readonly code: ErrorCode; readonly facts: ErrorFacts };

/** Files that another process keeps: `WorkspaceFiles` taken apart into calls of plain data, in blocks no larger than `FILE_BLOCK_BYTES`. */
export interface HostFiles {
  workspaces(place: FilePlace): Promise<Told<readonly string[]>>;
  removeWorkspace(place: FilePlace, workspace: string): Promise<Told<null>>;
  list(place: FilePlace, workspace: string): Promise<Told<readonly WorkspaceFile[]>>;
  /** A ticket good for fetching the file once from `/files/<ticket>`; null where there is no such file. */
  open(place: FilePlace, workspace: string, name: string): Promise<Told<FileTicket | null>>;
  append(
    place: FilePlace,
    workspace: string,
    name: string,
    at: number,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<Told<null>>;
  remove(place: FilePlace, workspace: string, names: readonly string[]): Promise<Told<null>>;
  /** Begins a file in pieces: the id of its writer. */
  begin(place: FilePlace, workspace: string, name: string): Promise<Told<string>>;
  add(writer: string, bytes: Uint8Array<ArrayBuffer>): Promise<Told<null>>;
  /** Puts the file in its place (`keep`) or gives it up. */
  end(writer: string, keep: boolean): Promise<Told<null>>;
}

export interface FileTicket {
  readonly ticket: string;
  readonly bytes: number;
}

/** Most bytes that cross in one call; more would hold the window up while they are copied. */
export const FILE_BLOCK_BYTES = 2 * 1024 * 1024;

/** Where the page fetches a file it has a ticket for. */
export const FILES_PATH = "/files/";

/** The files a host keeps in another process, as the engine asks for them. `fetchFile` fetches from an address of the page's own host. */
export function filesOver(
  host: HostFiles,
  place: FilePlace,
  workspace: string,
  fetchFile: (path: string) => Promise<Blob>,
): WorkspaceFiles {
  const create: WorkspaceFiles["create"] = async (name) => {
    checkFileName(name);
    const writer = valueOf(await host.begin(place, workspace, name));
    return {
      write: async (bytes) => {
        for (const block of blocksOf(bytes)) valueOf(await host.add(writer, block));
      },
      close: async () => void valueOf(await host.end(writer, true)),
      abort: async () => void valueOf(await host.end(writer, false)),
    };
  };
  return {
    create,
    list: async () => valueOf(await host.list(place, workspace)),
    async read(name) {
      checkFileName(name);
      const file = valueOf(await host.open(place, workspace, name));
      if (file === null) return null;
      const content = await fetchFile(`${FILES_PATH}${file.ticket}`);
      if (content.size !== file.bytes) throw new RegularsError("files-failed", { what: "shorter" });
      return content;
    },
    async write(name, bytes) {
      const writer = await create(name);
      try {
        await writer.write(bytes);
      } catch (error) {
        await writer.abort();
        throw error;
      }
      await writer.close();
    },
    async append(name, at, bytes) {
      checkFileName(name);
      let end = at;
      for (const block of blocksOf(bytes)) {
        valueOf(await host.append(place, workspace, name, end, block));
        end += block.length;
      }
    },
    async remove(names) {
      names.forEach(checkFileName);
      valueOf(await host.remove(place, workspace, names));
    },
  };
}

/** What was told, or the error that was. */
export function valueOf<T>(told: Told<T>): T {
  if ("code" in told) throw new RegularsError(told.code, told.facts);
  return told.value;
}

/** Copies, so that what crosses is the piece alone and never the memory it lies in; of nothing, one empty piece. */
function* blocksOf(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from === 0 || from < bytes.length; from += FILE_BLOCK_BYTES) {
    yield bytes.slice(from, from + FILE_BLOCK_BYTES);
  }
}
