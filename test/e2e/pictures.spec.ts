import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, LOOKS, settled, test } from "./app.ts";
import { openSampleShop, SCREENS } from "./screens.ts";
import { smallPng } from "./small-png.ts";
import { wordsIn } from "./words.ts";

const FOLDER = join(dirname(dirname(import.meta.dirname)), "docs", "screens");
mkdirSync(FOLDER, { recursive: true });

for (const { language, colorScheme } of LOOKS) {
  test.describe(`in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test("every screen is pictured", async ({ app }) => {
      test.setTimeout(300_000);
      const t = wordsIn(language);
      await settled(app);
      await openSampleShop(app, t);
      for (const { name, go } of SCREENS) {
        await go(app, t);
        const path = join(FOLDER, `${name}-${language}-${colorScheme}.png`);
        writeFileSync(path, smallPng(await app.screenshot({ animations: "disabled", caret: "hide" })));
        expect.soft(statSync(path).size, path).toBeLessThan(200_000);
      }
    });
  });
}
