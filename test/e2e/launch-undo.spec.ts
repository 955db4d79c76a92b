import type { Locator, Page } from "@playwright/test";
import { expect, mostlyIn, settled, test } from "./app.ts";
import { campaignPath, launch } from "./campaign-steps.ts";
import { saveWave } from "./loop-steps.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** How the campaign stands whose screen is open. */
function standing(page: Page, as: "draft" | "launched"): Locator {
  return page.locator(`h1 .rg-standing-${as}`);
}

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("a launch is taken back until a file has left, and stays from then on", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/campaigns");
      const drafts = app.getByRole("row").filter({ has: app.locator(".rg-standing-draft") });
      const name = (await drafts.getByRole("link").first().textContent()) ?? "";
      await drafts.getByRole("link").first().click();
      await expect(standing(app, "draft")).toBeVisible();
      const path = campaignPath(app);

      // Taken back on the plan, and by undo: a draft again, whose launch waits.
      await launch(app, t);
      await app.getByRole("button", { name: t("campaignPlan.frozen.takeBack") }).click();
      await expect(standing(app, "draft")).toBeVisible();
      await launch(app, t);
      await expect(standing(app, "launched")).toBeVisible();
      // Pressed twice before the first is done, it is one step.
      await app.evaluate(() => {
        for (let press = 0; press < 2; press++) {
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true }));
        }
      });
      await expect(standing(app, "draft")).toBeVisible();
      await settled(app);
      await expect(app.getByText(t("errors.commit-already-retracted.title"))).toHaveCount(0);

      // Once a file has left, neither the launch nor the campaign goes.
      await launch(app, t);
      await goTo(app, `${path}/lists`);
      await saveWave(app, t, 1, "csv");
      await goTo(app, path);
      await expect(app.getByText(t("campaignPlan.frozen.filesLeft"))).toBeVisible();
      await expect(app.getByRole("button", { name: t("campaignPlan.frozen.takeBack") })).toHaveCount(0);

      await goTo(app, "/campaigns");
      await expect(app.getByRole("link", { name })).toBeVisible();
      await expect(app.getByRole("button", { name: t("campaigns.removeOf", { name }) })).toHaveCount(0);

      await goTo(app, "/data");
      // The history offers it still, and says in words why it cannot be.
      const takeBack = t("data.undoOf", { what: "" }).trim();
      const steps = app.getByRole("row").filter({ hasText: t("data.kinds.launch") });
      await steps.getByRole("button", { name: takeBack }).first().click();
      const dialog = app.getByRole("dialog");
      await expect(dialog).toContainText(t("errors.campaign-files-left.remedy"));
      await expect(dialog.getByRole("button", { name: t("data.back.confirm") })).toBeDisabled();
      await settled(app);
    });
  });
}
