import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const made: string[] = [];

// What a program that was just ended still writes may come between two tries.
afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 10 });
});

/** A new folder outside the repository, which goes when the tests of the file have ended. */
export async function ownFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `regulars-${name}-`));
  made.push(folder);
  return folder;
}
