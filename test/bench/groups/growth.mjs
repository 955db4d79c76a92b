const LINES = 3000;
const IMPORTS = 300;

/**
 * Many small imports, as a till's file a day, against one import of the same lines: the room they take, and how long opening takes.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function growth(browser, results) {
  const one = await grown(browser, 1, IMPORTS * LINES);
  const many = await grown(browser, IMPORTS, LINES);
  /** @type {Record<"one" | "many", number[]>} */
  const opened = { one: [], many: [] };
  for (let round = 0; round < browser.size.rounds; round++) {
    opened.one.push(await openingOf(browser, one.workspace));
    opened.many.push(await openingOf(browser, many.workspace));
  }
  const name = `${IMPORTS} imports of ${LINES} lines`;
  results.ratio(`${name}: opening`, opened.many, "one import of the same lines", opened.one, 1.5, 1.1);
  results.ratio(`${name}: bytes stored`, [many.bytes], "one import of the same lines", [one.bytes], 1.5, 1.1, "MB");
}

/**
 * A workspace that was filled so, once nothing more is joined in it.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {number} imports
 * @param {number} lines
 */
async function grown(browser, imports, lines) {
  return await browser.inPage(
    async (bench, asked) => {
      await bench.engine.start();
      const before = await bench.storedMegabytes();
      const workspace = await bench.engine.create(`growth ${asked.imports}`);
      await bench.engine.takeMany(asked.imports, asked.lines);
      await bench.untilSettled(workspace);
      await bench.engine.close();
      bench.engine.stop();
      return { workspace, bytes: (await bench.storedMegabytes()) - before };
    },
    { imports, lines },
  );
}

/**
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {string} workspace
 */
async function openingOf(browser, workspace) {
  const { opened } = await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  await browser.inPage((bench) => bench.engine.close(), null);
  await browser.inPage((bench) => bench.engine.stop(), null);
  return opened;
}
