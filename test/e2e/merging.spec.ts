import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { gridRows } from "./grid.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);

  test.describe(`merging in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("two customers become one by keyboard alone, and are parted again", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers/6");
      const heading = app.getByRole("heading", { level: 1 });
      await expect(app.getByRole("link", { name: t("merging.open") })).toBeVisible();
      const other = (await heading.textContent()) ?? "";
      await goTo(app, "/customers/5");
      const open = app.getByRole("link", { name: t("merging.open") });
      await expect(open).toHaveAttribute("href", /\/customers\/5\//);
      const kept = (await heading.textContent()) ?? "";
      expect(kept).not.toBe(other);

      await open.press("Enter");
      const search = app.getByRole("searchbox", { name: t("merging.find") });
      await expect(search).toBeFocused();
      await search.fill(other);
      const found = app
        .getByRole("list", { name: t("merging.found") })
        .getByRole("button", { name: other })
        .first();
      await expectAccessible(app, "search for the other");
      await found.press("Enter");

      // Several may be called the same; whichever was chosen, it is this one that is meant.
      await expect(app).toHaveURL(/merge\?with=\d+$/);
      await goTo(app, "/customers/5/merge?with=6");
      const table = app.getByRole("table");
      await expect(table).toContainText(kept);
      await expect(table).toContainText(other);
      await expectAccessible(app, "side by side");
      const names = table
        .getByRole("row")
        .filter({ hasText: t("terms.fields.name") })
        .getByRole("radio");
      await names.nth(1).focus();
      await app.keyboard.press("Space");
      await expect(names.nth(1)).toBeChecked();
      await app.getByRole("button", { name: t("merging.merge"), exact: true }).press("Enter");

      await expect(heading).toHaveText(other);
      const known = app.getByRole("region", { name: t("merging.known") });
      await expect(known).toContainText(other);
      await expectAccessible(app, "a merged customer");
      await goTo(app, "/data");
      const who = t("data.pair", { a: kept, b: other });
      await expect(app.getByRole("rowheader", { name: `${t("data.kinds.merge")}: ${who}` })).toBeVisible();
      await goTo(app, "/customers/6");
      await expect(app).toHaveURL(/#\/customers\/5$/);

      await known.getByRole("button", { name: t("merging.partOf", { name: other }) }).click();
      const dialog = app.getByRole("dialog");
      await expectAccessible(app, "parting");
      await dialog.getByRole("button", { name: t("merging.part"), exact: true }).click();
      await expect(heading).toHaveText(kept);
      await expect(known).toHaveCount(0);
    });

    test("two rows selected in the table lead there", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/customers");
      const grid = app.getByRole("grid", { name: t("customers.gridLabel") });
      await expect(grid.locator(".customer-link").nth(1)).toBeVisible();
      await settled(app);
      await grid.press("Shift+ArrowDown");
      await app.getByRole("button", { name: t("merging.openTwo") }).click();
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(t("merging.title"));
      await app.getByRole("button", { name: t("merging.merge"), exact: true }).click();
      await expect(app.getByRole("region", { name: t("merging.known") })).toBeVisible();
      await goTo(app, "/customers");
      await expect.poll(() => gridRows(app)).toBe(1999);
    });
  });
}
