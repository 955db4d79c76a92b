import type { Regulars } from "../../core/engine/api.ts";
import { counted } from "./counted.ts";
import { UsageError, type Arguments, type OptionShape } from "./arguments.ts";
import type { Output } from "./output.ts";
import { openBackup } from "./restore.ts";
import { SECRET_OPTIONS, SECRET_USAGE } from "./secret.ts";

export const EXPORT_USAGE = `export FILE --out DIR [--language en|zh] ${SECRET_USAGE}
    everything of a .regulars file in open formats: one zip of CSV, JSON and SQL`;

export const EXPORT_OPTIONS: Readonly<Record<string, OptionShape>> = {
  out: { several: false, required: true },
  language: { several: false, required: false },
  ...SECRET_OPTIONS,
};

/** Writes everything of a backup in open formats. Gives what to write and the one line to say. */
export async function exportOpen(engine: Regulars, given: Arguments): Promise<{ output: Output; line: string }> {
  const language = given.options.get("language")?.[0] ?? "en";
  if (language !== "en" && language !== "zh") throw new UsageError(`--language is en or zh, not ${language}`);
  const { there } = await openBackup(engine, given);
  const { fileName, content } = await engine.exportEverything(language, "export");
  const bytes = new Uint8Array(await content.arrayBuffer());
  return {
    output: new Map([[fileName, bytes]]),
    line: [fileName, counted(there.customers, "customer"), counted(there.lines, "line")].join(", "),
  };
}
