import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ownFolder } from "../own-folder.ts";

const ROOT = dirname(dirname(import.meta.dirname));

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written: name → text. */
  readonly files: ReadonlyMap<string, string>;
  /** Where it was written, for files that are no text. */
  readonly folder: string;
}

/** Runs the command line as a person does, with an empty folder for `--out` unless `words` name one. */
export async function runCli(...words: readonly string[]): Promise<CliRun> {
  const out = join(await ownFolder("cli"), "out");
  const given = words.includes("--out") || words.length === 0 ? words : [...words, "--out", out];
  const { code, stdout, stderr } = await new Promise<Omit<CliRun, "files" | "folder">>((resolve) => {
    const options = { cwd: ROOT, maxBuffer: 1 << 26, env: { ...process.env, REGULARS_DEBUG: undefined } };
    execFile(process.execPath, [join(ROOT, "electron", "cli.mjs"), ...given], options, (error, said, errors) =>
      resolve({
        code: typeof error?.code === "number" ? error.code : error === null ? 0 : -1,
        stdout: said,
        stderr: errors,
      }),
    );
  });
  const names = await readdir(out).catch(() => []);
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), "utf8")] as const));
  return { code, stdout, stderr, files: new Map(files), folder: out };
}

/** A written CSV as objects by column. Cells of our own files that hold no quotes or line breaks. */
export function csvRows(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.trimEnd().split("\n");
  const names = header.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""]));
  });
}
