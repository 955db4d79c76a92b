import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aimsInTurn } from "./aims.mjs";
import { killBrowser, startBrowser } from "./browser.mjs";
import { call } from "./call.mjs";
import { damageStore, wipeStore } from "./damage.mjs";
import { dice } from "./page/shop-file.mjs";
import { check, opens, Told } from "./told.mjs";
import { workUntilKilled } from "./work.mjs";

/** Rounds that one profile lives through before a fresh one begins. */
const ROUNDS_A_PROFILE = 20;

/**
 * @typedef {"leveldb" | "sqlite"} BackEnd
 * @typedef {{ kills: number, acknowledged: number, inFlight: number, half: number, lost: number, unopened: number, wiped: number, damaged: number, healed: number, unnoticed: number, joined: number, worst: string[], outcomes: Record<string, number>, findings: Record<string, number>, aims: Record<string, { kills: number, inMiddle: number }> }} Tally
 * @typedef {{ profile: string, backEnd: BackEnd, origin: string, next: () => number, tally: Tally, losses: boolean, keep: string | null, aims: Generator<import("./aims.mjs").Aim, never>, usual: Map<string, number> }} Life
 */

/**
 * Works in a browser and kills it at random moments, with `losses` sometimes taking its store away or damaging it while it is down; after each kill
 * looks whether everything acknowledged is there and nothing is half done. Every kind of work is aimed at as often as the others.
 * @param {{ kills: number, seed: number, backEnd: BackEnd, origin: string, losses: boolean, keep: string | null }} options
 * @returns {Promise<Tally>}
 */
export async function runKills({ kills, seed, backEnd, origin, losses, keep }) {
  const next = dice(seed);
  const tally = newTally();
  const aims = aimsInTurn(next);
  const usual = new Map();
  while (tally.kills < kills) {
    const profile = await mkdtemp(join(tmpdir(), "regulars-crash-"));
    try {
      const life = { profile, backEnd, origin, next, tally, losses, keep, aims, usual };
      await oneLife(life, Math.min(ROUNDS_A_PROFILE, kills - tally.kills));
    } finally {
      await killBrowser(profile);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    console.error(`${backEnd}: ${JSON.stringify(tally)}`);
  }
  return tally;
}

/** @returns {Tally} */
export function newTally() {
  const counts = { kills: 0, acknowledged: 0, inFlight: 0, half: 0, lost: 0, unopened: 0 };
  const losses = { wiped: 0, damaged: 0, healed: 0, unnoticed: 0, joined: 0 };
  return { ...counts, ...losses, worst: [], outcomes: {}, findings: {}, aims: {} };
}

/**
 * One profile through several kills.
 * @param {Life} life
 * @param {number} rounds
 */
async function oneLife(life, rounds) {
  let browser = await startBrowser(life.profile, life.backEnd, life.origin);
  const told = new Told(await call(browser.page, "create", "shop"));
  let harm = /** @type {import("./told.mjs").Harm} */ (null);
  for (let round = 0; round <= rounds; round++) {
    if (!(await opens(browser.page, told, life.tally, round))) return await keepCopy(life);
    await check(browser.page, told, life.tally, round, harm);
    if (round === rounds) return;
    const aim = life.aims.next().value;
    await workUntilKilled(browser.page, life, told, aim);
    life.tally.kills++;
    harm = life.losses && life.next() < 0.3 ? (life.next() < 0.5 ? "wiped" : "damaged") : null;
    // A workspace of an older version stands in the store alone until it was opened once.
    if (!told.isKeptTwice) harm = null;
    told.trace.push(`${harm ?? "killed"} (${aim})`);
    if (harm === "wiped") await wipeStore(life.profile);
    if (harm === "damaged") told.trace.push(await damageStore(life.profile, life.next));
    await copyAside(life);
    browser = await startBrowser(life.profile, life.backEnd, life.origin);
  }
}

/**
 * The profile as it was before the browser started on it.
 * @param {Life} life
 */
async function copyAside({ profile, keep, backEnd }) {
  if (keep === null) return;
  const aside = join(keep, `${backEnd}-last`);
  await rm(aside, { recursive: true, force: true });
  await cp(profile, aside, { recursive: true });
}

/**
 * Keeps the copy of a profile whose workspace could not be opened, for somebody to look at.
 * @param {Life} life
 */
async function keepCopy({ keep, backEnd, tally }) {
  if (keep === null) return;
  await rename(join(keep, `${backEnd}-last`), join(keep, `${backEnd}-after-${tally.kills}`));
}
