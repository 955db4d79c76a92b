import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, expectAccessible, mostlySeen, settled, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** Where pictures are put to be looked at; nowhere unless asked for. */
const PICTURES = process.env["REGULARS_LOOK"];

for (const { language, colorScheme } of mostlySeen({ language: "zh", colorScheme: "dark" })) {
  test.describe(`rights in ${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test("a copy is given, a history is told, somebody is erased and stays refused", async ({ app }) => {
      test.setTimeout(240_000);
      const t = wordsIn(language);
      const look = async (name: string): Promise<void> => {
        await expectAccessible(app, name);
        if (PICTURES === undefined) return;
        const png = await app.screenshot({ animations: "disabled", fullPage: true });
        writeFileSync(join(PICTURES, `${name}-${language}-${colorScheme}.png`), png);
      };
      await openSampleShop(app, t);
      await goTo(app, "/customers/0");
      await app.getByRole("button", { name: t("rights.history.show") }).click();
      const name = (await app.getByRole("heading", { level: 1 }).textContent()) ?? "";
      await expect(app.locator(".permission-history")).toBeVisible();
      await look("customer");

      const download = app.waitForEvent("download");
      await app.getByRole("button", { name: t("rights.one.copy") }).click();
      expect((await download).suggestedFilename()).toMatch(/\.zip$/);

      await app.getByRole("button", { name: t("rights.one.erase"), exact: true }).click();
      const dialog = app.getByRole("dialog");
      await expect(dialog.locator(".erase-preview")).toBeVisible();
      await look("erase");
      const button = dialog.getByRole("button", { name: t("rights.one.erase"), exact: true });
      await expect(button).toBeDisabled();
      await dialog.getByRole("textbox").nth(0).fill("by letter");
      await expect(button).toBeDisabled();
      await dialog.getByRole("textbox").nth(1).fill(t("rights.one.typedWord"));
      await button.click();
      await expect(app.getByRole("grid", { name: t("customers.gridLabel") })).toBeVisible({ timeout: 60_000 });
      await goTo(app, "/customers/0");
      await expect(app.getByRole("heading", { name: t("customers.one.gone") })).toBeVisible();
      await expect(app.getByRole("main")).not.toContainText(name);
      // Nobody took a file back: that somebody asked to be erased is said as well.
      await expect(app.getByText(t("customers.one.goneHint"))).toContainText(/erased|已被删除/);

      await goTo(app, "/rights");
      const years = app.getByRole("combobox", { name: t("rights.retention.classes.inactive") });
      await years.click();
      await app.getByTitle(t("rights.retention.years", { count: 2 })).click();
      await settled(app);
      await expect(app.getByRole("table").first()).toContainText("by letter");
      await app.getByRole("button", { name: t("rights.log.verify") }).click();
      await expect(app.getByText(t("rights.log.verified"))).toBeVisible({ timeout: 30_000 });
      await app.getByRole("textbox", { name: t("rights.suppression.test") }).fill("13800138000");
      await app.getByRole("button", { name: t("rights.suppression.ask") }).click();
      await expect(app.getByText(t("rights.suppression.free"))).toBeVisible();
      await look("rights");
    });
  });
}
