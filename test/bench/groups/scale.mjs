import { SIZES } from "../sizes.mjs";

/** Ten times as many lines, and a tenth more time for each of them. */
const MOST = 11;

/**
 * Opening, folding and counting a rule with all lines, against the same with a tenth of them, in turn in one browser.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function scale(browser, results) {
  const whole = await browser.filledWorkspace();
  const tenth = await browser.filledWorkspace(SIZES.quick);
  /** @typedef {Record<"open" | "fold" | "rule", number[]>} Times */
  /** @type {Times} */
  const most = { open: [], fold: [], rule: [] };
  /** @type {Times} */
  const few = { open: [], fold: [], rule: [] };
  // The first round warms the disk.
  for (let round = 0; round <= browser.size.rounds; round++) {
    for (const [times, workspace] of /** @type {const} */ ([
      [few, tenth],
      [most, whole],
    ])) {
      const { open, fold, rule } = await once(browser, workspace);
      if (round === 0) continue;
      times.open.push(open);
      times.fold.push(fold);
      times.rule.push(rule);
    }
  }
  results.ratio("cold open to every screen ready", most.open, "with a tenth of it", few.open, MOST);
  results.ratio("fold alone, from the store", most.fold, "with a tenth of it", few.fold, MOST);
  results.ratio("live count of five conditions", most.rule, "with a tenth of it", few.rule, MOST);
}

/**
 * Each with workers only just started.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {string} workspace
 */
async function once(browser, workspace) {
  await browser.inPage((bench) => bench.startWorker(), null);
  const { fold } = await browser.inPage(
    async (bench, id) => /** @type {{ fold: number }} */ (await bench.call("load", id)),
    workspace,
  );
  await browser.inWorker("rule");
  const rule = await browser.inWorker("rule");
  await browser.inPage((bench) => bench.stopWorker(), null);
  const { ready } = await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  await browser.inPage((bench) => bench.engine.close(), null);
  await browser.inPage((bench) => bench.engine.stop(), null);
  return { open: ready, fold, rule };
}
