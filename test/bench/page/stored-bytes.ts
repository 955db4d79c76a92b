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

/** So long nothing is written once the work in the background is done. */
const QUIET_MS = 2000;

/** Waits until the blocks of an open workspace stay as they are. */
export async function untilSettled(workspace: string): Promise<void> {
  const db = await done(indexedDB.open(databaseName(workspace)));
  let known = "";
  let since = performance.now();
  while (performance.now() - since < QUIET_MS) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = (await done(db.transaction("blocks").objectStore("blocks").getAllKeys())).join(" ");
    if (now !== known) since = performance.now();
    known = now;
  }
  db.close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("store")));
  });
}
