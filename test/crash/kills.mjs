import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killBrowser, startBrowser } from "./browser.mjs";
import { damageStore, wipeStore } from "./damage.mjs";
import { dice } from "./page/shop-file.mjs";
import { stepFor } from "./steps.mjs";

/** So long after opening a damaged block must have been found and healed. */
const HEALING_MS = 20_000;

/** Rounds that one workspace lives through before a fresh one begins. */
const ROUNDS_A_WORKSPACE = 20;

/**
 * @typedef {"leveldb" | "sqlite"} BackEnd
 * @typedef {{ kills: number, acknowledged: number, inFlight: number, half: number, lost: number, unopened: number, wiped: number, damaged: number, healed: number, unnoticed: number, worst: string[], outcomes: Record<string, number> }} Tally
 * @typedef {{ profile: string, backEnd: BackEnd, origin: string, next: () => number, tally: Tally, losses: boolean }} Life
 */

/**
 * Works in a browser and kills it at random moments, with `losses` sometimes taking its store away or damaging it while it is down; after each kill
 * looks whether everything acknowledged is there and nothing is half done.
 * @param {{ kills: number, seed: number, backEnd: BackEnd, origin: string, losses: boolean }} options
 * @returns {Promise<Tally>}
 */
export async function runKills({ kills, seed, backEnd, origin, losses }) {
  const next = dice(seed);
  /** @type {Tally} */
  const tally = {
    kills: 0,
    acknowledged: 0,
    inFlight: 0,
    half: 0,
    lost: 0,
    unopened: 0,
    wiped: 0,
    damaged: 0,
    healed: 0,
    unnoticed: 0,
    worst: [],
    outcomes: {},
  };
  while (tally.kills < kills) {
    const profile = await mkdtemp(join(tmpdir(), "regulars-crash-"));
    try {
      await oneLife(
        { profile, backEnd, origin, next, tally, losses },
        Math.min(ROUNDS_A_WORKSPACE, kills - tally.kills),
      );
    } finally {
      await killBrowser(profile);
      await rm(profile, { recursive: true, force: true });
    }
    console.error(`${backEnd}: ${JSON.stringify(tally)}`);
  }
  return tally;
}

/** What was told as done: the commits in order, and those of a backup that was perhaps being put in their place. */
class Told {
  /** @type {string[]} */
  commits = [];
  /** @type {string[] | null} */
  backedUp = null;
  restoring = false;
  /** What was done since the last kill, and before it.
   * @type {string[]} */
  trace = [];
}

/**
 * One workspace through several kills.
 * @param {Life} life
 * @param {number} rounds
 */
async function oneLife(life, rounds) {
  const told = new Told();
  let browser = await startBrowser(life.profile, life.backEnd, life.origin);
  const workspace = await call(browser.page, "create", "shop");
  let harm = /** @type {"wiped" | "damaged" | null} */ (null);
  for (let round = 0; round <= rounds; round++) {
    if (!(await opens(browser.page, workspace, told, life.tally, round))) return;
    await check(browser.page, told, life.tally, round, harm);
    if (round === rounds) return;
    await workUntilKilled(browser.page, life, told);
    life.tally.kills++;
    harm = life.losses && life.next() < 0.3 ? (life.next() < 0.5 ? "wiped" : "damaged") : null;
    told.trace.push(harm ?? "killed");
    if (harm === "wiped") await wipeStore(life.profile);
    if (harm === "damaged") await damageStore(life.profile, life.next);
    browser = await startBrowser(life.profile, life.backEnd, life.origin);
  }
}

/**
 * @param {import("playwright").Page} page
 * @param {string} workspace
 * @param {Told} told
 * @param {Tally} tally
 * @param {number} round
 */
async function opens(page, workspace, told, tally, round) {
  const listed = await call(page, "workspaces");
  const code = listed.some((/** @type {{ id: string }} */ { id }) => id === workspace)
    ? await call(page, "open", workspace)
    : "not listed";
  if (code === null) return true;
  tally.unopened++;
  tally.worst.push(`round ${round}: not opened, ${code}, after ${told.trace.slice(-12).join(" | ")}`);
  return false;
}

/**
 * Whether the acknowledged commits are all there, in order, at most one more came whole, and everything stored is as it was written.
 * @param {import("playwright").Page} page
 * @param {Told} told
 * @param {Tally} tally
 * @param {number} round
 * @param {"wiped" | "damaged" | null} harm
 */
async function check(page, told, tally, round, harm) {
  /** @type {string[]} */
  const there = await call(page, "commits");
  const restored = told.restoring && told.backedUp !== null && lostOf(told.backedUp, there) === 0;
  const lost = restored ? 0 : lostOf(told.commits, there);
  if (lost > 0) tally.worst.push(`round ${round}: ${lost} of ${told.commits.length} acknowledged commits lost`);
  tally.lost += lost;
  tally.inFlight += restored ? 0 : Math.max(0, there.length - told.commits.length);
  const wrong = await verified(page, harm === null ? 0 : HEALING_MS);
  if (wrong !== null) {
    tally.half++;
    tally.worst.push(`round ${round}: ${wrong}, after ${harm ?? "a kill"} and ${told.trace.slice(-12).join(" | ")}`);
  }
  if (harm !== null && told.commits.length > 0) {
    tally[harm]++;
    const findings = await call(page, "healed");
    if (findings.length > 0) tally.healed++;
    else if (harm === "wiped") tally.unnoticed++;
    if (harm === "wiped" && findings.length === 0) tally.worst.push(`round ${round}: a wiped store was not noticed`);
  }
  told.commits = there;
  told.restoring = false;
}

/**
 * What is wrong with what is stored, after the work in the background had so long to look through it and heal it; null: nothing.
 * @param {import("playwright").Page} page
 * @param {number} patience Milliseconds.
 * @returns {Promise<string | null>}
 */
async function verified(page, patience) {
  const until = Date.now() + patience;
  for (;;) {
    const wrong = await call(page, "verify");
    if (wrong === null || Date.now() >= until) return wrong;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/**
 * @param {readonly string[]} acknowledged
 * @param {readonly string[]} there
 */
function lostOf(acknowledged, there) {
  return acknowledged.filter((id, i) => there[i] !== id).length;
}

/**
 * Does one thing after the other until the browser is killed at a random moment; notes what was acknowledged before.
 * @param {import("playwright").Page} page
 * @param {Life} life
 * @param {Told} told
 */
async function workUntilKilled(page, { profile, next, tally }, told) {
  const killed = new AbortController();
  const killing = new Promise((resolve) => setTimeout(resolve, 50 + next() * next() * 4000)).then(async () => {
    killed.abort();
    await killBrowser(profile);
  });
  while (!killed.signal.aborted) {
    const step = stepFor(next, told.commits.length);
    try {
      if (step.do === "restore") told.restoring = told.backedUp !== null;
      const { commit, error } = await call(page, "step", step);
      // A step's outcome that arrives after the kill began was told before it.
      if (commit !== null) {
        told.commits.push(commit);
        tally.acknowledged++;
      }
      told.trace.push(`${JSON.stringify(step)} ${error ?? "done"}`);
      const outcome = `${step.do}: ${error ?? "done"}`;
      tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
      if (step.do === "backup" && error === null) told.backedUp = [...told.commits];
      if (step.do === "restore") {
        told.commits = await call(page, "commits");
        told.restoring = false;
      }
    } catch {
      break;
    }
  }
  await killing;
}

/**
 * Calls the page's own object.
 * @param {import("playwright").Page} page
 * @param {string} name
 * @param {unknown} [argument]
 * @returns {Promise<any>}
 */
function call(page, name, argument) {
  return page.evaluate(({ what, given }) => Reflect.get(globalThis, "crash")[what](given), {
    what: name,
    given: argument,
  });
}
