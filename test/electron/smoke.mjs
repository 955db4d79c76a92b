// npm run test:electron: starts the desktop window as built, where Electron's program and a display are, and looks at it from outside.
import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { _electron } from "playwright";
import { buildDesktop, buildPage } from "../../electron/build.mjs";
import { installedElectron } from "../../electron/electron-binary.mjs";

const ROOT = dirname(dirname(import.meta.dirname));

const program = installedElectron();
const hasDisplay = process.platform !== "linux" || Boolean(process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]);
if (program === null) skip("no Electron binary");
else if (!hasDisplay) skip("no display");
else await smoke(program);

/** @param {string} why */
function skip(why) {
  console.log(`\n*** skipped: ${why} ***\n\n0 passed, 0 failed, 1 skipped`);
}

/** @param {string} executablePath */
async function smoke(executablePath) {
  await buildPage();
  await buildDesktop();
  const home = await mkdtemp(join(tmpdir(), "regulars-electron-"));
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, APPDATA: home };
  const start = () => _electron.launch({ executablePath, args: [ROOT], env });

  const first = await start();
  const page = await first.firstWindow();
  await page.waitForSelector("main");
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    node: [typeof Reflect.get(globalThis, "require"), typeof Reflect.get(globalThis, "process")],
    bridge: Object.keys(Reflect.get(globalThis, "regularsDesktop") ?? {}).toSorted(),
    outside: fetch("https://a.example/").then(
      () => "reached",
      () => "refused",
    ),
  }));
  assert.equal(seen.origin, "app://regulars");
  assert.deepEqual(seen.node, ["undefined", "undefined"]);
  assert.deepEqual(seen.bridge, ["freeSpace", "info", "onMenu", "openFiles", "saveFile"]);
  const stored = await page.evaluate(() => {
    localStorage.setItem("smoke", "kept");
    return crossOriginIsolated;
  });
  assert.equal(typeof stored, "boolean");
  const second = await start().catch(() => null);
  await second?.close();
  assert.equal(first.windows().length, 1);
  await first.close();

  const again = await start();
  const reopened = await again.firstWindow();
  assert.equal(await reopened.evaluate(() => localStorage.getItem("smoke")), "kept");
  await again.close();
  console.log("1 passed, 0 failed");
}
