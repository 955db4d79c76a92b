import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { gridRows } from "./grid.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  /** The people of a class as the table of classes counts them. */
  const classCount = (page: Page, name: string): Locator =>
    page
      .getByRole("table", { name: t("value.classes") })
      .getByRole("row", { name })
      .getByRole("link")
      .first();

  test.describe(`value in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("a cut beyond its bounds is told, and what was set stays", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      const cut = app.getByRole("spinbutton", { name: t("value.intentCut") });
      const stays = t("ui.bounds.stays", { value: "40" });
      for (const wrong of ["101", "-1", "2.5"]) {
        await cut.fill(wrong);
        const told = [t("ui.bounds.whole", { min: "0", max: "100" }), stays].join(" ");
        await expect(app.getByRole("alert").filter({ hasText: told })).toBeVisible();
        await expect(cut).toHaveAttribute("aria-invalid", "true");
      }
      await expectAccessible(app, "a cut beyond its bounds");
      // In a narrow window there is room for the sentence, and for every class that somebody moved to.
      await app.setViewportSize({ width: 760, height: 900 });
      const told = app.locator(".cut-control").getByRole("alert");
      expect((await told.boundingBox())?.height).toBeLessThan(45);
      const moved = app.locator(".movement");
      expect(await moved.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0);
      expect((await moved.boundingBox())?.width).toBeGreaterThan(600);
      await app.setViewportSize({ width: 1440, height: 900 });
      await cut.fill("40");
      await expect(told).toHaveCount(0);
      await cut.press("Tab");
      await expect(cut).toHaveValue("40");
      await cut.fill("45");
      await expect(cut).not.toHaveAttribute("aria-invalid");
      await expect(app.getByText(t("value.intentCutHint", { points: "45" }))).toBeVisible();
    });

    test("tells the Pareto sentence, counts everybody once, and every number leads to its people", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      await expect(app.getByRole("figure").nth(1)).toContainText("80");
      await expectAccessible(app, "value");

      const groups = app.getByRole("table");
      for (const label of ["value.classes", "value.attention", "value.stages", "value.userStatuses"] as const) {
        const cells = groups.and(app.getByRole("table", { name: t(label) })).locator("tbody td:nth-child(2)");
        const everybody = async (): Promise<number> =>
          (await cells.allTextContents()).map(countIn).reduce((sum, count) => sum + count, 0);
        await expect.poll(everybody).toBe(2000);
      }

      const door = classCount(app, t("terms.classes.premiumLarge"));
      const people = countIn(await door.textContent());
      await door.click();
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(t("customers.title"));
      await expect.poll(() => gridRows(app)).toBe(people);
    });

    test("shows who would move before a cut is saved, and undo brings it back", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      const premium = classCount(app, t("terms.classes.premiumLarge"));
      const share = app.getByRole("spinbutton", { name: t("value.valueCut") });
      await expect(share).toHaveValue("20");
      await settled(app);
      const before = countIn(await premium.textContent());
      await share.fill("10");
      await share.press("Enter");
      const moves = app.getByRole("region", { name: t("value.moves") });
      await expect(moves).toContainText(t("value.unsaved"));
      await expect.poll(async () => countIn(await premium.textContent())).toBeLessThan(before);
      await settled(app);
      const after = countIn(await premium.textContent());
      const moved = countIn((await moves.locator("strong").first().textContent())?.split(/[,、]\s*¥/)[0] ?? null);
      expect(moved).toBe(before - after);
      await expectAccessible(app, "value with a moved cut");

      await moves.getByRole("button", { name: t("value.reset") }).click();
      await expect(moves).toHaveCount(0);
      await expect.poll(async () => countIn(await premium.textContent())).toBe(before);

      await app.getByRole("slider", { name: t("value.valueCut") }).focus();
      for (let step = 0; step < 10; step++) await app.keyboard.press("ArrowLeft");
      await moves.getByRole("button", { name: t("value.save") }).click();
      await expect(moves).toHaveCount(0);
      await expect.poll(async () => countIn(await premium.textContent())).toBe(after);
      await app.getByRole("button", { name: t("jobs.undo"), exact: true }).click();
      await expect.poll(async () => countIn(await premium.textContent())).toBe(before);
    });

    test("says what the next months may bring, how that was tried, and finds those of whom it is expected", async ({
      app,
    }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      const ahead = app.getByRole("region", { name: t("value.ahead") });
      const money = ahead.locator(".figure-list > div", { hasText: t("terms.figures.expectedMoney") });
      await expect(money).toContainText(/\d{4}|\d,\d{3}/);
      await expect(ahead).toContainText(/365/);
      await money.getByRole("button", { name: t("ui.why", { name: t("terms.figures.expectedMoney") }) }).click();
      await expect(app.locator(".rg-why-text")).toContainText(t("terms.inputs.testedActual"));
      await expectAccessible(app, "value, why so much is expected");
      await app.keyboard.press("Escape");

      const best = (await ahead.locator("dt a").first().textContent()) ?? "";
      await ahead.getByRole("link", { name: t("value.aheadAll") }).click();
      const grid = app.getByRole("grid", { name: t("customers.gridLabel") });
      await expect(grid.locator('[aria-rowindex="2"] .customer-link')).toHaveText(best);
      await app.getByRole("button", { name: t("ui.grid.columns") }).click();
      await app.getByRole("checkbox", { name: t("terms.fields.comingChance") }).check();
      await app.keyboard.press("Escape");
      await expect(grid.getByRole("columnheader", { name: t("terms.fields.comingChance") })).toBeVisible();

      await grid.locator('[aria-rowindex="2"] .customer-link').click();
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(best);
      const one = app.getByRole("region", { name: t("value.ahead") });
      const chance = one.locator(".figure-list > div", { hasText: t("terms.figures.comingChance") });
      await expect(chance).toContainText("%");
      await expectAccessible(app, "a customer's next months");

      const likely = '{"combinator":"and","rules":[{"field":"comingChance","operator":">=","value":0.5}]}';
      await goTo(app, `/customers?rule=${encodeURIComponent(likely)}`);
      await expect(app.locator(".rule-chip")).toContainText(t("terms.fields.comingChance"));
      await expect.poll(() => gridRows(app)).toBeLessThan(2000);
      expect(await gridRows(app)).toBeGreaterThan(0);
    });

    test("makes each cell of the map a door, also without seeing it", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      const map = app.getByRole("region", { name: t("value.rfm") });
      await map.getByRole("button", { name: t("ui.chart.asTable") }).click();
      const last = map.getByRole("row").last();
      await expect(last.getByRole("link")).toBeVisible();
      await settled(app);
      const people = countIn(await last.getByRole("cell").nth(2).textContent());
      await last.getByRole("link").click();
      await expect.poll(() => gridRows(app)).toBe(people);
    });
  });
}
