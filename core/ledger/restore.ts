import { RegularsError } from "../model/error.ts";
import type { BackupContents, ReadWatch } from "./backup-file.ts";
import { headWith, recordsOf } from "./backup-manifest.ts";
import { emptyHead, listedBy } from "./books.ts";
import { checkRoom } from "./commit-checks.ts";
import type { Contents } from "./contents.ts";
import { deleteDatabase, openDatabase, WorkspaceDatabase } from "./database.ts";
import { discard, flip } from "./flip.ts";
import { digestOf, FORGOTTEN_FILE, numberOf } from "./journal-names.ts";
import type { LedgerPorts } from "./ledger.ts";
import { readHead, type BlockRef, type Head } from "./shapes.ts";
import { Shelf } from "./shelf.ts";
import { storageError } from "./storage-error.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** A copy of a workspace, wherever it lies: a head, and the bytes of its records in the order of `recordsOf`. */
export interface Copy {
  readonly head: Head;
  read(index: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** What is in a backup, as a copy. */
export function copyOfBackup({ manifest, read }: BackupContents): Copy {
  return { head: manifest.head, read };
}

/** What a ledger holds, as a copy. */
export function copyOfLedger({ head, read }: Contents): Copy {
  const refs = recordsOf(head);
  return { head, read: (index) => read(refs[index]!) };
}

/**
 * Writes a copy into the database of a workspace in the place of whatever is there, whose head must not move meanwhile: records under
 * fresh ids that no head lists, then one strict transaction that replaces the head and takes everything else away. Before it the old
 * workspace is there, after it the new one. A database that is not there yet is made. Errors: those of reading the copy; `plan-stale`,
 * `disk-full`, `ledger-blocked`, `cancelled`. Whatever the error, what was there stands.
 */
export async function putInPlace(
  workspace: string,
  copy: Copy,
  ports: LedgerPorts,
  { signal, onProgress }: ReadWatch = {},
): Promise<void> {
  const refs = recordsOf(copy.head);
  const all = refs.reduce((sum, { bytes }) => sum + bytes, 1);
  await checkRoom(ports, all);
  const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
  const staged: BlockRef[] = [];
  try {
    const onto = await headOf(db, ports);
    const shelf = new Shelf(db);
    let done = 0;
    for (const [index, ref] of refs.entries()) {
      if (signal?.aborted === true) throw new RegularsError("cancelled");
      const prepared = await shelf.copy(await copy.read(index), ports.newId());
      staged.push({ ...ref, id: prepared.id });
      await shelf.put([prepared]);
      done += ref.bytes;
      onProgress?.(done / all);
      await ports.breathe();
    }
    const head = { ...headWith(copy.head, staged), restoredAt: Math.max(ports.now(), (onto.restoredAt ?? 0) + 1) };
    const change = { head, added: [], dropped: listedBy(onto).map(({ id }) => id) };
    await flip(db, onto, change, staged);
  } catch (error) {
    await discard(db, staged);
    throw storageError(error);
  } finally {
    db.close();
  }
}

/** Writes a copy into a database of its own, which nothing knows of yet; where that fails nothing of it is left. Errors as above. */
export async function putInScratch(
  workspace: string,
  copy: Copy,
  ports: LedgerPorts,
  watch: ReadWatch = {},
): Promise<void> {
  try {
    await putInPlace(workspace, copy, ports, watch);
  } catch (error) {
    await deleteDatabase(new WorkspaceDatabase(workspace).name).catch(() => undefined);
    throw error;
  }
}

/**
 * Takes a workspace's journal away, its log first: what is left without one is as if there were none. Only where it cannot be read, for
 * until the workspace is next opened the store is the only other copy.
 */
export async function forgetJournal(files: WorkspaceFiles): Promise<void> {
  const names = (await files.list()).map(({ name }) => name);
  await files.write(FORGOTTEN_FILE, new Uint8Array(1));
  await files.remove(names.filter((name) => numberOf(name) !== null));
  await files.remove(names.filter((name) => digestOf(name) !== null));
}

/** The head as it is stored; an empty one is written where there is none. */
async function headOf(db: WorkspaceDatabase, ports: LedgerPorts): Promise<Head> {
  const empty = emptyHead(ports);
  return db.transaction("rw", db.head, async () => {
    const stored: unknown = await db.head.get("head");
    if (stored !== undefined) return readHead(stored);
    await db.head.add(empty);
    return empty;
  });
}
