// npm run fuzz -- --mutants 200000 --seed 1: does any file crash or hang the import, or get lost in it?
// npm run fuzz -- --traps [--only NAME]: does its time grow faster than a file?
// npm run fuzz -- --bombs [--only NAME]: is what unfolds to gigabytes refused before it does?
import { spawn } from "node:child_process";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const ROOT = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({
  options: {
    mutants: { type: "string", default: "200000" },
    seed: { type: "string", default: "1" },
    traps: { type: "boolean", default: false },
    bombs: { type: "boolean", default: false },
    only: { type: "string", default: "" },
  },
});
if (values.traps) {
  const code = await runTest("traps", { FUZZ_TRAPS: "1", FUZZ_ONLY: values.only });
  process.exit(code);
}
if (values.bombs) {
  const code = await runTest("bombs", { FUZZ_BOMBS: "1", FUZZ_ONLY: values.only });
  process.exit(code);
}
const parts = Math.max(1, Math.min(4, cpus().length));
const each = Math.ceil(Number(values.mutants) / parts);
const codes = await Promise.all(Array.from({ length: parts }, (_, part) => run(Number(values.seed) + part)));
console.log(
  `${parts * each} files, seeds ${values.seed} to ${Number(values.seed) + parts - 1}: ${codes.every((code) => code === 0) ? "no crash, no hang, every row accounted for" : "FAILED"}`,
);
if (codes.some((code) => code !== 0)) process.exitCode = 1;

/** @param {number} seed */
function run(seed) {
  return runTest("import", { FUZZ_MUTANTS: String(each), FUZZ_SEED: String(seed) });
}

/**
 * @param {string} name
 * @param {Record<string, string>} asked
 * @returns {Promise<number>}
 */
function runTest(name, asked) {
  const child = spawn(
    process.execPath,
    [join(ROOT, "node_modules", "vitest", "vitest.mjs"), "run", `test/fuzz/${name}.test.ts`],
    { cwd: ROOT, env: { ...process.env, ...asked }, stdio: "inherit" },
  );
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}
