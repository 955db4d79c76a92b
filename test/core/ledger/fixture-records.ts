import { databaseName } from "../../../core/ledger/database.ts";

/**
 * A workspace's raw records as readable JSON: typed arrays as `{ "array": "Int32Array", "values": […] }`, or with `fill` and
 * `length` where all values are the same; NaN as the text "NaN".
 */
export interface Fixture {
  /** The version of the browser's database. */
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

const ARRAYS = { Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array, Float64Array };
export type TypedArray = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>;

/** Makes the database of a workspace from a fixture, as the version of then left it: on the store of whoever asks, a browser's too. */
export async function loadFixture({ version, stores }: Fixture, workspace: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(databaseName(workspace), version);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("head", { keyPath: "k" });
      opening.result.createObjectStore("blocks", { keyPath: "id" });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = db.transaction(Object.keys(stores), "readwrite");
  for (const [name, records] of Object.entries(stores)) {
    for (const record of records) transaction.objectStore(name).put(revive(record));
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  db.close();
}

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== "object" || value === null) return value === "NaN" ? Number.NaN : value;
  if ("array" in value) return reviveArray(value as { array: keyof typeof ARRAYS });
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, revive(part)]));
}

function reviveArray(value: {
  array: keyof typeof ARRAYS;
  values?: unknown[];
  fill?: unknown;
  length?: number;
}): TypedArray {
  const Typed = ARRAYS[value.array];
  if (value.values !== undefined) return Typed.from(value.values.map((one) => Number(one)));
  return new Typed(value.length ?? 0).fill(Number(value.fill));
}
