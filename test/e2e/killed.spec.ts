import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, settled, test, useFileInputs, type TestFile } from "./app.ts";
import { countQuestions } from "./questions.ts";
import { killLeftBrowsers, startBrowser } from "./real-browser.ts";
import { teaShopSales } from "./sales.ts";
import { checkFile, openFirstFile, pressTake, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");
const BIG_ROWS = 200_000;

/** Sales of strangers, many enough that taking them in lasts. */
function bigFile(): TestFile {
  const rows = Array.from(
    { length: BIG_ROWS },
    (_, i) =>
      `B${i},2026-03-${String(1 + (i % 28)).padStart(2, "0")},S${i % 20_000},Thing ${i % 500},1,${10 + (i % 90)}.50`,
  );
  return {
    name: "big.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`order,day,customer,product,quantity,unit price\n${rows.join("\n")}\n`),
  };
}

async function openPage(profile: string, origin: string) {
  const browser = await startBrowser(profile);
  await useFileInputs(browser.context);
  await countQuestions(browser.context);
  const page = await browser.context.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${origin}/`);
  return { page, kill: () => browser.kill() };
}

/** After a kill the workspace opened last comes up by itself, though what the browser remembers may be lost. */
async function reopenPage(profile: string, origin: string) {
  const opened = await openPage(profile, origin);
  await expect(opened.page.getByRole("navigation", { name: t("frame.nav") })).toBeVisible();
  return opened;
}

/** What the workspace holds, as the Data screen tells it: the text of each step, newest first. */
async function steps(page: Page, origin: string): Promise<string[]> {
  await page.goto(`${origin}/#/data`);
  await expect(page.getByRole("heading", { level: 1, name: t("data.title"), exact: true })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toBeVisible({ timeout: 60_000 });
  await settled(page);
  return (await rows.allInnerTexts()).slice(1).map((text) => text.replaceAll(/\s+/g, " "));
}

async function customersInAll(page: Page, origin: string): Promise<string> {
  await page.goto(`${origin}/#/`);
  const people = page.getByTitle(t("ui.seePeople", { name: t("terms.figures.customers") })).first();
  await expect(people).toBeVisible();
  await settled(page);
  return await people.innerText();
}

const profiles: string[] = [];
test.afterEach(async () => {
  killLeftBrowsers();
  for (const profile of profiles.splice(0)) await rm(profile, { recursive: true, force: true, maxRetries: 10 });
});

test("a browser killed in the middle of an import leaves nothing of it, and everything from before", async ({
  origin,
}) => {
  test.skip(process.platform === "win32", "needs process groups");
  test.setTimeout(300_000);
  const profile = await mkdtemp(join(tmpdir(), "regulars-killed-"));
  profiles.push(profile);
  const { file, rows, customers } = teaShopSales();
  const big = bigFile();

  let { page, kill } = await openPage(profile, origin);
  await openFirstFile(page, t, file);
  await checkFile(page, t, null);
  await takeIn(page, t, file.name, rows);
  const before = await steps(page, origin);
  expect(before.length).toBe(1);
  await kill();

  const outcomes = [];
  for (const wait of [0, 60, 150]) {
    ({ page, kill } = await reopenPage(profile, origin));
    expect(await steps(page, origin)).toEqual(before);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: t("data.open") }).click();
    await (await chooser).setFiles(big);
    await checkFile(page, t, null);
    await pressTake(page, t, BIG_ROWS);
    await page.waitForTimeout(wait);
    await kill();

    ({ page, kill } = await reopenPage(profile, origin));
    const after = await steps(page, origin);
    const people = await customersInAll(page, origin);
    outcomes.push(after.length);
    if (after.length === before.length) {
      expect(after).toEqual(before);
      expect(people).toBe(String(customers));
      await kill();
      continue;
    }
    // The commit had ended before the kill: then it is there whole, and the trial is over.
    expect(people).toBe((customers + 20_000).toLocaleString("en"));
    await kill();
    break;
  }
  expect(outcomes[0]).toBe(before.length);
});
