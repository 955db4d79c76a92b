import { RegularsError } from "../model/error.ts";
import { Books, emptyHead, listedBy, positionOf } from "./books.ts";
import { openDatabase, WorkspaceDatabase } from "./database.ts";
import type { Healed } from "./heal.ts";
import { journalOf } from "./journal-of.ts";
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
  const journal = mode === "read" ? null : await journalOf(workspace, ports);
  if (journal !== null) return openWithJournal(workspace, journal, ports, dataKey);
  const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
  try {
    const head = await takeStock(db, ports, mode);
    const shelf = await openShelf(db, head, dataKey, ports);
    return { books: new Books(db, shelf, ports, await positionOf(head, shelf)), findings: [] };
  } catch (error) {
    db.close();
    throw storageError(error);
  }
}

/** The head, after what a killed commit left was cleared away. Everything a head lists must be there. */
async function takeStock(db: WorkspaceDatabase, ports: LedgerPorts, mode: LedgerMode): Promise<unknown> {
  const empty = emptyHead(ports);
  return db.transaction(mode === "write" ? "rw" : "r", db.head, db.blocks, async () => {
    const head: unknown = await db.head.get("head");
    const ids = new Set(await db.blocks.toCollection().primaryKeys());
    if (head === undefined) {
      if (ids.size > 0) throw new RegularsError("ledger-damaged", { what: "head" });
      if (mode === "write") await db.head.add(empty);
      return empty;
    }
    for (const { id } of listedBy(readHead(head))) {
      if (!ids.delete(id)) throw new RegularsError("ledger-damaged", { what: "missing" });
    }
    if (mode === "write") await db.blocks.bulkDelete([...ids]);
    return head;
  });
}
