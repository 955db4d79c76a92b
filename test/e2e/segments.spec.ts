import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

const addressOf = (rule: object): string => `/segments/new?rule=${encodeURIComponent(JSON.stringify(rule))}`;

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`segments in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("are written as sentences, counted as one types, saved, renamed, removed and brought back", async ({
      app,
    }) => {
      await openSampleShop(app, t);
      await goTo(app, "/segments");
      await app.getByRole("button", { name: t("segments.create") }).click();
      const count = app.locator(".segment-number a");
      const people = async (): Promise<number> => countIn(await count.textContent());
      await expect.poll(people).toBeGreaterThan(0);
      await expectAccessible(app, "new segment");
      const buyers = await people();

      // A second condition, by keyboard; while it is empty it is neither counted nor saved.
      await app.getByRole("button", { name: t("rule.addCondition") }).press("Enter");
      const second = app.locator(".rule").nth(1);
      await app.getByRole("button", { name: t("segments.editor.save"), exact: true }).click();
      await expect(app.getByText(t("segments.editor.nameNeeded"))).toBeVisible();
      await expect(
        app.getByRole("alert").filter({ hasText: t("segments.editor.unfinished", { count: 1 }) }),
      ).toBeVisible();
      await settled(app);
      expect(await people()).toBe(buyers);
      await second.getByRole("combobox", { name: t("rule.field") }).click();
      await expectAccessible(app, "fields of a rule");
      await app.keyboard.type(t("terms.fields.net"));
      await app.keyboard.press("Enter");
      await second.getByRole("spinbutton", { name: t("rule.value") }).fill("5000");
      await expect.poll(people).toBeLessThan(buyers);
      await expectAccessible(app, "segment being written");
      expect(await people()).toBeGreaterThan(0);

      // What is not saved is still there after a look at the people.
      await count.click();
      await expect(app.locator(".rule-chip")).toHaveCount(2);
      await app.goBack();
      await expect(second.getByRole("spinbutton", { name: t("rule.value") })).toHaveValue(/5,?000/);

      const name = app.getByRole("textbox", { name: t("segments.editor.name") });
      const save = app.getByRole("button", { name: t("segments.editor.save"), exact: true });
      await name.fill("Big spenders");
      await save.click();
      await expect(app.getByRole("heading", { level: 1, name: "Big spenders" })).toBeVisible();
      await expect(save).toBeDisabled();
      await name.fill("Big and lately");
      await save.click();
      await expect(app.getByRole("heading", { level: 1, name: "Big and lately" })).toBeVisible();

      await settled(app);
      const held = await people();
      await app.getByRole("button", { name: t("segments.editor.remove"), exact: true }).click();
      await expect(app.getByRole("heading", { level: 1, name: t("segments.title") })).toBeVisible();
      await expect(app.getByRole("link", { name: "Big and lately" })).toHaveCount(0);
      await app
        .locator(".ant-notification")
        .getByRole("button", { name: t("jobs.undo"), exact: true })
        .click();
      const row = app.getByRole("row").filter({ has: app.getByRole("link", { name: "Big and lately", exact: true }) });
      await expect(row).toContainText(t("terms.event.boughtAnything"));
      await expect.poll(async () => countIn(await row.locator(".rg-figure-value").textContent())).toBe(held);
      await expectAccessible(app, "segments");
    });

    test("take over what was seen elsewhere, and keep what they do not know", async ({ app }) => {
      await openSampleShop(app, t);
      // From a class to its people and on to a segment.
      await goTo(app, "/value");
      const classes = app.getByRole("table", { name: t("value.classes") });
      await classes
        .getByRole("row", { name: t("terms.classes.premiumLarge") })
        .getByRole("link")
        .first()
        .click();
      await app.getByRole("link", { name: t("customers.makeSegment") }).click();
      await expect(app.locator(".rule")).toHaveCount(1);
      await expect(app.locator(".rule")).toContainText(t("terms.classes.premiumLarge"));

      // Groups of groups stay; needless ones go; a field that is not here is shown, not counted and not lost.
      const known = { field: "bought", operator: "doesNotContain", value: "tea", withinDays: 90 };
      const foreign = { field: "loyaltyCard", operator: "=", value: "gold" };
      const none = { combinator: "or", not: true, rules: [{ field: "orders", operator: ">", value: 40 }, foreign] };
      await goTo(app, addressOf({ combinator: "and", rules: [{ combinator: "and", rules: [known] }, none] }));
      await expect(app.locator(".rg-rule-foreign")).toContainText("loyaltyCard");
      await expect(app.locator(".rg-rule-foreign")).toContainText(t("rule.foreign"));
      await expect(app.getByText(t("segments.editor.foreign"))).toBeVisible();
      await expect(app.locator(".rule").first()).toContainText(t("rule.events.notBought"));
      await expect(app.locator(".ruleGroup .ruleGroup")).toContainText(t("rule.joints.nor"));
      await expectAccessible(app, "segment on a field that is not here");
      await app.getByRole("textbox", { name: t("segments.editor.name") }).fill("Kept");
      const save = app.getByRole("button", { name: t("segments.editor.save"), exact: true });
      await save.click();
      await expect(app.getByRole("alert")).toHaveText(t("segments.editor.foreign"));
      await expect(app.locator(".rg-rule-foreign")).toContainText("gold");
      await app.getByRole("button", { name: new RegExp(`${t("rule.removeCondition")}.*loyaltyCard`) }).click();
      await expect(app.locator(".segment-number a")).toBeVisible();
      await save.click();
      await expect(app.getByRole("heading", { level: 1, name: "Kept" })).toBeVisible();
    });

    test("refuse a number of days that cannot be, and say what stays", async ({ app }) => {
      await openSampleShop(app, t);
      const bought = { field: "bought", operator: "contains", value: "", withinDays: 90 };
      await goTo(app, addressOf({ combinator: "and", rules: [bought] }));
      const days = app.getByRole("spinbutton", { name: t("rule.howManyDays") });
      const told = app
        .getByRole("alert")
        .filter({ hasText: t("ui.bounds.whole", { min: "0", max: "100,000" }) })
        .filter({ hasText: t("ui.bounds.stays", { value: "90" }) });
      for (const wrong of ["-5", "30.5", "100001"]) {
        await days.fill(wrong);
        await expect(told).toBeVisible();
      }
      await expectAccessible(app, "a number of days that cannot be");
      await days.fill("");
      await days.pressSequentially("30");
      await expect(told).toHaveCount(0);
      await days.blur();
      await expect(days).toHaveValue("30");
    });
  });
}
