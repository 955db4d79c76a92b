import { RegularsError } from "../model/error.ts";
import { Books, emptyHead, listedBy, positionOf } from "./books.ts";
import { openDatabase, WorkspaceDatabase } from "./database.ts";
import { stale } from "./flip.ts";
import type { Healed } from "./heal.ts";
import { journalOf } from "./journal-of.ts";
import { stateOf } from "./journal-state.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerMode, LedgerPorts } from "./ledger.ts";
import { openShelf } from "./open-shelf.ts";
import { openWithJournal } from "./open-with-journal.ts";
import { readHead } from "./shapes.ts";
import { storageError } from "./storage-error.ts";

/** A workspace's books, healed where it is opened for writing and the host keeps files; else as the store has them. */
export async function openBooks(
  workspace: string,
  ports: LedgerPorts,
  mode: LedgerMode,
  dataKey: DataKey | null,
): Promise<Healed> {
  for (let tries = 1; ; tries++) {
    let books: Books | null = null;
    try {
      const healed = await openHealed(workspace, ports, mode, dataKey);
      ({ books } = healed);
      if (mode === "takeOver") await fence(books);
      return healed;
    } catch (error) {
      books?.db.close();
      // The window it is taken from finished one commit more.
      if (storageError(error).code !== "plan-stale" || tries === TRIES) throw storageError(error);
    }
  }
}

/** So often another window may be quicker. */
const TRIES = 5;

async function openHealed(
  workspace: string,
  ports: LedgerPorts,
  mode: LedgerMode,
  dataKey: DataKey | null,
): Promise<Healed> {
  const journal = mode === "read" ? null : await journalOf(workspace, ports);
  if (journal !== null) return openWithJournal(workspace, journal, ports, dataKey, mode === "afresh");
  const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
  try {
    const { head, isNew } = await takeStock(db, ports, mode);
    const shelf = await openShelf(db, head, dataKey, ports);
    return { books: new Books(db, shelf, ports, await positionOf(head, shelf)), findings: [], isNew };
  } catch (error) {
    db.close();
    throw storageError(error);
  }
}

/** The head, after what a killed commit left was cleared away. Everything a head lists must be there. */
async function takeStock(
  db: WorkspaceDatabase,
  ports: LedgerPorts,
  mode: LedgerMode,
): Promise<{ readonly head: unknown; readonly isNew: boolean }> {
  const empty = emptyHead(ports);
  const writes = mode !== "read";
  return db.transaction(writes ? "rw" : "r", db.head, db.blocks, async () => {
    const head: unknown = await db.head.get("head");
    const ids = new Set(await db.blocks.toCollection().primaryKeys());
    if (head === undefined) {
      if (ids.size > 0) throw new RegularsError("ledger-damaged", { what: "head" });
      if (writes) await db.head.add(empty);
      return { head: empty, isNew: writes };
    }
    for (const { id } of listedBy(readHead(head))) {
      if (!ids.delete(id)) throw new RegularsError("ledger-damaged", { what: "missing" });
    }
    if (writes) await db.blocks.bulkDelete([...ids]);
    return { head, isNew: false };
  });
}

/**
 * Keeps out the window that the right to write was taken from, which may not know yet: a head it was on is none any more, and a log it
 * would add to has gone.
 */
async function fence(books: Books): Promise<void> {
  const { db, journal, links, records, ports } = books;
  const head = { ...books.head, writer: ports.newId() };
  await db.transaction("rw", db.head, async () => {
    const stored = await db.head.get("head");
    if (stored?.hash !== head.hash) throw stale();
    await db.head.put(head);
  });
  books.moveTo({ head, links, records });
  if (journal === null || journal.hash !== head.hash) return;
  await journal.writeAfresh(stateOf(head, links, await books.linesByCommit()));
  await journal.settle(head.facts);
}
