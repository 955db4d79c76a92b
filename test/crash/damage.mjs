import { open, readdir, rm, stat, truncate } from "node:fs/promises";
import { join } from "node:path";

/** Where a Chromium keeps what pages store, below its profile. */
export const STORE = join("Default", "IndexedDB");

/** And where their private files, among them the journal and the snapshots. */
export const FILES = join("Default", "File System");

/**
 * Takes the browser's store away, as Chromium itself does after a full disk.
 * @param {string} profile
 */
export async function wipeStore(profile) {
  await rm(join(profile, STORE), { recursive: true, force: true });
}

/**
 * Damages one file of the browser's store: a bit, a page of zeros, a cut, or the whole file.
 * @param {string} profile
 * @param {() => number} next
 * @returns {Promise<string>} What was done.
 */
export async function damageStore(profile, next) {
  return damageOneOf(await filesBelow(join(profile, STORE)), next);
}

/**
 * @param {readonly string[]} files
 * @param {() => number} next
 * @returns {Promise<string>}
 */
export async function damageOneOf(files, next) {
  const path = files[Math.floor(next() * files.length)];
  if (path === undefined) return "nothing there";
  const { size } = await stat(path);
  const at = Math.floor(next() * size);
  const way = next();
  if (way < 0.1 || size === 0) {
    await rm(path);
    return "removed";
  }
  if (way < 0.3) {
    await truncate(path, at);
    return "cut";
  }
  const file = await open(path, "r+");
  try {
    const length = way < 0.6 ? Math.min(4096, size - at) : 1;
    const bytes = Buffer.alloc(length);
    await file.read(bytes, 0, length, at);
    if (length === 1) bytes[0] = (bytes[0] ?? 0) ^ (1 << Math.floor(next() * 8));
    else bytes.fill(0);
    await file.write(bytes, 0, length, at);
    return length === 1 ? "bit" : "zeros";
  } finally {
    await file.close();
  }
}

/** @param {string} folder */
export async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
