import { expect, test } from "./app.ts";
import { goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");

test("an address that leads nowhere leads home, one of a campaign that is gone says so", async ({ app }) => {
  await openSampleShop(app, t);
  await goTo(app, "/lists/of/yesterday");
  await expect(app).toHaveURL(/#\/$/);
  for (const screen of ["", "/lists", "/answers", "/awareness", "/effect", "/report"]) {
    await goTo(app, `/campaigns/gone${screen}`);
    await expect(app.getByText(t("campaigns.gone")).first()).toBeVisible();
    await goTo(app, "/settings");
    await expect(app.getByRole("heading", { level: 1 })).toHaveText(t("settings.title"));
  }
});
