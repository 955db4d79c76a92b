import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright";
import { buildDesktop, buildPage, builtPolicy, PAGE_FOLDER } from "../../electron/build.mjs";
import { servePage } from "../../electron/page-server.mjs";
import { ensureBrowser } from "../browser.mjs";
import { ImportPage } from "./import-page.mjs";
import { PapaPage } from "./papa-page.mjs";
import { writeSalesFile } from "./sales-file.mjs";

const LINES = 1_000_000;
const ROUNDS = 3;
const ROOT = dirname(dirname(import.meta.dirname));

/**
 * Takes a million order lines in, in a browser with a profile on disk, through the app as shipped, in turn with Papa Parse alone
 * on the same text; prints a table of medians.
 */
export async function importBench() {
  await buildPage();
  await buildDesktop();
  const file = await benchFile();
  const profile = await mkdtemp(join(tmpdir(), "regulars-bench-"));
  const server = await servePage({ root: PAGE_FOLDER, policy: await builtPolicy(), port: 0 });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureBrowser(console.error),
    args: ["--no-sandbox"],
    locale: "en-GB",
    viewport: { width: 1440, height: 900 },
  });
  try {
    const papa = await PapaPage.open(context, file, join(ROOT, "node_modules", "papaparse", "papaparse.min.js"));
    const app = await ImportPage.open(context, server.origin, file);
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      const alone = await papa.parse();
      const taken = await app.takeInAnew(`bench ${round}`);
      rounds.push({ ...alone, ...taken });
      console.error(`round ${round + 1}: ${JSON.stringify(rounds.at(-1))}`);
    }
    const cancelled = await app.cancelCheck("bench cancel");
    await report(file, context, rounds, cancelled);
  } finally {
    await context.close();
    await server.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** The file, made once. */
async function benchFile() {
  const path = join(ROOT, ".cache", "bench", `sales-${LINES}-v1.csv`);
  const here = await stat(path).catch(() => null);
  if (here === null) {
    await mkdir(dirname(path), { recursive: true });
    await writeSalesFile(path, LINES, 1);
  }
  return path;
}

/**
 * @typedef {{ papaDefault: number, papaStep: number, look: number, check: number, take: number, longest: number, over50: number }} Round
 * @param {string} file
 * @param {import("playwright").BrowserContext} context
 * @param {readonly Round[]} rounds
 * @param {{ latency: number, left: number }} cancelled
 */
async function report(file, context, rounds, cancelled) {
  const { size } = await stat(file);
  const median = (/** @type {(round: Round) => number} */ of) =>
    rounds.map(of).toSorted((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? Number.NaN;
  const { version } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
  const total = (/** @type {Round} */ round) => round.look + round.check + round.take;
  const ms = (/** @type {number} */ value) => `${Math.round(value)} ms`;
  const rows = [
    ["Papa Parse alone, default options", ms(median((round) => round.papaDefault))],
    ["Papa Parse alone, row by row", ms(median((round) => round.papaStep))],
    ["file opened → understood", ms(median((round) => round.look))],
    ["→ checked (read, matched, planned)", ms(median((round) => round.check))],
    ["→ committed and shown", ms(median((round) => round.take))],
    ["together", ms(median(total))],
    ["ratio to Papa Parse alone", median((round) => total(round) / round.papaDefault).toFixed(2)],
    ["longest task on the main thread meanwhile", ms(Math.max(...rounds.map(({ longest }) => longest)))],
    ["tasks over 50 ms on the main thread meanwhile", String(Math.max(...rounds.map(({ over50 }) => over50)))],
    ["cancel → stopped", ms(cancelled.latency)],
    ["records left by the cancelled import", String(cancelled.left)],
  ];
  const cores = cpus();
  console.log(
    `\nRegulars ${version}: ${LINES.toLocaleString("en")} order lines, ${Math.round(size / 1e6)} MB; Chromium ${context.browser()?.version() ?? "?"}, ${cores.length} × ${cores[0]?.model ?? "?"}; medians of ${rounds.length}\n`,
  );
  console.log("| | |\n| --- | ---: |");
  for (const [what, value] of rows) console.log(`| ${what} | ${value} |`);
}
