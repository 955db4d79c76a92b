import { expect, settled, test } from "./app.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");

test("the keyboard stays somewhere when what it was on is gone", async ({ app }) => {
  await openSampleShop(app, t);
  const main = app.getByRole("main");
  await app
    .getByRole("navigation")
    .getByRole("link", { name: t("frame.screens.customers") })
    .press("Enter");
  await expect(app.locator(".customer-link").first()).toBeVisible();
  await app.locator(".customer-link").first().press("Enter");
  await expect(app).toHaveURL(/#\/customers\/\d+$/);
  await expect(main).toBeFocused();

  await app
    .getByRole("navigation")
    .getByRole("link", { name: t("frame.screens.campaigns") })
    .press("Enter");
  await settled(app);
  const begin = main.getByRole("button", { name: t("campaigns.create") }).first();
  await begin.press("Enter");
  await expect(app.getByRole("dialog")).toBeVisible();
  await app.keyboard.press("Escape");
  await expect(app.getByRole("dialog")).toHaveCount(0);
  await expect(begin).toBeFocused();

  const theme = app.getByRole("button", { name: t("frame.theme") });
  await theme.press("Enter");
  await expect(app.getByRole("menu").locator(":focus")).toHaveCount(1);
  await app.keyboard.press("ArrowDown");
  await app.keyboard.press("Enter");
  await expect(app.getByRole("menu")).toBeHidden();
  await expect(theme).toBeFocused();

  const asOf = app.getByRole("button", { name: t("frame.asOf.label", { day: "" }).trim() });
  await asOf.press("Enter");
  await expect(app.getByLabel(t("frame.asOf.choose"))).toBeFocused();
  await app.keyboard.press("Escape");
  await expect(app.getByLabel(t("frame.asOf.choose"))).toBeHidden();
  await expect(asOf).toBeFocused();
});
