/**
 * The customers with the most orders erased one after the other, until it is durable in store and journal, against one block of lines
 * written again.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function erase(browser, results) {
  const workspace = await browser.filledWorkspace();
  /** @type {Record<"erased" | "block", number[]>} */
  const times = { erased: [], block: [] };
  await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  const heaviest = await browser.inPage((bench, most) => bench.engine.heaviest(most), browser.size.rounds + 1);
  for (const [round, customer] of heaviest.entries()) {
    // Nobody erases again while what the last one changed is still made ready for the screens.
    await browser.benchPage().then((page) => page.waitForTimeout(browser.size.name === "quick" ? 3000 : 20_000));
    const block = await browser.inPage((bench, id) => bench.rewriteBlock(id), workspace);
    const erased = await browser.inPage((bench, who) => bench.engine.erase(who), customer);
    // What is compiled and read for the first time is no measure.
    if (round === 0) continue;
    times.block.push(block);
    times.erased.push(erased);
  }
  await browser.inPage((bench) => bench.engine.close(), null);
  await browser.inPage((bench) => bench.engine.stop(), null);
  results.ratio("the customer with most orders erased", times.erased, "one block written again", times.block, 8, 3);
}
