/**
 * How others do the same: Arquero, a map of objects, one Dexie record a line. No target hangs on these.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function peers(browser, results) {
  // Ten million objects are more than a tab may hold.
  if (browser.size.name === "full") return;
  const workspace = await browser.filledWorkspace();
  await browser.inPage((bench) => bench.startWorker(), null);
  await browser.inWorker("load", workspace);
  await browser.inWorker("loadArquero");
  await browser.inWorker("loadObjects");
  /** @type {Record<"rfm" | "arquero" | "objects" | "write" | "read", number[]>} */
  const times = { rfm: [], arquero: [], objects: [], write: [], read: [] };
  for (let round = 0; round < browser.size.rounds; round++) {
    times.rfm.push(await browser.inWorker("aggregatesAndRfm"));
    times.arquero.push(await browser.inWorker("arquero"));
    times.objects.push(await browser.inWorker("aggregateObjects"));
  }
  await browser.inWorker("dropPeers");
  for (let round = 0; round < browser.size.rounds; round++) {
    const { write, read } = await browser.inPage(
      async (bench) => /** @type {{ write: number, read: number }} */ (await bench.call("dexieLines")),
      null,
    );
    times.write.push(write);
    times.read.push(read);
  }
  await browser.inPage((bench) => bench.stopWorker(), null);
  results.ratio("aggregates and RFM", times.rfm, "Arquero", times.arquero);
  results.ratio("aggregates and RFM", times.rfm, "a map of objects", times.objects);
  results.plain("100,000 lines as a Dexie record each: written", times.write);
  results.plain("100,000 lines as a Dexie record each: read", times.read);
}
