import { openDatabase, databaseName, WorkspaceDatabase } from "../../../core/ledger/database.ts";
import type { DataKey } from "../../../core/ledger/keys.ts";
import type { Ledger, LedgerMode } from "../../../core/ledger/ledger.ts";
import type { Head } from "../../../core/ledger/shapes.ts";
import { MemoryFiles } from "./memory-files.ts";
import { answer, readStore } from "./stored.ts";
import { freshWorkspace, open } from "./workspace.ts";

/** A workspace with files outside its store. */
export interface Journaled {
  readonly workspace: string;
  readonly files: MemoryFiles;
  open(mode?: LedgerMode, dataKey?: DataKey | null): Promise<Ledger>;
}

export function journaled(workspace = freshWorkspace(), files = new MemoryFiles()): Journaled {
  return {
    workspace,
    files,
    open: (mode, dataKey) => open(workspace, { files: () => Promise.resolve(files) }, mode, dataKey),
  };
}

/** Everything in a workspace's store, to be put back later. */
export interface StoreCopy {
  readonly head: readonly unknown[];
  readonly blocks: readonly unknown[];
}

export async function copyStore(workspace: string): Promise<StoreCopy> {
  const name = databaseName(workspace);
  return { head: await readStore(name, "head"), blocks: await readStore(name, "blocks") };
}

/** Puts a store back as it was. */
export async function putStore(workspace: string, { head, blocks }: StoreCopy): Promise<void> {
  await wipeStore(workspace);
  const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
  await db.head.bulkPut(head as Head[]);
  await db.blocks.bulkPut(blocks as never[]);
  db.close();
}

/** Takes a store away as a browser does that finds it damaged. */
export async function wipeStore(workspace: string): Promise<void> {
  await answer(indexedDB.deleteDatabase(databaseName(workspace)));
}

/** The name of the log that counts. */
export function logOf(files: MemoryFiles): string {
  const numbers = [...files.content.keys()]
    .filter((name) => name.startsWith("log-"))
    .map((name) => Number(name.slice(4)));
  return `log-${Math.max(...numbers)}`;
}

/** Changes one bit of a file. */
export function flipBit(files: MemoryFiles, name: string, at: number): void {
  const bytes = files.content.get(name);
  if (bytes === undefined) throw new Error("no file");
  bytes[Math.floor(at * bytes.length)]! ^= 1 << (Math.floor(at * 8 * bytes.length) % 8);
}
