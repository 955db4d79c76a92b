// npm run test:residue -- [--names 1000] [--seed 1] [--back-end leveldb|sqlite] [--after lock|erase] [--wait ms]: whom can somebody still find on the disk after locking, or after an erasure?
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BACK_ENDS, killBrowser, startBrowser } from "./browser.mjs";
import { serveCrashPage } from "./build-page.mjs";
import { findNames, plantedFile, plantedNames } from "./planted.mjs";

const { values } = parseArgs({
  options: {
    names: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    "back-end": { type: "string" },
    after: { type: "string" },
    wait: { type: "string", default: "0" },
  },
});

/** What is done before the disk is looked through. */
const WAYS = {
  /** @param {import("playwright").Page} page */
  lock: (page) =>
    inPage(page, async (engine) => {
      await engine.protect("correct horse battery", await engine.newRecoveryCode(), "protect");
      await engine.lock();
    }),
  /** @param {import("playwright").Page} page */
  erase: (page) =>
    inPage(page, async (engine) => {
      const everybody = { combinator: "and", rules: [] };
      const ids = [];
      for (let offset = 0; ; offset += 200) {
        const asked = { rule: everybody, search: "", sort: null, columns: [], offset, limit: 200 };
        const { rows } = await engine.query("customers", asked);
        ids.push(...rows.map((/** @type {{ id: number }} */ { id }) => id));
        if (rows.length < 200) break;
      }
      const wish = { customers: ids, mode: "erase", reason: "asked by letter", refuse: ["sms"] };
      await engine.erasePeople(wish, "erase");
      await engine.closeWorkspace();
    }),
};

/**
 * Runs a function in the page on the engine.
 * @param {import("playwright").Page} page
 * @param {(engine: any, given: any) => Promise<void>} work
 * @param {unknown} [given]
 */
async function inPage(page, work, given) {
  await page.evaluate(`(${work.toString()})(crash.engine, ${JSON.stringify(given ?? null)})`);
}

/**
 * One profile: names planted, looked for, sealed or erased, looked for again.
 * @param {keyof typeof BACK_ENDS} backEnd
 * @param {keyof typeof WAYS} way
 * @param {boolean} isKilled
 * @param {string} origin
 */
async function lookThrough(backEnd, way, isKilled, origin) {
  const names = plantedNames(Number(values.names), Number(values.seed));
  const edited = plantedNames(5, Number(values.seed) + 1);
  const all = [...names, ...edited];
  const profile = await mkdtemp(join(tmpdir(), "regulars-residue-"));
  const { context, page } = await startBrowser(profile, backEnd, origin);
  try {
    await inPage(
      page,
      async (engine, { text, edits }) => {
        const { id } = await engine.createWorkspace("residue");
        await engine.openWorkspace(id, "open");
        const file = new Blob([text]);
        const { mapping } = await engine.inspect(file, "planted.csv", {});
        const permission = { state: "granted", channels: ["sms"], basis: "test" };
        const plan = await engine.plan(file, "planted.csv", { mapping, anonymous: "keep", permission }, "plan");
        await engine.commitPlan(plan.planId, "commit");
        for (const [i, name] of edits.entries()) await engine.editField(i, "name", name);
        await engine.takeSnapshot();
        // As the table of customers asks: what it says is kept for the next opening, once nothing is asked any more.
        const everybody = { combinator: "and", rules: [] };
        const asked = { rule: everybody, search: "", sort: null, columns: ["name", "phone"], offset: 0, limit: 200 };
        await engine.query("customers", asked);
        await new Promise((resolve) => setTimeout(resolve, 3000));
      },
      { text: plantedFile(names), edits: edited },
    );
    const before = await findNames(profile, all);
    await WAYS[way](page);
    await new Promise((resolve) => setTimeout(resolve, Number(values.wait)));
    if (isKilled) await killBrowser(profile);
    else await context.close();
    const after = await findNames(profile, all);
    return { planted: all.length, before, after };
  } finally {
    await context.close().catch(() => undefined);
    await killBrowser(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const server = await serveCrashPage();
let left = 0;
try {
  console.log("| back end | after | browser | planted | on disk before | on disk after | where |");
  console.log("| --- | --- | --- | ---: | ---: | ---: | --- |");
  for (const backEnd of /** @type {(keyof typeof BACK_ENDS)[]} */ (Object.keys(BACK_ENDS))) {
    if (values["back-end"] !== undefined && values["back-end"] !== backEnd) continue;
    for (const way of /** @type {(keyof typeof WAYS)[]} */ (Object.keys(WAYS))) {
      if (values.after !== undefined && values.after !== way) continue;
      for (const isKilled of [false, true]) {
        const { planted, before, after } = await lookThrough(backEnd, way, isKilled, server.origin);
        const where = [...after.files].map(([file, count]) => `${count} in ${file}`).join("; ");
        const how = isKilled ? "killed" : "closed";
        console.log(`| ${backEnd} | ${way} | ${how} | ${planted} | ${before.found} | ${after.found} | ${where} |`);
        if (before.found === 0) console.error(`${backEnd}: nothing was found before either; the search proves nothing`);
        left += after.found + (before.found === 0 ? 1 : 0);
      }
    }
  }
} finally {
  await server.close();
}
if (left > 0) process.exitCode = 1;
