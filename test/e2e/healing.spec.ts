import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** Takes every database of the page's away, as a browser does that finds them damaged; its other files stay. */
async function loseDatabases(page: Page): Promise<void> {
  const gone = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    for (const { name = "" } of databases) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener("success", () => resolve());
        request.addEventListener("error", () => reject(new Error(name)));
      });
    }
    return databases.length;
  });
  expect(gone).toBeGreaterThan(1);
}

/** What the shop holds, as the Data screen tells it. */
async function history(page: Page, title: string): Promise<string[]> {
  await goTo(page, "/data");
  await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible();
  const rows = page.getByRole("table").getByRole("row");
  await expect(rows.nth(1)).toBeVisible({ timeout: 60_000 });
  await settled(page);
  return (await rows.allInnerTexts()).slice(1);
}

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`a browser that lost its databases, in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("lists the workspace again, brings everything back and says so once", async ({ app }) => {
      test.setTimeout(180_000);
      await openSampleShop(app, t);
      const before = await history(app, t("data.title"));
      await loseDatabases(app);
      await app.reload();
      expect(await history(app, t("data.title"))).toEqual(before);
      const said = t("healing.storeEmpty", { count: before.length });
      const note = app.getByRole("main").getByRole("alert").filter({ hasText: said });
      await expect(note).toBeVisible();
      await expectAccessible(app, "healed");
      await note.getByRole("button").click();
      await expect(note).toBeHidden();
      await goTo(app, "/safety");
      await expect(app.getByRole("main").getByText(said)).toBeVisible();
      await app.reload();
      await history(app, t("data.title"));
      await expect(app.getByText(said)).toHaveCount(0);
    });
  });
}
