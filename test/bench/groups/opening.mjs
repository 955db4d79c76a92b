/**
 * Opening with workers just started, against a worker just started that reads the same records and nothing else.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function opening(browser, results) {
  const workspace = await browser.filledWorkspace();
  /** @type {Record<"firstRows" | "rows" | "opened" | "ready" | "read" | "fold", number[]>} */
  const times = { firstRows: [], rows: [], opened: [], ready: [], read: [], fold: [] };
  // Once before, as the day before: what the first screens say is kept once nothing is asked any more.
  await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await browser.inPage((bench) => bench.engine.close(), null);
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
    const { firstRows, rows, opened, ready } = await browser.inPage((bench, id) => bench.engine.open(id), workspace);
    await browser.inPage((bench) => bench.engine.close(), null);
    times.firstRows.push(firstRows);
    times.rows.push(rows);
    times.opened.push(opened);
    times.ready.push(ready);
  }
  await browser.inPage((bench) => bench.engine.stop(), null);
  results.ratio("cold open to every screen ready", times.ready, "reading the same bytes", times.read, 10, 5);
  results.plain("first rows after opening, as they were last", times.firstRows, 100);
  results.plain("the same as they are now", times.rows);
  results.plain("opened (folded)", times.opened);
  results.plain("fold alone, from the store", times.fold);
}
