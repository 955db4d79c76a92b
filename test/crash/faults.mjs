// npm run test:faults: every write of every use case made to fail, in every way, by everything a browser or a system answers; how many points, and how they ended.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";

const ROOT = dirname(dirname(import.meta.dirname));
const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "test/core/engine/faults/every-fault.test.ts", "--reporter=verbose"],
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, REGULARS_FAULTS: "all" } },
);
process.exitCode = status ?? 1;
