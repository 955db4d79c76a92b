/**
 * The live count of a rule with five conditions, against a filter over objects in the same worker.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function rule(browser, results) {
  const workspace = await browser.filledWorkspace();
  await browser.inPage((bench) => bench.startWorker(), null);
  await browser.inWorker("load", workspace);
  const first = await browser.inWorker("rule");
  await browser.inWorker("filterObjects");
  const ours = [];
  const filter = [];
  for (let round = 0; round < 2 * browser.size.rounds; round++) {
    ours.push(await browser.inWorker("rule"));
    filter.push(await browser.inWorker("filterObjects"));
  }
  await browser.inPage((bench) => bench.stopWorker(), null);
  results.ratio("live count of five conditions", ours, "filter over objects", filter, 1.3, 0.5);
  results.plain("the same for the first time", [first * 10]);
}
