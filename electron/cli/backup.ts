import type { Regulars } from "../../core/engine/api.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import { readMappings } from "./input.ts";
import type { Done } from "./output.ts";
import { secretOf } from "./secret.ts";
import { namedFiles, takeAll } from "./take-together.ts";

export const BACKUP_USAGE = `backup --out DIR --orders FILE… [--lines FILE…] [--customers FILE…] [--mapping FILE] [--passphrase-file FILE]
    the files as one workspace in one .regulars file, which the app restores; without a passphrase it is not encrypted`;

export const BACKUP_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  orders: { several: true, required: true },
  lines: { several: true, required: false },
  customers: { several: true, required: false },
  mapping: { several: false, required: false },
  "passphrase-file": { several: false, required: false },
};

/** Takes the files in and writes the workspace they make. Gives what to write and the one line to say. */
export async function backup(engine: Regulars, given: Arguments): Promise<Done> {
  if (given.free.length > 0) throw new UsageError(`what is ${given.free.join(" ")}?`);
  const { options } = given;
  const mappings = await readMappings(options.get("mapping")?.[0]);
  const taken = await takeAll(engine, namedFiles(options), mappings);
  const secret = await secretOf(given);
  const protection =
    secret === null ? ({ by: "nothing" } as const) : ({ by: "passphrase", passphrase: secret.text } as const);
  const { fileName, content, recoveryCode } = await engine.backUp(protection, "backup");
  const bytes = new Uint8Array(await content.arrayBuffer());
  const code = recoveryCode === null ? "" : `, recovery code ${recoveryCode}`;
  const line = `${fileName}, ${bytes.length} bytes, read back whole${code}`;
  return { output: new Map([[fileName, bytes]]), line, notes: taken.flatMap(({ notes }) => notes) };
}
