// npm run test:damage -- [--profiles 300] [--records 40] [--seed 1] [--back-end leveldb|sqlite]: is any damage to store, journal, snapshots or backups not noticed?
// So many damages of files of a real profile on each back end, and so many of each kind of record, file and backup without a browser.
import { spawnSync } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { BACK_ENDS, killBrowser, startBrowser } from "./browser.mjs";
import { serveCrashPage } from "./build-page.mjs";
import { call } from "./call.mjs";
import { damageOneOf, filesBelow, FILES, STORE, wipeStore } from "./damage.mjs";
import { dice } from "./page/shop-file.mjs";

const { values } = parseArgs({
  options: {
    profiles: { type: "string", default: "300" },
    records: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    "back-end": { type: "string" },
  },
});

/** So long after opening what is damaged must have been found. */
const PATIENCE_MS = 10_000;

/**
 * A profile as it was left, and what was known in it.
 * @typedef {{ profile: string, workspace: string, print: string }} Base
 * @typedef {{ right: number, told: number, named: number, undetected: number, names: Record<string, number>, worst: string[] }} Tally
 */

/**
 * Makes a profile with a workspace in it.
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {string} origin
 * @param {boolean} isSealed
 * @returns {Promise<Base>}
 */
async function makeBase(backEnd, origin, isSealed) {
  const profile = await mkdtemp(join(tmpdir(), "regulars-damage-base-"));
  const { context, page } = await startBrowser(profile, backEnd, origin);
  const workspace = await call(page, "create", "shop");
  await call(page, "open", workspace);
  for (let i = 0; i < 4; i++) await call(page, "step", { do: "import", seed: i, rows: 120, from: i * 1000 });
  await call(page, "step", { do: "edit", customer: 3, value: "李芳" });
  await call(page, "step", { do: "merge", keep: 1, gone: 2 });
  await call(page, "step", { do: "snapshot" });
  if (isSealed) await call(page, "step", { do: "protect" });
  const print = await call(page, "print");
  await context.close();
  await killBrowser(profile);
  return { profile, workspace, print };
}

/**
 * What the workspace shows after a damage: what it showed before, the same after a word, an error, or something else without a word.
 * @param {Base} base
 * @param {string} profile
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {string} origin
 * @returns {Promise<{ outcome: "right" | "told" | "named" | "undetected", detail: string }>}
 */
async function look(base, profile, backEnd, origin) {
  const { page } = await startBrowser(profile, backEnd, origin);
  try {
    const listed = await call(page, "listed");
    if (typeof listed === "string") return { outcome: "named", detail: `list: ${listed}` };
    if (!listed.includes(base.workspace)) return { outcome: "undetected", detail: "not listed" };
    const code = await call(page, "open", base.workspace);
    if (code !== null) return { outcome: "named", detail: code };
    let wrong = await call(page, "verify");
    for (const until = Date.now() + PATIENCE_MS; wrong !== null && Date.now() < until;) {
      await new Promise((resolve) => setTimeout(resolve, 300));
      wrong = await call(page, "verify");
    }
    const findings = (await call(page, "healed")).join(" ");
    if (wrong !== null) return { outcome: "named", detail: wrong };
    const isSame = (await call(page, "print")) === base.print;
    if (isSame) return { outcome: findings === "" ? "right" : "told", detail: findings };
    return { outcome: "undetected", detail: `another state: ${findings}` };
  } finally {
    await killBrowser(profile);
  }
}

/**
 * Damages one file of a profile, and looks; after a damage outside the store, once more with the store gone besides: two losses at once.
 * @param {Base} base
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {string} origin
 * @param {{ area: string, next: () => number, tally: Tally, besides: Tally }} how
 */
async function oneDamage(base, backEnd, origin, { area, next, tally, besides }) {
  const profile = await mkdtemp(join(tmpdir(), "regulars-damage-"));
  try {
    for (const part of [STORE, FILES]) await cp(join(base.profile, part), join(profile, part), { recursive: true });
    const what = await damageOneOf(await filesBelow(join(profile, area)), next);
    const first = await look(base, profile, backEnd, origin);
    note(tally, first, `${backEnd}, ${area}, ${what}`);
    if (area === STORE) return;
    await wipeStore(profile);
    note(besides, await look(base, profile, backEnd, origin), `${backEnd}, ${area}, ${what}, then the store lost`);
  } finally {
    await killBrowser(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {Tally} tally
 * @param {Awaited<ReturnType<typeof look>>} looked
 * @param {string} when
 */
function note(tally, { outcome, detail }, when) {
  tally[outcome]++;
  if (outcome === "named") tally.names[detail] = (tally.names[detail] ?? 0) + 1;
  if (outcome === "undetected") tally.worst.push(`${when}: ${detail}`);
}

/** @returns {Tally} */
function newTally() {
  return { right: 0, told: 0, named: 0, undetected: 0, names: {}, worst: [] };
}

/** @param {string} origin */
async function damageProfiles(origin) {
  let undetected = 0;
  console.log("| back end | seed | where | damages | as before | as before, told | named | undetected |");
  console.log("| --- | ---: | --- | ---: | ---: | ---: | ---: | ---: |");
  for (const backEnd of /** @type {(keyof typeof BACK_ENDS)[]} */ (Object.keys(BACK_ENDS))) {
    if (values["back-end"] !== undefined && values["back-end"] !== backEnd) continue;
    const next = dice(Number(values.seed));
    const bases = [await makeBase(backEnd, origin, false), await makeBase(backEnd, origin, true)];
    for (const area of [STORE, FILES]) {
      const tally = newTally();
      const besides = newTally();
      for (let i = 0; i < Number(values.profiles) / 2; i++) {
        const base = bases[i % bases.length];
        if (base !== undefined) await oneDamage(base, backEnd, origin, { area, next, tally, besides });
      }
      print(`${backEnd} | ${values.seed} | ${area}`, tally);
      if (area === FILES) print(`${backEnd} | ${values.seed} | ${area}, then the store lost besides`, besides);
      undetected += tally.undetected;
    }
    for (const { profile } of bases) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return undetected;
}

/**
 * @param {string} what
 * @param {Tally} tally
 */
function print(what, { right, told, named, undetected, names, worst }) {
  const all = right + told + named + undetected;
  console.log(`| ${what} | ${all} | ${right} | ${told} | ${named} | ${undetected} |`);
  if (named > 0) console.log(`named: ${JSON.stringify(names)}`);
  for (const line of worst) console.error(line);
}

/** Records, journals, snapshots and backups, damaged one by one without a browser. */
function damageRecords() {
  const root = dirname(dirname(import.meta.dirname));
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const tests = ["heal-laws", "damaged-copies"].map((name) => `test/core/ledger/${name}.test.ts`);
  const env = { ...process.env, REGULARS_DAMAGES: values.records, REGULARS_SEED: values.seed };
  return spawnSync(process.execPath, [vitest, "run", ...tests], { cwd: root, stdio: "inherit", env }).status ?? 1;
}

if (Number(values.profiles) > 0) {
  const server = await serveCrashPage();
  try {
    if ((await damageProfiles(server.origin)) > 0) process.exitCode = 1;
  } finally {
    await server.close();
  }
}
if (Number(values.records) > 0 && damageRecords() !== 0) process.exitCode = 1;
