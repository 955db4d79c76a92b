import { expect, LANGUAGES, test } from "./app.ts";
import { gridRows } from "./grid.ts";
import { countIn } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of LANGUAGES) {
  const t = wordsIn(language);

  test.describe(`home in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("tells whose birthday is within a week, and leads to them", async ({ app }) => {
      await openSampleShop(app, t);
      const words = t("home.birthdays", { count: 2, n: "0" }).split("0").at(-1)!;
      const task = app.getByRole("listitem").filter({ hasText: words });
      const people = countIn(await task.locator("span").first().textContent());
      expect(people).toBeGreaterThan(0);
      await task.getByRole("link").click();
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(t("customers.title"));
      await expect.poll(() => gridRows(app)).toBe(people);
    });
  });
}
