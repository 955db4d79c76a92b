import { killBrowser } from "./browser.mjs";
import { oldWorkspace, stepOf, stepsBefore } from "./aims.mjs";
import { call } from "./call.mjs";

/** How long a step is taken to last before one of its kind was done. */
const FIRST_GUESS_MS = 400;

/**
 * @typedef {import("./aims.mjs").Aim} Aim
 * @typedef {import("./aims.mjs").Step} Step
 * @typedef {import("./told.mjs").Told} Told
 * @typedef {import("./kills.mjs").Life} Life
 */

/**
 * Does what is aimed at until the browser is killed at a random moment of it; notes what was acknowledged before.
 * @param {import("playwright").Page} page
 * @param {Life} life
 * @param {Told} told
 * @param {Aim} aim
 */
export async function workUntilKilled(page, life, told, aim) {
  const { next, tally } = life;
  const work = new Work(page, life, told);
  for (const step of stepsBefore(aim, next, told.commits.length)) await work.do(step);
  const blocks = aim === "compaction" ? await call(page, "blocks", told.workspace) : 0;
  const first = aim === "upgrade" ? await work.takeUpOld() : stepOf(aim, next, told.commits.length);
  const usual = life.usual.get(aim) ?? FIRST_GUESS_MS;
  const killing = killAfter(life.profile, 1 + next() * 1.2 * usual);
  // One that is not over by then is taken to last longer than was thought.
  life.usual.set(aim, usual * 1.5);
  for (let step = first; step !== null; step = stepOf(aim, next, told.commits.length)) {
    const begun = performance.now();
    if (!(await work.do(step))) break;
    life.usual.set(aim, usual * 0.7 + (performance.now() - begun) * 0.3);
  }
  await killing.done;
  // Whatever was under way when the kill began was killed in its middle.
  const inMiddle = first !== null && work.unanswered;
  const of = (tally.aims[aim] ??= { kills: 0, inMiddle: 0 });
  of.kills++;
  of.inMiddle += inMiddle ? 1 : 0;
  told.blocksBefore = aim === "compaction" ? blocks : null;
}

/** What is asked of the page, and what came of it. */
export class Work {
  /** Whether something was asked that was never answered. */
  unanswered = false;

  /**
   * @param {import("playwright").Page} page
   * @param {Pick<Life, "next" | "tally">} life
   * @param {Told} told
   */
  constructor(page, life, told) {
    this.page = page;
    this.life = life;
    this.told = told;
  }

  /**
   * Does one step and notes what was told of it; whether the browser was still there to tell.
   * @param {Step} step
   */
  async do(step) {
    const { page, told } = this;
    const { tally } = this.life;
    try {
      if (step.do === "restore") told.restoring = told.backedUp !== null;
      this.unanswered = true;
      const { commit, error } = await call(page, "step", step);
      // A step's outcome that arrives after the kill began was told before it.
      this.unanswered = false;
      if (error === null) told.isKeptTwice = true;
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
      return true;
    } catch {
      return false;
    }
  }

  /**
   * Goes over to a workspace of an older format; the step that brings it up.
   * @returns {Promise<Step>}
   */
  async takeUpOld() {
    const { page, told } = this;
    const { id, commits } = await call(page, "old", await oldWorkspace(this.life.next));
    told.workspace = id;
    told.commits = commits;
    told.isKeptTwice = false;
    told.trace.push(`an older workspace of ${commits.length} commits`);
    return { do: "upgrade", workspace: id };
  }
}

/**
 * @param {string} profile
 * @param {number} ms
 */
function killAfter(profile, ms) {
  return { done: new Promise((resolve) => setTimeout(resolve, ms)).then(() => killBrowser(profile)) };
}
