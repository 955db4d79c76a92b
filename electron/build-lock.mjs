import { mkdir, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** No build lasts this long; a lock that is older was left by one that was ended. */
const STALE_MS = 3 * 60_000;

/**
 * Runs `work` while nobody else does: several commands that build the same thing at the same time take turns.
 * @template T
 * @param {string} lock The path of a folder that exists only while somebody works.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(lock, work) {
  await mkdir(dirname(lock), { recursive: true });
  while (!(await taken(lock))) {
    const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > STALE_MS) await rm(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** @param {string} lock */
async function taken(lock) {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
