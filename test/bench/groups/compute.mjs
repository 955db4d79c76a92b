/** Of a million lines each takes a tenth of a second: with few rounds the median is what else the machine did. */
const TIMES_AS_OFTEN = 3;

/**
 * What everybody's aggregates and classes take, from folded columns, in one worker with the peers that do the same.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function compute(browser, results) {
  const { name, rounds } = browser.size;
  const last = name === "quick" ? TIMES_AS_OFTEN * rounds : rounds;
  const workspace = await browser.filledWorkspace();
  await browser.inPage((bench) => bench.startWorker(), null);
  await browser.inWorker("load", workspace);
  await browser.inWorker("loadDuckDb");
  /** @type {Record<"all" | "sum" | "rfm" | "duck", number[]>} */
  const times = { all: [], sum: [], rfm: [], duck: [] };
  // The first round warms everything up.
  for (let round = 0; round <= last; round++) {
    const all = await browser.inWorker("analyseEverybody");
    const sum = await browser.inWorker("sumColumns");
    const rfm = await browser.inWorker("aggregatesAndRfm");
    const duck = await browser.inWorker("duckDb");
    if (round === 0) continue;
    times.all.push(all);
    times.sum.push(sum);
    times.rfm.push(rfm);
    times.duck.push(duck);
  }
  await browser.inPage((bench) => bench.stopWorker(), null);
  results.ratio("aggregates, RFM, Pareto, classes of everybody", times.all, "one pass of summing", times.sum, 12, 5);
  results.ratio("aggregates and RFM", times.rfm, "DuckDB-WASM, warm", times.duck, 0.25, 0.1);
}
