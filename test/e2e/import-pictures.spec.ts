import { mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, LANGUAGES, settled, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { teaShopSales } from "./sales.ts";

import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const FOLDER = join(dirname(dirname(import.meta.dirname)), "docs", "screens");
mkdirSync(FOLDER, { recursive: true });

for (const language of LANGUAGES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`in ${language}, ${colorScheme}`, () => {
      test.use({ language, colorScheme });

      test("every step of an import is pictured", async ({ app }) => {
        const t = wordsIn(language);
        const picture = async (name: string): Promise<void> => {
          await settled(app);
          const path = join(FOLDER, `${name}-${language}-${colorScheme}.png`);
          await app.screenshot({ path, animations: "disabled", caret: "hide" });
          expect.soft(statSync(path).size, path).toBeLessThan(200_000);
        };
        const sales = teaShopSales();
        await openFirstFile(app, t, sales.file);
        await picture("import-understand");
        await checkFile(app, t, { channel: "sms", basis: "—" });
        await picture("import-plan");
        await takeIn(app, t, sales.file.name, sales.rows);
        await picture("import-done");
        await goTo(app, "/data");
        await app.getByRole("button", { name: t("data.undoOf", { what: sales.file.name }) }).click();
        await expect(app.getByRole("dialog")).toContainText(t("data.back.values"));
        await picture("data-take-back");
      });
    });
  }
}
