import type { WorkspaceDatabase } from "./database.ts";
import type { LedgerPorts } from "./ledger.ts";

/** One record of padding, and how often it is written and taken away again. */
const PADDING_BYTES = 8 << 20;
const TIMES = 3;

/** Padding is of random bytes, for a browser compresses what it stores; a store compresses at most so many together. */
const RANDOM_BYTES = 1 << 20;

const PADDING = "padding";

/**
 * Writes padding and takes it away again, so often that a browser which keeps a log of what it writes goes once round it: of what was taken
 * away before, nothing is left there even if the browser is killed in the next moment. SQLite brings its log into the database once four
 * megabytes stand in it and then begins it again, over what stood there. Where padding cannot be written nothing is the worse for it: the
 * log goes when the browser is closed.
 */
export async function overwriteLog(db: WorkspaceDatabase, ports: LedgerPorts): Promise<void> {
  if (ports.storeKeepsLog !== true) return;
  const pad = new Uint8Array(PADDING_BYTES);
  const random = ports.randomBytes(RANDOM_BYTES);
  for (let at = 0; at < pad.length; at += random.length) pad.set(random, at);
  try {
    for (let i = 1; i <= TIMES; i++) {
      // No head lists it: one that a kill leaves behind is taken away when the workspace is next opened, like every such record.
      await written(db, "relaxed", (blocks) => blocks.put({ id: PADDING, pad }));
      // On the medium at last, and with it all that was written before.
      await written(db, i < TIMES ? "relaxed" : "strict", (blocks) => blocks.delete(PADDING));
      await ports.breathe();
    }
  } catch {
    await db.blocks.delete(PADDING).catch(() => undefined); // taken away when it is next opened
  }
}

/** Writes in one transaction, on the medium or not yet. */
function written(
  db: WorkspaceDatabase,
  durability: IDBTransactionDurability,
  work: (blocks: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(db.blocks.name, "readwrite", { durability });
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("padding")));
    work(transaction.objectStore(db.blocks.name));
  });
}
