import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BenchBrowser, CACHE } from "./bench-browser.mjs";
import { append } from "./groups/append.mjs";
import { compute } from "./groups/compute.mjs";
import { edit } from "./groups/edit.mjs";
import { erase } from "./groups/erase.mjs";
import { growth } from "./groups/growth.mjs";
import { importing } from "./groups/importing.mjs";
import { memory } from "./groups/memory.mjs";
import { opening } from "./groups/opening.mjs";
import { peers } from "./groups/peers.mjs";
import { rule } from "./groups/rule.mjs";
import { scale } from "./groups/scale.mjs";
import { screens } from "./groups/screens.mjs";
import { workbooks } from "./groups/workbooks.mjs";
import { Results } from "./results.mjs";

/**
 * A group of measures that belong together.
 * @typedef {(browser: BenchBrowser, results: Results) => Promise<void>} Group
 */

/** @type {ReadonlyMap<string, Group>} In the order they are run. */
export const GROUPS = new Map([
  ["import", importing],
  ["compute", compute],
  ["rule", rule],
  ["open", opening],
  ["scale", scale],
  ["screens", screens],
  ["edit", edit],
  ["append", append],
  ["peers", peers],
  ["memory", memory],
  ["workbooks", workbooks],
  // Changes the workspace for good: whatever comes after it measures another.
  ["erase", erase],
  ["growth", growth],
]);

/** Groups that take minutes by themselves, or have nothing to measure at the smaller size. */
const LONG = new Set(["workbooks", "growth", "scale"]);

/** What a run measures unless it is told what: the quick one leaves out what takes long. @param {string} [size] */
export function groupsOf(size) {
  return [...GROUPS.keys()].filter((name) => size === "--full" || !LONG.has(name));
}

/**
 * Runs groups of measures one after the other, prints one table, and writes it as data to `.cache/bench/bench-<size>.json`.
 * @param {import("./sizes.mjs").Size} size
 * @param {readonly string[]} names
 */
export async function benchmark(size, names) {
  await mkdir(CACHE, { recursive: true });
  const results = new Results(size);
  const browser = await BenchBrowser.launch(size);
  results.browser = browser.version;
  try {
    for (const name of names) {
      const began = performance.now();
      await GROUPS.get(name)?.(browser, results);
      console.error(`${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
  } finally {
    await browser.close();
  }
  console.log(results.table());
  const path = join(CACHE, `bench-${size.name}.json`);
  await writeFile(path, `${JSON.stringify(results.data(), null, 2)}\n`);
}
