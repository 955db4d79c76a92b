import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect, openFile, settled } from "./app.ts";
import { asFiles, checkTables, linkedTables, withFaults } from "./linked-files.ts";
import { pressTake } from "./steps.ts";

type Words = TFunction<"words">;

/** Every screen of the app on the sample shop: how it is called in pictures and reports, and how one gets there. */
export interface ScreenVisit {
  readonly name: string;
  readonly go: (page: Page, t: Words) => Promise<void>;
}

/** Goes to an address inside the page and waits until the screen stands: a screen loads while the one before is still seen. */
async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    if (location.hash === hash) return;
    for (const heading of document.querySelectorAll("main h1")) heading.setAttribute("data-before", "");
    location.hash = hash;
  }, `#${path}`);
  await expect(page.locator("main h1:not([data-before])").first()).toBeVisible();
  await settled(page);
}

const at = (name: string, path: string): ScreenVisit => ({ name, go: (page) => show(page, path) });

/** A screen of the sample shop's past campaign, which is found in the list of reports. */
const ofPast = (name: string, path: string): ScreenVisit => ({
  name,
  go: async (page) => {
    await show(page, "/reports");
    const report = await page.getByRole("main").locator('a[href$="/report"]').first().getAttribute("href");
    await show(page, (report ?? "").replace(/^#|\/report$/g, "") + path);
  },
});

/** What is seen after one more press on a screen. */
const pressed = (name: string, before: ScreenVisit, press: (page: Page, t: Words) => Promise<void>): ScreenVisit => ({
  name,
  go: async (page, t) => {
    await before.go(page, t);
    await press(page, t);
    // Nothing is pictured as if somebody pointed at it.
    await page.mouse.move(0, 0);
    await settled(page);
  },
});

/** A screen that may be the one that is seen already, in another part. */
const anew = (name: string, path: string): ScreenVisit => ({
  name,
  go: async (page) => {
    await show(page, "/data");
    await show(page, path);
  },
});

/** A part of the cleaning workbench, as it is gone to from the first. */
const ofCleaning = (
  part: "values" | "spellings" | "fix" | "rules",
  press: (page: Page) => Promise<void> = async () => {},
): ScreenVisit =>
  pressed(`clean-${part}`, anew("clean", "/data/clean"), async (page, t) => {
    await page
      .locator(".rg-clean-parts")
      .getByText(t(`clean.parts.${part}`), { exact: true })
      .click();
    await settled(page);
    await press(page);
  });

/** The steps of several files at once, and the rows they leave out: one after the other. */
const OF_TABLES: readonly ScreenVisit[] = [
  pressed("import-tables", at("import", "/data/import"), async (page, t) => {
    const files = asFiles(withFaults(linkedTables().tables));
    await openFile(page, () => page.getByRole("button", { name: t("data.importing.drop.choose") }).click(), files);
    await expect(page.getByRole("heading", { name: t("data.importing.bundle.together") })).toBeVisible();
  }),
  { name: "import-tables-plan", go: checkTables },
  {
    name: "import-tables-rows",
    go: async (page, t) => {
      const what = t("rowReasons.orderUnknown");
      await page.getByRole("button", { name: t("data.importing.plan.seeRows", { what }) }).click();
      await expect(page.getByRole("dialog")).toContainText("D999");
      await settled(page);
    },
  },
  {
    name: "import-tables-done",
    go: async (page, t) => {
      await page.keyboard.press("Escape");
      await pressTake(page, t, 270);
      await expect(page.getByRole("link", { name: t("data.leftOut.doneLeft", { n: "5", count: 5 }) })).toBeVisible();
      // Doubles are looked for meanwhile: where that takes so long that it is told, it is waited for.
      const jobs = page.locator(".rg-jobs");
      await jobs.waitFor({ timeout: 4000 }).catch(() => undefined);
      await expect(jobs).toHaveCount(0, { timeout: 60_000 });
      await page.mouse.move(0, 0);
      await settled(page);
    },
  },
  {
    name: "left-out",
    go: async (page, t) => {
      await page.getByRole("link", { name: t("data.leftOut.doneLeft", { n: "5", count: 5 }) }).click();
      await expect(page.locator(".rg-mend")).toBeVisible();
      await page.mouse.move(0, 0);
      await settled(page);
    },
  },
];

export const SCREENS: readonly ScreenVisit[] = [
  at("start", "/start"),
  at("home", "/"),
  at("data", "/data"),
  at("safety", "/safety"),
  at("import", "/data/import"),
  at("clean", "/data/clean"),
  ofCleaning("values", async (page) => {
    await page.getByRole("checkbox").first().check();
    await expect(page.locator(".rg-clean-preview")).toBeVisible();
  }),
  ofCleaning("spellings"),
  ofCleaning("fix"),
  ofCleaning("rules"),
  at("layouts", "/data/layouts"),
  at("sources", "/data/sources"),
  pressed("doubles", at("doubles", "/data/doubles"), async (page) => {
    await expect(page.locator(".doubles-sum")).toBeVisible({ timeout: 30_000 });
  }),
  at("customers", "/customers"),
  {
    name: "customer",
    go: async (page) => {
      await show(page, "/customers/0");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  at("merge", "/customers/0/merge?with=1"),
  at("value", "/value"),
  anew("value-moves", "/value?part=movement"),
  at("segments", "/segments"),
  at("segment", "/segments/new"),
  at("list", "/list"),
  at("campaigns", "/campaigns"),
  pressed("plan-draft", at("campaigns", "/campaigns"), async (page) => {
    const draft = page.getByRole("row").filter({ has: page.locator(".rg-standing-draft") });
    await draft.getByRole("link").first().click();
    await expect(page.locator(".plan-large").first()).toBeVisible();
  }),
  // The waves to come begin next month at the latest.
  pressed("calendar", at("calendar", "/campaigns/calendar"), async (page, t) => {
    await page.getByRole("button", { name: t("campaigns.month.after") }).click();
    await expect(page.locator(".ant-table-row").first()).toBeVisible();
  }),
  ofPast("plan", ""),
  ofPast("lists", "/lists"),
  ofPast("answers", "/answers"),
  pressed("reply-desk", ofPast("answers", "/answers"), (page, t) =>
    page.getByText(t("answers.ways.desk"), { exact: true }).click(),
  ),
  ofPast("awareness", "/awareness"),
  pressed("call", at("follow-ups", "/follow-ups?state=open"), (page, t) =>
    page.getByRole("button", { name: t("followUps.start") }).click(),
  ),
  at("replies", "/replies"),
  at("follow-ups", "/follow-ups"),
  ofPast("effect", "/effect"),
  ofPast("report", "/report"),
  at("reports", "/reports"),
  at("rights", "/rights"),
  pressed("erase", at("customer", "/customers/0"), async (page, t) => {
    await page.getByRole("button", { name: t("rights.one.erase"), exact: true }).click();
    await expect(page.locator(".erase-preview")).toBeVisible();
  }),
  at("settings", "/settings"),
  ...OF_TABLES,
];

/** Fills the sample shop from the first screen. */
export async function openSampleShop(page: Page, t: Words): Promise<void> {
  await page.getByRole("button", { name: t("start.sample") }).click();
  await expect(page.getByRole("navigation")).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveURL(/#\/$/, { timeout: 60_000 });
  await settled(page);
}
