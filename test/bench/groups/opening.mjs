/**
 * Opening with workers just started, against a worker just started that reads the same records and nothing else.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function opening(browser, results) {
  const workspace = await browser.filledWorkspace();
  /** @type {Record<"rows" | "opened" | "ready" | "read" | "fold", number[]>} */
  const times = { rows: [], opened: [], ready: [], read: [], fold: [] };
  for (let round = 0; round < browser.size.rounds; round++) {
    await browser.inPage((bench) => bench.startWorker(), null);
    times.read.push(await browser.inWorker("readStoredRecords", workspace));
    await browser.inPage((bench) => bench.startWorker(), null);
    const { fold } = await browser.inPage(
      async (bench, id) => /** @type {{ fold: number }} */ (await bench.call("load", id)),
      workspace,
    );
    times.fold.push(fold);
    await browser.inPage((bench) => bench.stopWorker(), null);
    const { firstRows, opened, ready } = await browser.inPage((bench, id) => bench.engine.open(id), workspace);
    await browser.inPage((bench) => bench.engine.close(), null);
    times.rows.push(firstRows);
    times.opened.push(opened);
    times.ready.push(ready);
  }
  await browser.inPage((bench) => bench.engine.stop(), null);
  results.ratio("cold open to every screen ready", times.ready, "reading the same bytes", times.read, 10, 5);
  results.plain("first rows after opening", times.rows, 100);
  results.plain("opened (folded)", times.opened);
  results.plain("fold alone, from the store", times.fold);
}
