import "fake-indexeddb/auto";
import { databaseName } from "../../../core/ledger/database.ts";

/** Ids of all blocks that are stored for a workspace, listed or not, looked at from outside. */
export async function storedIds(workspace: string): Promise<string[]> {
  return (await readStore(databaseName(workspace), "blocks")).map((record) => (record as { id: string }).id).toSorted();
}

/** Every record of a store. */
export async function readStore(database: string, store: string): Promise<unknown[]> {
  return inStore(database, store, "readonly", (objects) => objects.getAll());
}

/** Changes a store behind the ledger's back. */
export async function writeStore(database: string, store: string, record: unknown): Promise<void> {
  await inStore(database, store, "readwrite", (objects) => objects.put(record));
}

/** Takes a record away behind the ledger's back. */
export async function removeFromStore(database: string, store: string, key: string): Promise<void> {
  await inStore(database, store, "readwrite", (objects) => objects.delete(key));
}

async function inStore<T>(
  database: string,
  store: string,
  mode: IDBTransactionMode,
  ask: (objects: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await answer(indexedDB.open(database));
  try {
    return await answer(ask(db.transaction(store, mode).objectStore(store)));
  } finally {
    db.close();
  }
}

/** What a request of the browser's store answers. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
