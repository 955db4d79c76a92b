import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of real data made by others: `REGULARS_DATA`, or `../shared/data` beside the repository; it is no part of it. */
export const DATA_FOLDER = resolve(
  process.env["REGULARS_DATA"] ?? join(import.meta.dirname, "..", "..", "shared", "data"),
);

/** Whether the real data is on this machine; `describe.skipIf(!hasData)("… (needs the data folder)", …)`. */
export const hasData = existsSync(join(DATA_FOLDER, "README.md"));

/** The path of a file of the real data, given relative to the data folder. */
export function dataFile(path: string): string {
  return join(DATA_FOLDER, path);
}
