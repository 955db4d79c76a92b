import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** A slow line takes its time for the desktop shell's 110 MB; without any line the attempt fails at once. */
const DOWNLOAD_LIMIT_MS = 15 * 60_000;

/**
 * The path of Electron's program, fetched on the first start (its package holds only the code that fetches it);
 * null where it cannot be had.
 * @param {(line: string) => void} say
 * @returns {string | null}
 */
export function findElectron(say) {
  const folder = electronFolder();
  if (folder === null) return null;
  const here = installedElectron(folder);
  if (here !== null) return here;
  if (process.env["ELECTRON_OVERRIDE_DIST_PATH"] !== undefined) return null;
  say("Fetching the desktop shell, once (about 110 MB) …");
  spawnSync(process.execPath, [join(folder, "install.js")], { stdio: "ignore", timeout: DOWNLOAD_LIMIT_MS });
  return installedElectron(folder);
}

/**
 * The program where it is already on this computer, else null.
 * @param {string | null} [folder]
 */
export function installedElectron(folder = electronFolder()) {
  if (folder === null) return null;
  const names = ["electron", "electron.exe", "Electron.app/Contents/MacOS/Electron"];
  const pathFile = join(folder, "path.txt");
  if (existsSync(pathFile)) names.unshift(readFileSync(pathFile, "utf8"));
  const dist = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(folder, "dist");
  return names.map((name) => join(dist, name)).find((path) => existsSync(path)) ?? null;
}

function electronFolder() {
  try {
    return dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  } catch {
    return null; // installed without development packages
  }
}
