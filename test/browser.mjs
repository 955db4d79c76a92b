import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const PLACES = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"].map((path) =>
      join(process.env[variable] ?? "C:\\none", path),
    ),
  ),
};

/**
 * A Chromium on this computer: CHROME_PATH, else the usual places, else Playwright's own; null where there is none.
 * @returns {string | null}
 */
export function findBrowser() {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (!isProgram(wanted)) throw new Error(`CHROME_PATH names no program: ${wanted}`);
    return wanted;
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = process.platform === "darwin" || process.platform === "win32" ? PLACES[process.platform] : onPath;
  return [...places, chromium.executablePath()].find(isProgram) ?? null;
}

/**
 * A browser, fetched by the system's own means where there is none: Debian's packages as root, else Playwright's download.
 * @param {(line: string) => void} say
 * @returns {string} Throws one sentence where none can be had.
 */
export function ensureBrowser(say) {
  const here = findBrowser();
  if (here !== null) return here;
  if (process.platform === "linux" && process.getuid?.() === 0 && isProgram("/usr/bin/apt-get")) {
    say("No browser here: installing Debian's chromium …");
    run("apt-get", ["-qq", "update"]);
    run("apt-get", ["-qq", "install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"]);
  } else {
    say("No browser here: fetching Playwright's Chromium …");
    run(process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"]);
  }
  const fetched = findBrowser();
  if (fetched !== null) return fetched;
  throw new Error("No browser: install Chromium or Chrome, or name one in CHROME_PATH.");
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"], env, timeout: 10 * 60_000 });
}

/** @param {string} path */
function isProgram(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
