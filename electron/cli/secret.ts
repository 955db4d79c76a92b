import type { Secret } from "../../core/model/secret.ts";
import { UsageError, type Arguments } from "./arguments.ts";
import { readInput } from "./input.ts";

/** Options of what opens a backup: never typed where other programs see it. */
export const SECRET_USAGE = "[--passphrase-file FILE | --recovery-code-file FILE]";

export const SECRET_OPTIONS = {
  "passphrase-file": { several: false, required: false },
  "recovery-code-file": { several: false, required: false },
} as const;

/** What opens a backup, from the first line of a file; null: nothing was named. Error: `file-unreadable`. */
export async function secretOf({ options }: Arguments): Promise<Secret | null> {
  const passphrase = options.get("passphrase-file")?.[0];
  const code = options.get("recovery-code-file")?.[0];
  if (passphrase !== undefined && code !== undefined) throw new UsageError("a passphrase or a recovery code, not both");
  if (passphrase !== undefined) return { by: "passphrase", text: await firstLine(passphrase) };
  return code === undefined ? null : { by: "recovery", text: await firstLine(code) };
}

async function firstLine(path: string): Promise<string> {
  const text = await (await readInput(path)).content.text();
  return text.split(/\r?\n/, 1)[0] ?? "";
}
