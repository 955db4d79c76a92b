import { databaseName } from "../../../core/ledger/database.ts";
import { timed } from "./stopwatch.ts";

/** Reads every record of a workspace from IndexedDB and does nothing with it; milliseconds from opening the database. */
export function readStoredRecords(workspace: string): Promise<number> {
  return timed(async () => {
    const db = await done(indexedDB.open(databaseName(workspace)));
    const store = db.transaction("blocks").objectStore("blocks");
    const keys = await done(store.getAllKeys());
    await Promise.all(keys.map((key) => done(store.get(key))));
    db.close();
  });
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("store")));
  });
}
