import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import { FIXED_PORT } from "../../electron/page-server.mjs";

const ROOT = dirname(dirname(import.meta.dirname));

test("without a display, npm start says so in one line and serves the app at its fixed address", async () => {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const start = spawn(process.execPath, [join(ROOT, "electron", "start.mjs")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    let said = "";
    start.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/^No desktop window.*\n/m);
    const line = said.split("\n").find((text) => text.startsWith("No desktop window")) ?? "";
    const origin = `http://127.0.0.1:${FIXED_PORT}`;
    if (process.platform === "linux") expect(line).toContain("there is no display here");
    expect(line).toContain(origin);
    const page = await fetch(`${origin}/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain("<div id=");
  } finally {
    start.kill();
    await once(start, "exit");
  }
});
