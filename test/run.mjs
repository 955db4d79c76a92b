// npm test: everything that must hold, one step after the other, and one line at the end. With --checks what needs neither
// tests nor a browser: format, lint, types, import rules, dead code.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { ensureBrowser } from "./browser.mjs";

const ROOT = dirname(import.meta.dirname);
const REPORTS = join(ROOT, ".cache");
const UNIT_REPORT = join(REPORTS, "unit-report.json");
const E2E_REPORT = join(REPORTS, "e2e-report.json");

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} UnitReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} EndToEndReport
 * @typedef {{ name: string, command: string[], fix: string, counts: (ok: boolean) => Counts }} Step
 */

/** A step that is one check: it holds or it does not. @param {boolean} ok @returns {Counts} */
const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @type {Step[]} */
const steps = [
  { name: "Format", command: ["oxfmt", "--check", "."], fix: "npx oxfmt .", counts: oneCheck },
  { name: "Lint", command: ["oxlint", "--deny-warnings", "."], fix: "npx oxlint --fix .", counts: oneCheck },
  { name: "Types", command: ["tsc", "-b"], fix: "npx tsc -b", counts: oneCheck },
  {
    name: "Import rules",
    command: ["node", "test/checks/imports.mjs"],
    fix: "node test/checks/imports.mjs",
    counts: oneCheck,
  },
  { name: "Dead code", command: ["knip"], fix: "npx knip", counts: oneCheck },
  {
    name: "Unit and property tests",
    command: ["vitest", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`],
    fix: "npx vitest run <file>",
    counts: (ok) => unitCounts(ok),
  },
  {
    name: "End-to-end tests in a browser",
    command: ["playwright", "test"],
    fix: "npx playwright test <file>",
    counts: (ok) => endToEndCounts(ok),
  },
];

/** @param {boolean} ok @returns {Counts} */
function unitCounts(ok) {
  return fromReport(UNIT_REPORT, ok, (/** @type {UnitReport} */ report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));
}

/** @param {boolean} ok @returns {Counts} */
function endToEndCounts(ok) {
  return fromReport(E2E_REPORT, ok, (/** @type {EndToEndReport} */ { stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/**
 * The counts of a report; a run that failed without a failed test (it did not come that far) counts as one.
 * @template Report
 * @param {string} path
 * @param {boolean} ok
 * @param {(report: Report) => Counts} read
 * @returns {Counts}
 */
function fromReport(path, ok, read) {
  try {
    const counts = read(JSON.parse(readFileSync(path, "utf8")));
    return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // it wrote no report
  }
}

/** @param {Step} step @param {NodeJS.ProcessEnv} env */
function runStep({ name, command: [program = "", ...args], fix, counts }, env) {
  console.log(`\n── ${name} ${"─".repeat(Math.max(0, 70 - name.length))}`);
  const began = Date.now();
  const [file, ...before] = program === "node" ? [process.execPath] : [process.execPath, binOf(program)];
  const { status } = spawnSync(file, [...before, ...args], { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"], env });
  const ok = status === 0;
  console.log(`${ok ? "✓" : "✗"} ${name}, ${Math.round((Date.now() - began) / 1000)} s`);
  if (!ok) console.log(`  To repeat or fix it: ${fix}`);
  return counts(ok);
}

/** @param {Step} step */
function needsBrowser({ name }) {
  return name.startsWith("End-to-end");
}

/** The script behind a package's command. @param {string} program */
function binOf(program) {
  const packageName = { tsc: "typescript", playwright: "@playwright/test" }[program] ?? program;
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[program]);
}

/** @param {readonly Step[]} chosen @returns {Counts} */
function runAll(chosen) {
  mkdirSync(REPORTS, { recursive: true });
  for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = (/** @type {Counts} */ counts) => {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  };
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0", CI: process.env["CI"] ?? "" };
  let browser = null;
  try {
    if (chosen.some(needsBrowser)) browser = ensureBrowser(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  for (const step of chosen) {
    if (needsBrowser(step) && browser === null) {
      console.log("\n✗ End-to-end tests: there is no browser to run them in.");
      add({ passed: 0, failed: 1, skipped: 0 });
      continue;
    }
    add(runStep(step, browser === null ? env : { ...env, CHROME_PATH: browser }));
  }
  return total;
}

const { passed, failed, skipped } = runAll(
  process.argv.includes("--checks") ? steps.filter(({ counts }) => counts === oneCheck) : steps,
);
console.log(`\ntests: ${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
