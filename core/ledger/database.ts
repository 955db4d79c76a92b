import { Dexie, type DexieOptions, type Table } from "dexie";
import { RegularsError } from "../model/error.ts";
import { withPatience } from "./patience.ts";
import { refuseNewer, type Head, type StoredRecord } from "./shapes.ts";
import { storageError } from "./storage-error.ts";

/** Dexie multiplies its versions by ten to make the browser's. */
const DEXIE_VERSION = 1;
const NATIVE_VERSION = DEXIE_VERSION * 10;

/** One workspace's database: primary keys only, so that nobody's data stands in an index. */
export class WorkspaceDatabase extends Dexie {
  declare readonly head: Table<Head, "head">;
  declare readonly blocks: Table<StoredRecord, string>;

  constructor(workspace: string) {
    super(databaseName(workspace), databaseOptions());
    this.version(DEXIE_VERSION).stores({ head: "k", blocks: "id" });
  }
}

/**
 * Every commit on the medium before it is told; no cache of answers beside our own. The store is the one there is now: a host without
 * one of its own may have put it in place after Dexie was loaded.
 */
export function databaseOptions(): DexieOptions {
  return { chromeTransactionDurability: "strict", cache: "disabled", indexedDB, IDBKeyRange };
}

/** The name a workspace's database has in the browser's profile; part of the format. */
export function databaseName(workspace: string): string {
  return `regulars-${workspace}`;
}

/**
 * Opens a database that is certainly of no newer version. Errors: `ledger-newer`, `ledger-blocked`, `disk-full`.
 * Dexie itself would open a newer database, and even change it to suit; so it is looked at before Dexie sees it.
 */
export async function openDatabase<DB extends Dexie>(db: DB, headStore: string): Promise<DB> {
  await refuseNewerDatabase(db.name, headStore);
  const blocked = new Promise<never>((_, reject) => {
    db.on("blocked", () => {
      reject(new RegularsError("ledger-blocked"));
      return false;
    });
  });
  // Another window wants to delete or upgrade it: let go at once. Whoever calls next is told.
  db.on("versionchange", () => {
    db.close();
    return false;
  });
  try {
    await withPatience(Promise.race([db.open(), blocked]));
    return db;
  } catch (error) {
    db.close();
    throw storageError(error);
  }
}

/** Deletes a workspace's database. Error: `ledger-blocked` while another window will not let go of it. */
export function deleteLedger(workspace: string): Promise<void> {
  return deleteDatabase(databaseName(workspace));
}

/** Deletes a database. Error: `ledger-blocked` while another window will not let go of it; it goes once that window has. */
export function deleteDatabase(name: string): Promise<void> {
  return withPatience(
    new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = () => resolve();
      request.onerror = () => reject(storageError(request.error));
      request.onblocked = () => reject(new RegularsError("ledger-blocked"));
    }),
  );
}

/** Opens a database as it is, without naming a version, and only reads. */
function refuseNewerDatabase(name: string, headStore: string): Promise<void> {
  const looking = new Promise<void>((resolve, reject) => {
    const request: IDBOpenDBRequest = indexedDB.open(name);
    let absent = false;
    request.onupgradeneeded = () => {
      // There is none yet: undo the making of it.
      absent = true;
      request.transaction?.abort();
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (absent) resolve();
      else reject(storageError(request.error));
    };
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = () => db.close();
      const looked =
        db.version > NATIVE_VERSION ? Promise.reject(newerVersion(db.version)) : lookAtHeads(db, headStore);
      looked.then(resolve, reject).finally(() => db.close()); // also where nobody waits for it any more
    };
  });
  return withPatience(looking);
}

function newerVersion(version: number): RegularsError {
  return new RegularsError("ledger-newer", { has: Math.floor(version / 10), needed: DEXIE_VERSION });
}

function lookAtHeads(db: IDBDatabase, headStore: string): Promise<void> {
  if (!db.objectStoreNames.contains(headStore)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const request = db.transaction(headStore, "readonly").objectStore(headStore).getAll();
    request.onerror = () => reject(storageError(request.error));
    request.onsuccess = () => {
      try {
        for (const record of request.result) refuseNewer(record);
        resolve();
      } catch (error) {
        reject(error);
      }
    };
  });
}
