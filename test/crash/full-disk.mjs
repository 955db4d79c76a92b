// npm run test:full-disk -- [--runs 40] [--seed 1] [--back-end leveldb|sqlite]: is anything lost when the disk that the whole browser is on becomes full?
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { stepOf, stepsBefore } from "./aims.mjs";
import { BACK_ENDS, killBrowser, startBrowser } from "./browser.mjs";
import { serveCrashPage } from "./build-page.mjs";
import { call } from "./call.mjs";
import { newTally } from "./kills.mjs";
import { LoopDisk } from "./loop-disk.mjs";
import { dice } from "./page/shop-file.mjs";
import { check, opens, Told } from "./told.mjs";
import { Work } from "./work.mjs";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    "back-end": { type: "string" },
  },
});

const DISK_BYTES = 192 << 20;
/** Bytes left while work goes on. */
const LEFT = [0, 100_000, 500_000, 1_500_000];
/** What is done while the disk is full. */
const WORK = /** @type {const} */ ([
  "import",
  "large import",
  "edit",
  "snapshot",
  "restore",
  "erase",
  "upgrade",
  "idle",
]);
const STEPS_WHILE_FULL = 6;
const IDLE_MS = 2000;

/**
 * One disk: a shop as on every day, then the disk becomes full, work goes on, the browser ends, there is room again.
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {number} run
 * @param {() => number} next
 * @param {string} origin
 * @param {ReturnType<typeof newTally>} tally
 * @param {LoopDisk} disk
 */
async function oneRun(backEnd, run, next, origin, tally, disk) {
  const profile = join(disk.path, "profile");
  await mkdir(profile);
  const aim = WORK[run % WORK.length] ?? "idle";
  const left = LEFT[Math.floor(run / WORK.length) % LEFT.length] ?? 0;
  try {
    let browser = await startBrowser(profile, backEnd, origin);
    const told = new Told(await call(browser.page, "create", "shop"));
    if (!(await opens(browser.page, told, tally, run))) return;
    const life = { next, tally, profile };
    const work = new Work(browser.page, life, told);
    for (const step of [...stepsBefore("erase", next, 0), ...stepsBefore("erase", next, 0)]) await work.do(step);
    for (const step of stepsBefore(aim, next, 2)) await work.do(step);
    const first = aim === "upgrade" ? await work.takeUpOld() : stepOf(aim, next, told.commits.length);
    await disk.fillUp(left);
    told.trace.push(`full but for ${left}`);
    for (let i = 0, step = first; i < STEPS_WHILE_FULL && step !== null; i++) {
      await disk.fillUp(left);
      if (!(await work.do(step))) break;
      step = stepOf(aim, next, told.commits.length);
    }
    if (first === null) await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    if (next() < 0.5) await killBrowser(profile);
    else await browser.context.close();
    if (next() < 0.3) await startedOnFull(profile, backEnd, origin, told);
    await disk.giveRoom();
    browser = await startBrowser(profile, backEnd, origin);
    tally.kills++;
    if (await opens(browser.page, told, tally, run)) await check(browser.page, told, tally, run, null);
    await browser.context.close();
  } finally {
    await killBrowser(profile);
  }
}

/**
 * Somebody starts it again before there is room: it may open or say why not.
 * @param {string} profile
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {string} origin
 * @param {Told} told
 */
async function startedOnFull(profile, backEnd, origin, told) {
  const { page } = await startBrowser(profile, backEnd, origin);
  const code = await call(page, "workspaces").then(
    () => call(page, "open", told.workspace),
    () => "not listed",
  );
  told.trace.push(`opened on a full disk: ${code ?? "done"}`);
  await killBrowser(profile);
}

const server = await serveCrashPage();
let bad = 0;
try {
  console.log(
    "| back end | seed | runs | commits told as done | half commits | lost after healing | not opened | healed with a word |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
  for (const backEnd of /** @type {(keyof typeof BACK_ENDS)[]} */ (Object.keys(BACK_ENDS))) {
    if (values["back-end"] !== undefined && values["back-end"] !== backEnd) continue;
    const next = dice(Number(values.seed));
    const tally = newTally();
    for (let run = 0; run < Number(values.runs); run++) {
      const disk = await LoopDisk.mount(DISK_BYTES);
      if (disk === null) {
        console.log("skipped: this user may not mount a disk of its own");
        break;
      }
      try {
        await oneRun(backEnd, run, next, server.origin, tally, disk);
      } finally {
        await disk.unmount();
      }
    }
    const { kills, acknowledged, half, lost, unopened, findings, outcomes, worst } = tally;
    const healed = JSON.stringify(findings);
    console.log(
      `| ${backEnd} | ${values.seed} | ${kills} | ${acknowledged} | ${half} | ${lost} | ${unopened} | ${healed} |`,
    );
    console.log(JSON.stringify(outcomes));
    for (const line of worst) console.error(line);
    bad += half + lost + unopened;
  }
} finally {
  await server.close();
}
if (bad > 0) process.exitCode = 1;
