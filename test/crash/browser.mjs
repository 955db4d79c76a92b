import { rm } from "node:fs/promises";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { chromium } from "playwright";
import { ensureBrowser } from "../browser.mjs";

/** The stores that a Chromium can keep IndexedDB in, and how it is told to. */
export const BACK_ENDS = { leveldb: [], sqlite: ["--enable-features=IdbSqliteBackingStore"] };

/**
 * A browser with a profile on disk, and the page in it.
 * @param {string} profile
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {string} origin
 */
export async function startBrowser(profile, backEnd, origin) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(console.error),
    args: ["--no-sandbox", ...BACK_ENDS[backEnd]],
    locale: "en-GB",
    // A run that is held back meanwhile is no failure.
    timeout: 0,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(0);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => Reflect.has(globalThis, "crash"));
  return { context, page };
}

/**
 * Kills every process of the browser with this profile, as a power cut would, and waits until none is left.
 * @param {string} profile
 */
export async function killBrowser(profile) {
  const mine = () =>
    spawnSync("pgrep", ["-f", "--", `--user-data-dir=${profile}`], { encoding: "utf8" })
      .stdout.split("\n")
      .filter(Boolean);
  for (let pids = mine(); pids.length > 0; pids = mine()) {
    for (const pid of pids) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // It ended meanwhile.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // What a browser leaves to say that it is running; a person who starts it again after a crash is asked, a driver is refused.
  for (const name of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) {
    await rm(join(profile, name), { force: true });
  }
}
