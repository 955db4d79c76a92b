import { readFileSync } from "node:fs";
import { databaseName } from "../../../core/ledger/database.ts";
import type { Fixture, TypedArray } from "./fixture-records.ts";
import { readStore } from "./stored.ts";

/** Reads `test/fixtures/formats/<name>.json`. */
export function readFixture(name: string): Fixture {
  const path = new URL(`../../fixtures/formats/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8")) as Fixture;
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
