// npm run screens: a picture of every screen, in both languages and themes, into docs/screens/.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { ensureBrowser } from "../browser.mjs";

const ROOT = dirname(dirname(import.meta.dirname));
const cli = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
const env = { ...process.env, CHROME_PATH: ensureBrowser(console.log), REGULARS_SCREENS: "1" };
const { status } = spawnSync(process.execPath, [cli, "test", "pictures"], { cwd: ROOT, stdio: "inherit", env });
process.exitCode = status ?? 1;
