import { call } from "./call.mjs";

/** So long after opening a damaged block must have been found and healed. */
const HEALING_MS = 20_000;

/** @typedef {import("./kills.mjs").Tally} Tally */
/** @typedef {"wiped" | "damaged" | null} Harm */

/** What was told as done: the commits in order, and those of a backup that was perhaps being put in their place. */
export class Told {
  /** @type {string[]} */
  commits = [];
  /** @type {string[] | null} */
  backedUp = null;
  restoring = false;
  /** Whether the workspace was ever opened, so that its journal is whole. */
  isKeptTwice = true;
  /** Blocks of facts before they were perhaps joined. @type {number | null} */
  blocksBefore = null;
  /** What was done. @type {string[]} */
  trace = [];

  /** @param {string} workspace */
  constructor(workspace) {
    this.workspace = workspace;
  }
}

/**
 * Whether the workspace can be opened, and everything told is there.
 * @param {import("playwright").Page} page
 * @param {Told} told
 * @param {Tally} tally
 * @param {number} round
 */
export async function opens(page, told, tally, round) {
  const listed = await call(page, "workspaces");
  const code = listed.some((/** @type {{ id: string }} */ { id }) => id === told.workspace)
    ? await call(page, "open", told.workspace)
    : "not listed";
  if (code === null) {
    told.isKeptTwice = true;
    return true;
  }
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
 * @param {Harm} harm
 */
export async function check(page, told, tally, round, harm) {
  /** @type {string[]} */
  const there = await call(page, "commits");
  const restored = told.restoring && told.backedUp !== null && lostOf(told.backedUp, there) === 0;
  const lost = restored ? 0 : lostOf(told.commits, there);
  const after = () => `after ${harm ?? "a kill"} and ${told.trace.slice(-12).join(" | ")}`;
  if (lost > 0) {
    tally.worst.push(`round ${round}: ${lost} of ${told.commits.length} acknowledged commits lost, ${after()}`);
  }
  const more = restored ? 0 : Math.max(0, there.length - told.commits.length);
  if (more > 1) tally.worst.push(`round ${round}: ${more} commits more than were told, ${after()}`);
  tally.lost += lost;
  tally.inFlight += more;
  const wrong = await verified(page, harm === null ? 0 : HEALING_MS);
  if (wrong !== null || more > 1) tally.half++;
  if (wrong !== null) tally.worst.push(`round ${round}: ${wrong}, ${after()}`);
  await noteHealing(page, told, tally, round, harm);
  if (told.blocksBefore !== null && (await call(page, "blocks", told.workspace)) < told.blocksBefore) tally.joined++;
  told.commits = there;
  told.restoring = false;
  // A backup is the page's own, and the page has gone.
  told.backedUp = null;
  told.blocksBefore = null;
}

/**
 * @param {import("playwright").Page} page
 * @param {Told} told
 * @param {Tally} tally
 * @param {number} round
 * @param {Harm} harm
 */
async function noteHealing(page, told, tally, round, harm) {
  const findings = await call(page, "healed");
  for (const finding of findings) {
    const { kind } = JSON.parse(finding);
    tally.findings[kind] = (tally.findings[kind] ?? 0) + 1;
  }
  if (harm === null || told.commits.length === 0) return;
  tally[harm]++;
  if (findings.length > 0) tally.healed++;
  else if (harm === "wiped") {
    tally.unnoticed++;
    tally.worst.push(`round ${round}: a wiped store was not noticed`);
  }
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
