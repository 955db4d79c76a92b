import { expect, expectAccessible, mostlySeen, settled, test } from "./app.ts";
import { openSampleShop, SCREENS } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const { language, colorScheme } of mostlySeen(
  { language: "en", colorScheme: "light" },
  { language: "zh", colorScheme: "dark" },
)) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test("the first screen and every other one keeps the rules of access, without an error or a request outside", async ({
      app,
    }) => {
      test.setTimeout(600_000);
      const t = wordsIn(language);
      await settled(app);
      await expectAccessible(app, "first start");
      await openSampleShop(app, t);
      for (const { name, go } of SCREENS) {
        await go(app, t);
        await expectAccessible(app, name);
      }
      await expect(app.locator("html")).toHaveAttribute("lang", language === "en" ? /^en/ : /^zh/);
    });
  });
}
