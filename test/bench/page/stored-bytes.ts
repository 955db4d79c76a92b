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

/** Milliseconds of reading a full block of lines and writing it back, in a strict transaction. */
export async function rewriteBlock(workspace: string): Promise<number> {
  const db = await done(indexedDB.open(databaseName(workspace)));
  const fullest = await fullestBlock(db);
  const ms = await timed(
    () =>
      new Promise<void>((resolve, reject) => {
        const transaction = db.transaction("blocks", "readwrite", { durability: "strict" });
        const store = transaction.objectStore("blocks");
        const read = store.get(fullest);
        read.addEventListener("success", () => store.put(read.result));
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("error", () => reject(transaction.error ?? new Error("store")));
      }),
  );
  db.close();
  return ms;
}

/** The key of a block of lines with the most rows. */
async function fullestBlock(db: IDBDatabase): Promise<IDBValidKey> {
  const store = db.transaction("blocks").objectStore("blocks");
  let fullest: IDBValidKey = "";
  let most = 0;
  for (const key of await done(store.getAllKeys())) {
    const { table, rows } = (await done(db.transaction("blocks").objectStore("blocks").get(key))) as {
      table: string;
      rows: number;
    };
    if (table !== "line" || rows <= most) continue;
    [fullest, most] = [key, rows];
  }
  return fullest;
}

/** What the page's stores and files take on disk. */
export async function storedMegabytes(): Promise<number> {
  const { usage } = await navigator.storage.estimate();
  return (usage ?? Number.NaN) / 1e6;
}

/** So long nothing is written once the work in the background is done; longer for each block, many of which are read before any is written. */
const QUIET_MS = 2000;
const QUIET_MS_A_BLOCK = 30;

/** Waits until the blocks of an open workspace stay as they are. */
export async function untilSettled(workspace: string): Promise<void> {
  const db = await done(indexedDB.open(databaseName(workspace)));
  let known = "";
  let since = performance.now();
  let quiet = QUIET_MS;
  while (performance.now() - since < quiet) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const keys = await done(db.transaction("blocks").objectStore("blocks").getAllKeys());
    const now = JSON.stringify(keys);
    if (now !== known) since = performance.now();
    known = now;
    quiet = QUIET_MS + keys.length * QUIET_MS_A_BLOCK;
  }
  db.close();
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error ?? new Error("store")));
  });
}
