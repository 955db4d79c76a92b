import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`doubles in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("are decided one by one by key, and all above a probability after a sample", async ({ app }) => {
      test.setTimeout(180_000);
      await openSampleShop(app, t);
      await goTo(app, "/data/doubles");
      const sum = app.locator(".doubles-sum");
      await expect(sum).toBeVisible({ timeout: 60_000 });
      const list = app.getByRole("navigation", { name: t("doubles.list") });
      const desk = app.getByRole("group", { name: t("doubles.desk") });
      const pairs = async (): Promise<number> => countIn(await desk.getByRole("status").textContent());
      await expect(list.getByRole("button").first()).toBeVisible();
      await settled(app);
      await expectAccessible(app, "doubles");
      const before = await pairs();

      await desk.getByRole("button", { name: t("doubles.notSame") }).focus();
      await app.keyboard.press("d");
      await expect.poll(pairs).not.toBe(before);
      await expect(sum).toContainText(t("doubles.apart", { count: 1 }));
      await app.keyboard.press("s");
      await expect(app.getByText(t("doubles.merged"))).toBeVisible();

      await desk.getByRole("button", { name: t("doubles.byField") }).click();
      await expect(desk.getByRole("region", { name: t("merging.sideBySide") })).toBeVisible();
      await expectAccessible(app, "doubles, field by field");

      await app.getByRole("button", { name: t("doubles.above.draw") }).click();
      const merge = app.locator(".doubles-found button");
      await expect(merge).toBeDisabled();
      await expectAccessible(app, "doubles, sample");
      await desk.getByRole("button", { name: t("doubles.same") }).focus();
      for (let i = 0; i < 40 && (await merge.isDisabled()); i++) await app.keyboard.press("s");
      await expect(merge).toBeEnabled();
      await merge.click();
      await expect(app.getByText(t("doubles.sample.done"))).toBeVisible();
    });

    test("are looked for again by themselves after a merge was taken back", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/data/doubles");
      const sum = app.locator(".doubles-sum");
      await expect(sum).toBeVisible({ timeout: 60_000 });
      const before = (await sum.textContent()) ?? "";
      const desk = app.getByRole("group", { name: t("doubles.desk") });
      await desk.getByRole("button", { name: t("doubles.same") }).click();
      await expect(app.getByText(t("doubles.merged"))).toBeVisible();

      // Found anew while the two are one, the pair is not among them.
      await app.reload();
      await expect(sum).toBeVisible({ timeout: 60_000 });
      await expect(sum).not.toHaveText(before);
      const undo = t("frame.undo.undoWhat", { what: t("frame.did.merge") });
      await app.getByRole("button", { name: undo }).click();
      await expect(sum).toHaveText(before);
    });
  });
}
