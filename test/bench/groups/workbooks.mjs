import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { CACHE } from "../bench-browser.mjs";
import { ImportPage } from "../import-page.mjs";
import { megabytesOf, watchMemory } from "../process-memory.mjs";

const ROUNDS = 3;
const PEOPLE_MOST = 5000;
const SALES_MOST = 30_000;
const MEMORY_MOST = 900;
const SETTLING = 2000;

/**
 * Workbooks through the window of the app as shipped: ten thousand customers of whom half are known already by phone, and 200,000 sales of
 * twelve columns, from the file given until what was taken in is shown.
 * @param {import("../bench-browser.mjs").BenchBrowser} browser
 * @param {import("../results.mjs").Results} results
 */
export async function workbooks(browser, results) {
  const [known, people, sales] = [join(CACHE, "known.xlsx"), join(CACHE, "people.xlsx"), join(CACHE, "sales.xlsx")];
  await writeFile(known, await bookOf(peopleRows(0, 10_000)));
  await writeFile(people, await bookOf(peopleRows(5000, 10_000)));
  await writeFile(sales, await bookOf(salesRows(200_000)));
  const peopleTimes = [];
  const salesTimes = [];
  const peaks = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { context, profile, close } = await browser.another();
    try {
      const page = await ImportPage.open(context, browser.app.origin, known);
      await page.createWorkspace(`people ${round}`);
      await page.page.waitForTimeout(SETTLING);
      await page.takeIn(known);
      peopleTimes.push(await page.takeIn(people));
      await page.createWorkspace(`sales ${round}`);
      await page.page.waitForTimeout(SETTLING);
      const idle = await megabytesOf(profile);
      const watch = watchMemory(profile);
      salesTimes.push(await page.takeIn(sales));
      peaks.push((await watch.stop()) - idle);
    } finally {
      await close();
    }
  }
  results.plain("10,000 rows of a workbook, matched with 10,000 people, committed and shown", peopleTimes, PEOPLE_MOST);
  results.plain("200,000 rows of 12 columns of a workbook, committed and shown", salesTimes, SALES_MOST);
  results.plain("memory above idle meanwhile, at most", peaks, MEMORY_MOST, "MB");
}

/** @param {(string | number | Date)[][]} rows */
function bookOf(rows) {
  return writeXlsx({ sheets: [{ name: "Sheet1", rows }] });
}

/**
 * @param {number} from
 * @param {number} count
 */
function peopleRows(from, count) {
  const rows = Array.from({ length: count }, (_, i) => {
    const person = from + i;
    return [`Person ${person}`, 13_800_000_000 + person * 7, `person${person}@example.com`, `City ${person % 40}`];
  });
  return [["name", "phone", "email", "city"], ...rows];
}

/** @param {number} count */
function salesRows(count) {
  const random = xoroshiro128plus(1);
  const below = (/** @type {number} */ limit) => uniformInt(random, 0, limit - 1);
  const header = "order,line,date,customer code,name,phone,product code,product,category,quantity,unit price,amount";
  const rows = Array.from({ length: count }, (_, i) => {
    const person = below(20_000);
    const product = below(500);
    const quantity = 1 + below(5);
    const price = 5 + (product % 90) / 2;
    const day = new Date(Date.UTC(2023, 0, 1 + (i % 900)));
    const who = [`C${person}`, `Person ${person}`, 13_800_000_000 + person];
    const what = [`P${product}`, `Product ${product}`, `Category ${product % 20}`];
    return [`N${i >> 1}`, i & 1, day, ...who, ...what, quantity, price, quantity * price];
  });
  return [header.split(","), ...rows];
}
