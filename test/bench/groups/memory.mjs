import { ImportPage } from "../import-page.mjs";
import { megabytesOf, watchMemory } from "../process-memory.mjs";

const SETTLING = 3000;
/** Each takes a browser of its own. */
const ROUNDS = { quick: 5, full: 1 };
const MOST = { quick: 450, full: 1400 };

/**
 * Memory of the whole browser above the app idle on an empty workspace: at most, while the files are taken in through the app's
 * window, and afterwards.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function memory(browser, results) {
  const { name } = browser.size;
  const files = [await browser.customersFile(), ...(await browser.salesFiles())];
  const peaks = [];
  const held = [];
  for (let round = 0; round < ROUNDS[name]; round++) {
    const { context, profile, close } = await browser.another();
    try {
      const page = await ImportPage.open(context, browser.app.origin, files[0] ?? "");
      await page.createWorkspace("memory");
      await page.page.waitForTimeout(SETTLING);
      const idle = await megabytesOf(profile);
      const watch = watchMemory(profile);
      for (const file of files) await page.takeIn(file);
      const peak = await watch.stop();
      await page.page.waitForTimeout(SETTLING);
      peaks.push(peak - idle);
      held.push((await megabytesOf(profile)) - idle);
    } finally {
      await close();
    }
  }
  results.plain("memory above idle, at most, import included", peaks, MOST[name], "MB");
  results.plain("memory above idle, afterwards", held, null, "MB");
}
