// node test/bench/unlock.mjs [--customers 72000]: how long from the passphrase to the open workspace, beside the same one in plain?
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { killBrowser, startBrowser } from "../crash/browser.mjs";
import { serveCrashPage } from "../crash/build-page.mjs";

const { values } = parseArgs({
  options: { customers: { type: "string", default: "72000" }, runs: { type: "string", default: "5" } },
});
const PASSPHRASE = "correct horse battery";
const profile = await mkdtemp(join(tmpdir(), "regulars-unlock-"));
const server = await serveCrashPage();

/**
 * Runs a function in a fresh page on the engine.
 * @template T
 * @param {(engine: any, given: any) => Promise<T>} work
 * @param {unknown} [given]
 * @returns {Promise<T>}
 */
async function afresh(work, given) {
  const { context, page } = await startBrowser(profile, "leveldb", server.origin);
  try {
    return await page.evaluate(`(${work.toString()})(crash.engine, ${JSON.stringify(given ?? null)})`);
  } finally {
    await context.close();
    await killBrowser(profile);
  }
}

/** @param {number[]} times */
const median = (times) => Math.round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN);

/**
 * @param {any} engine
 * @param {{ id: string, passphrase: string | null }} given
 */
async function opening(engine, { id, passphrase }) {
  // As long as it takes to type a passphrase: what starts with the page has started.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const start = performance.now();
  if (passphrase !== null) await engine.unlock(id, { by: "passphrase", text: passphrase });
  const unlocked = performance.now();
  await engine.openWorkspace(id, "open");
  const open = performance.now();
  return { derive: unlocked - start, open: open - unlocked, all: open - start };
}

/** @param {{ id: string, passphrase: string | null }} given */
async function measure(given) {
  /** @type {Awaited<ReturnType<typeof opening>>[]} */
  const runs = [];
  for (let i = 0; i < Number(values.runs); i++) runs.push(await afresh(opening, given));
  /** @param {"derive" | "open" | "all"} part */
  const of = (part) => median(runs.map((run) => run[part]));
  const worst = Math.round(Math.max(...runs.map(({ all }) => all)));
  console.log(
    `| ${given.passphrase === null ? "plain" : "sealed"} | ${of("derive")} | ${of("open")} | ${of("all")} | ${worst} |`,
  );
}

try {
  const made = await afresh(
    async (engine, { customers }) => {
      const { id } = await engine.createWorkspace("unlock");
      await engine.openWorkspace(id, "open");
      await engine.loadSample(customers, 1, "mixed", "sample");
      const { lines, customers: people } = await engine.query("workspace", {});
      await engine.closeWorkspace();
      return { id, lines, people };
    },
    { customers: Number(values.customers) },
  );
  console.log(`${made.lines} lines, ${made.people} customers`);
  console.log("| ms, medians | key | opening and folding | both | longest |\n| --- | ---: | ---: | ---: | ---: |");
  await measure({ id: made.id, passphrase: null });
  const sealing = await afresh(
    async (engine, { id, passphrase }) => {
      await engine.openWorkspace(id, "open");
      const start = performance.now();
      await engine.protect(passphrase, await engine.newRecoveryCode(), "protect");
      return performance.now() - start;
    },
    { id: made.id, passphrase: PASSPHRASE },
  );
  await measure({ id: made.id, passphrase: PASSPHRASE });
  console.log(`sealing all of it: ${Math.round(sealing)} ms`);
} finally {
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
