const PAGES = 20;
/** As somebody types it, letter by letter, and what finds nobody. */
const TEXTS = ["a", "an", "ann", "anna", "anna t", "王", "1391", "york", "c100", "nobody at all"];

/**
 * What the screens ask while somebody works: a customer's page, search as one types, sorting by any column.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function screens(browser, results) {
  const { rounds, name } = browser.size;
  const workspace = await browser.filledWorkspace();
  await browser.inPage((bench, id) => bench.engine.open(id), workspace);
  await browser.benchPage().then((page) => page.waitForTimeout(name === "quick" ? 6000 : 15_000));
  const { heaviest, fields } = await browser.inPage((bench) => bench.engine.facts(), null);
  const ids = [heaviest, ...Array.from({ length: PAGES }, (_, i) => 1 + i * 37)];
  /** @type {Record<"page" | "heavy" | "search", number[]>} */
  const times = { page: [], heavy: [], search: [] };
  /** @type {Map<string, number[]>} */
  const sorts = new Map();
  for (let round = 0; round < rounds; round++) {
    const [heavy = 0, ...others] = await browser.inPage((bench, who) => bench.engine.customerPages(who), ids);
    times.heavy.push(heavy);
    times.page.push(...others);
    times.search.push(Math.max(...(await browser.inPage((bench, texts) => bench.engine.search(texts), TEXTS))));
    const sorted = await browser.inPage((bench, by) => bench.engine.sort(by), fields);
    for (const [field, of] of Object.entries(sorted)) sorts.set(field, [...(sorts.get(field) ?? []), ...of]);
  }
  await browser.inPage((bench) => bench.engine.close(), null);
  await browser.inPage((bench) => bench.engine.stop(), null);
  const firstSorts = [...sorts].map(([field, [first = 0]]) => ({ field, first })).sort((a, b) => b.first - a.first);
  const slowest = firstSorts[0] ?? { field: "", first: 0 };
  results.plain("customer page", times.page, 16);
  results.plain("page of the customer with most orders", times.heavy, 16);
  results.plain("search as you type, the slowest of ten texts", times.search, name === "quick" ? 50 : 100);
  results.plain("sort by name", sorts.get("name") ?? [], 100);
  results.plain(
    `sort by any of ${fields.length} columns, for the first time, the slowest (${slowest.field})`,
    [slowest.first],
    100,
  );
}
