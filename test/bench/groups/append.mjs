/**
 * A later file on top of everything, until every view is fresh, against the same file into an empty workspace; and taken back.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function append(browser, results) {
  const workspace = await browser.filledWorkspace();
  /** @type {Record<"first" | "more" | "undo", number[]>} */
  const times = { first: [], more: [], undo: [] };
  for (let round = 0; round <= browser.size.rounds; round++) {
    const { first, more, undo } = await browser.inPage(async (bench, id) => {
      await bench.engine.start();
      const empty = await bench.engine.create("empty");
      const alone = await bench.engine.take("more");
      await bench.engine.close();
      await bench.engine.delete(empty);
      await bench.engine.open(id);
      const added = await bench.engine.take("more");
      const undone = await bench.engine.undo(added.commit);
      await bench.engine.close();
      return { first: alone.fresh, more: added.fresh, undo: undone };
    }, workspace);
    if (round === 0) continue;
    times.first.push(first);
    times.more.push(more);
    times.undo.push(undo);
  }
  await browser.inPage((bench) => bench.engine.stop(), null);
  results.ratio(
    "50,000 more lines, to every view fresh",
    times.more,
    "the same as a first file",
    times.first,
    1.5,
    1.1,
  );
  results.ratio("undo of that import", times.undo, "the import", times.more, 1, 0.5);
}
