const EDITS = 10;

/**
 * One field edited until it is durable, against one small record updated in the same browser's store.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function edit(browser, results) {
  const workspace = await browser.filledWorkspace();
  await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  await browser.benchPage().then((page) => page.waitForTimeout(2000));
  const edits = [];
  const small = [];
  const padded = [];
  await browser.inPage((bench) => bench.engine.edit([1, 2]), null);
  for (let round = 0; round < browser.size.rounds; round++) {
    small.push(...(await browser.inPage((bench, times) => bench.updateRecords(times, 0), EDITS)));
    padded.push(...(await browser.inPage((bench, times) => bench.updateRecords(times, 66 * 1024), EDITS)));
    const customers = Array.from({ length: EDITS }, (_, i) => 3 + i * 101);
    edits.push(...(await browser.inPage((bench, who) => bench.engine.edit(who), customers)));
  }
  await browser.inPage((bench) => bench.engine.close(), null);
  await browser.inPage((bench) => bench.engine.stop(), null);
  results.ratio("one field edited, until durable", edits, "one small record updated", small, 4, 2);
  results.plain("one record of 66 KiB updated, as erasure asks for", padded);
}
