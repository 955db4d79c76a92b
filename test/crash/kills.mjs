import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { killBrowser, startBrowser } from "./browser.mjs";
import { dice } from "./page/shop-file.mjs";

/** Rounds that one workspace lives through before a fresh one begins. */
const ROUNDS_A_WORKSPACE = 20;

/**
 * @typedef {{ kills: number, acknowledged: number, inFlight: number, half: number, lost: number, unopened: number, worst: string[] }} Tally
 */

/**
 * Works in a browser and kills it at random moments; after each kill looks whether everything acknowledged is there and nothing is
 * half done.
 * @param {{ kills: number, seed: number, backEnd: "leveldb" | "sqlite", origin: string }} options
 * @returns {Promise<Tally>}
 */
export async function runKills({ kills, seed, backEnd, origin }) {
  const next = dice(seed);
  /** @type {Tally} */
  const tally = { kills: 0, acknowledged: 0, inFlight: 0, half: 0, lost: 0, unopened: 0, worst: [] };
  while (tally.kills < kills) {
    const profile = await mkdtemp(join(tmpdir(), "regulars-crash-"));
    try {
      await oneLife(profile, backEnd, origin, next, tally, Math.min(ROUNDS_A_WORKSPACE, kills - tally.kills));
    } finally {
      await killBrowser(profile);
      await rm(profile, { recursive: true, force: true });
    }
    console.error(`${backEnd}: ${JSON.stringify(tally)}`);
  }
  return tally;
}

/**
 * One workspace through several kills.
 * @param {string} profile
 * @param {"leveldb" | "sqlite"} backEnd
 * @param {string} origin
 * @param {() => number} next
 * @param {Tally} tally
 * @param {number} rounds
 */
async function oneLife(profile, backEnd, origin, next, tally, rounds) {
  /** Ids of the commits that were told as done, in order, and of those known to be there. */
  let known = /** @type {string[]} */ ([]);
  let workspace = "";
  let browser = await startBrowser(profile, backEnd, origin);
  for (let round = 0; round < rounds; round++) {
    if (workspace === "") {
      workspace = await call(browser.page, "create", "shop");
    }
    const opened = await call(browser.page, "open", workspace);
    if (opened !== null) {
      tally.unopened++;
      tally.worst.push(`round ${round}: not opened, ${opened}`);
      return;
    }
    known = await check(browser.page, workspace, known, tally, round);
    const acknowledged = [...known];
    await workUntilKilled(browser.page, profile, next, acknowledged);
    tally.kills++;
    tally.acknowledged += acknowledged.length - known.length;
    known = acknowledged;
    browser = await startBrowser(profile, backEnd, origin);
  }
  const opened = await call(browser.page, "open", workspace);
  if (opened === null) await check(browser.page, workspace, known, tally, rounds);
  else {
    tally.unopened++;
    tally.worst.push(`round ${rounds}: not opened, ${opened}`);
  }
}

/**
 * Whether the acknowledged commits are all there, in order, at most one more came whole, and everything stored is as it was written.
 * @param {import("playwright").Page} page
 * @param {string} workspace
 * @param {readonly string[]} acknowledged
 * @param {Tally} tally
 * @param {number} round
 * @returns {Promise<string[]>} The commits there are.
 */
async function check(page, workspace, acknowledged, tally, round) {
  const there = await call(page, "commits");
  const lost = acknowledged.filter((id, i) => there[i] !== id).length;
  if (lost > 0) tally.worst.push(`round ${round}: ${lost} of ${acknowledged.length} acknowledged commits lost`);
  tally.lost += lost;
  tally.inFlight += Math.max(0, there.length - acknowledged.length);
  const audit = await call(page, "audit", workspace);
  if (audit.error !== null || audit.commits.join() !== there.join()) {
    tally.half++;
    tally.worst.push(`round ${round}: ${audit.error ?? "the audit sees other commits"}`);
  }
  return there;
}

/**
 * Does one thing after the other until the browser is killed at a random moment; notes what was acknowledged before.
 * @param {import("playwright").Page} page
 * @param {string} profile
 * @param {() => number} next
 * @param {string[]} acknowledged
 */
async function workUntilKilled(page, profile, next, acknowledged) {
  const killed = new AbortController();
  const killing = new Promise((resolve) => setTimeout(resolve, 50 + next() * next() * 2500)).then(async () => {
    killed.abort();
    await killBrowser(profile);
  });
  while (!killed.signal.aborted) {
    const step = stepFor(next, acknowledged.length);
    try {
      const { commit } = await call(page, "step", step);
      // A step's outcome that arrives after the kill began was told before it.
      if (commit !== null) acknowledged.push(commit);
    } catch {
      break;
    }
  }
  await killing;
}

/**
 * @param {() => number} next
 * @param {number} commits
 * @returns {import("./page/page.ts").Step}
 */
function stepFor(next, commits) {
  const pick = next();
  if (commits < 2 || pick < 0.45) {
    const rows = pick < 0.05 ? 20_000 : 100 + Math.floor(next() * 1500);
    return { do: "import", seed: Math.floor(next() * 1e9), rows, from: Math.floor(next() * 1e6) };
  }
  if (pick < 0.85) return { do: "edit", customer: Math.floor(next() * 50), value: `李${Math.floor(next() * 1000)}` };
  return { do: "retract", commit: 1 + Math.floor(next() * commits) };
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
