// npm start: builds what has changed and opens the desktop window; without Electron or a display, serves the same page to a browser.
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { findElectron } from "./electron-binary.mjs";
import { FIXED_PORT, servePage } from "./page-server.mjs";

const ROOT = dirname(import.meta.dirname);

/** A window that ends sooner than this with an error never came up. */
const STARTUP_MS = 15_000;

async function start() {
  refuseOldNode();
  const { buildDesktop, buildPage } = await import("./build.mjs");
  say("Regulars: preparing …");
  await buildPage();
  await buildDesktop();
  const missing = process.argv.includes("--browser") ? "a browser was asked for" : await openWindow();
  if (missing !== null) await openInBrowser(missing);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Regulars needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/**
 * Opens the desktop window and stays until it is closed.
 * @returns {Promise<string | null>} Null once it was closed; else why there is none.
 */
async function openWindow() {
  if (!hasDisplay()) return "there is no display here";
  const program = findElectron(say);
  if (program === null) return "Electron's program is missing and could not be fetched";
  const began = Date.now();
  const window = spawn(program, [ROOT], { stdio: "inherit" });
  const code = await new Promise((resolve) => {
    window.once("error", () => resolve("failed"));
    window.once("exit", (exitCode) => resolve(exitCode));
  });
  if (code === 0 || Date.now() - began > STARTUP_MS) process.exit(code === 0 ? 0 : 1);
  return `Electron did not start (${code})`;
}

/** @param {string} why */
async function openInBrowser(why) {
  const { builtPolicy, PAGE_FOLDER } = await import("./build.mjs");
  const origin = `http://127.0.0.1:${FIXED_PORT}`;
  try {
    await servePage({ root: PAGE_FOLDER, policy: await builtPolicy(), port: FIXED_PORT });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    console.error(
      `Port ${FIXED_PORT} is taken, perhaps by Regulars itself: see ${origin}, or close what runs there and start again.`,
    );
    process.exit(1);
  }
  say(
    `No desktop window (${why}): open ${origin} in a browser. Its data is kept apart from the window's. 没有桌面窗口，请用浏览器打开上面的地址。`,
  );
  if (hasDisplay()) openDefaultBrowser(origin);
}

/** @param {string} url */
function openDefaultBrowser(url) {
  const commands = { darwin: ["open", url], win32: ["cmd", "/c", "start", "", url] };
  const [command = "", ...args] =
    process.platform === "darwin" || process.platform === "win32" ? commands[process.platform] : ["xdg-open", url];
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.once("error", () => say("The browser could not be opened from here; please open the address by hand."));
  child.unref();
}

function hasDisplay() {
  if (process.platform === "darwin" || process.platform === "win32") return true;
  return Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
}

/** @param {string} line */
function say(line) {
  console.log(line);
}

await start();
