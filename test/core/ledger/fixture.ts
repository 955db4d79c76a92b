import { readFileSync } from "node:fs";
import { databaseName } from "../../../core/ledger/database.ts";
import { answer, readStore } from "./stored.ts";

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
type TypedArray = InstanceType<(typeof ARRAYS)[keyof typeof ARRAYS]>;

/** Reads `test/fixtures/formats/<name>.json`. */
export function readFixture(name: string): Fixture {
  const path = new URL(`../../fixtures/formats/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as Fixture;
}

/** Makes the database of a workspace from a fixture, as the version of then left it. */
export async function loadFixture({ version, stores }: Fixture, workspace: string): Promise<void> {
  const opening = indexedDB.open(databaseName(workspace), version);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore("head", { keyPath: "k" });
    opening.result.createObjectStore("blocks", { keyPath: "id" });
  };
  const db = await answer(opening);
  const transaction = db.transaction(Object.keys(stores), "readwrite");
  for (const [name, records] of Object.entries(stores)) {
    for (const record of records) await answer(transaction.objectStore(name).put(revive(record)));
  }
  db.close();
}

/** The raw records of a workspace as a fixture. */
export async function dumpFixture(workspace: string, version: number): Promise<Fixture> {
  const name = databaseName(workspace);
  const stores: Record<string, unknown[]> = {};
  for (const store of ["head", "blocks"]) stores[store] = (await readStore(name, store)).map(plain);
  return { version, stores };
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return plainArray(value as TypedArray);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
  }
  return Number.isNaN(value) ? "NaN" : value;
}

function plainArray(array: TypedArray): unknown {
  const { length } = array;
  const name = array.constructor.name;
  const [first] = array;
  if (length > 8 && array.every((value) => Object.is(value, first))) return { array: name, fill: plain(first), length };
  return { array: name, values: Array.from(array, plain) };
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
