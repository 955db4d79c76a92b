import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { gridRows } from "./grid.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);
  const panel = (page: Page): Locator => page.getByRole("region", { name: t("movement.title"), exact: true });

  /** Presses a number and expects as many people as it said. */
  const expectDoor = async (page: Page, door: Locator): Promise<void> => {
    const people = countIn(await door.textContent());
    expect(people).toBeGreaterThan(0);
    await door.click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("customers.title"));
    await expect.poll(() => gridRows(page)).toBe(people);
  };

  test.describe(`who moved in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("stands on home with doors to those who moved, and leads to who moved where", async ({ app }) => {
      await openSampleShop(app, t);
      const line = app.locator(".rg-home-movement");
      await expect(line).toBeVisible();
      const says = (key: "movement.up" | "movement.down") => new RegExp(`^${t(key, { n: "[0-9,]+" })}$`);
      const up = line.getByRole("link", { name: says("movement.up") });
      const down = line.getByRole("link", { name: says("movement.down") });
      await expectAccessible(app, "home with moves");
      const moves = { up: countIn(await up.textContent()), down: countIn(await down.textContent()) };
      await line.getByRole("link", { name: t("movement.more") }).click();
      const counts = panel(app).locator(".movement-counts dd");
      await expect(counts.first()).toBeVisible();
      expect(countIn(await counts.nth(0).textContent())).toBe(moves.up);
      expect(countIn(await counts.nth(1).textContent())).toBe(moves.down);
      await expect(panel(app)).toBeInViewport();
      await goTo(app, "/");
      await expectDoor(app, down);
    });

    test("counts everybody once from class to class, over any period, and every cell leads to its people", async ({
      app,
    }) => {
      await openSampleShop(app, t);
      await goTo(app, "/value");
      const table = panel(app).getByRole("table");
      const sums = table.locator("tbody tr:not(.movement-now) td:last-child");
      const everybody = async (): Promise<number> =>
        (await sums.allTextContents()).map(countIn).reduce((sum, count) => sum + count, 0);
      await expect.poll(everybody).toBe(2000);
      await expectAccessible(app, "value with moves");

      await panel(app).getByText(t("movement.periods.m12"), { exact: true }).click();
      await settled(app);
      await expect.poll(everybody).toBe(2000);
      await panel(app).getByText(t("movement.schemes.stage"), { exact: true }).click();
      await expect(table.getByRole("columnheader")).toHaveCount(6);
      await expect.poll(everybody).toBe(2000);
      await expectDoor(app, table.locator(".is-up").getByRole("link").first());
    });

    test("tells of a customer when the class changed", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/0");
      const history = app.getByRole("region", { name: t("movement.one.title") });
      await expect(history.getByRole("listitem").first()).toBeVisible();
      await expect(history.locator(".class-strip > span")).toHaveCount(13);
      // No other screen that shows classes was seen before.
      expect((await app.locator(".standing .class-dot").boundingBox())?.width).toBe(10);
      await expectAccessible(app, "customer with class over time");
    });
  });
}
