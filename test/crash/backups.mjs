// npm run test:backups [workspaces] [seed]: so many random workspaces through backup, wiping and restoring, plain and encrypted; and every byte of small backups
// altered and cut off after. Ordinary tests do the same with few.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

const ROOT = dirname(dirname(import.meta.dirname));
const [workspaces = "200", seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
console.log(`${workspaces} random workspaces, plain and encrypted; seed ${seed}`);
const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
const env = { ...process.env, REGULARS_BACKUPS: workspaces, REGULARS_SEED: seed };
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "test/core/ledger/backup.test.ts", "--reporter=verbose"],
  {
    cwd: ROOT,
    stdio: "inherit",
    env,
  },
);
process.exitCode = status ?? 1;
