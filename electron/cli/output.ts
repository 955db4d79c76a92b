import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RegularsError } from "../../core/model/error.ts";
import { writeFileAtomically } from "../files.ts";

/** Files to be written, by their path in the folder, all at the end: a command that fails has written none. */
export type Output = ReadonlyMap<string, string | Uint8Array>;

/** What a command came to: what to write, the one line to say, and what else a person should know. */
export interface Done {
  readonly output: Output;
  readonly line: string;
  readonly notes?: readonly string[];
}

/** A table as CSV: UTF-8 without BOM, LF, RFC 4180, header first. Null is empty. */
export function csvText(rows: Iterable<readonly (string | number | null)[]>): string {
  const lines: string[] = [];
  for (const row of rows) lines.push(row.map(csvCell).join(","));
  return `${lines.join("\n")}\n`;
}

export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes the files into the folder, made where it is missing. Error: `list-not-saved` with the folder. */
export async function writeOutput(folder: string, output: Output): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of output) {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFileAtomically(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    }
  } catch (error) {
    throw new RegularsError("list-not-saved", { file: folder }, { cause: error });
  }
}

function csvCell(value: string | number | null): string {
  if (value === null) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
