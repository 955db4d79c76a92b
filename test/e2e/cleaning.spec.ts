import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, openFile, settled, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const csv = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

const PEOPLE = csv(
  "people.csv",
  "customer,name,phone,city",
  "A,Anna Lee,13812345678,廣州",
  "B,Benno Wu,13812345679,广州",
  "C,Carla Li,13800000000,Guangzhou",
  "D,Dana Ma,13800000000,Shenzhen",
);
const MORE = csv("more.csv", "customer,name,phone,city", "E,Eva Ho,13812345680,廣州");

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);
  const part = (page: Page, name: "values" | "spellings" | "fix" | "rules") =>
    page.getByText(t(`clean.parts.${name}`), { exact: true }).click();
  const cell = (page: Page, value: string) =>
    page.getByRole("checkbox", { name: t("clean.values.choose", { value }), exact: true });

  test.describe(`cleaning in ${language}`, () => {
    test.use({ language });

    test("from health to spellings merged, undone, and a rule that cleans the next file", async ({ app }) => {
      await openFirstFile(app, t, PEOPLE);
      await checkFile(app, t, { channel: "sms", basis: "card application" });
      await takeIn(app, t, PEOPLE.name, 4);

      await goTo(app, "/");
      await app.getByRole("link", { name: t("home.clean") }).click();
      await expect(app.getByText(t("clean.health.sentence", { count: 2, n: "2", all: "4" }))).toBeVisible();
      const door = { field: t("terms.fields.phone"), problem: t("clean.problems.placeholder"), n: "2", count: 2 };
      await app.getByRole("button", { name: t("clean.health.door", door) }).click();
      await expect(app.getByRole("link", { name: "Carla Li" })).toBeVisible();
      await expect(app.getByRole("link", { name: "Dana Ma" })).toBeVisible();
      await app.keyboard.press("Escape");

      await goTo(app, "/data/clean?part=spellings&field=city");
      await app.getByText(t("clean.spellings.methods.pinyin"), { exact: true }).click();
      await expect(app.getByText(t("clean.spellings.found", { count: 1, n: "1" }))).toBeVisible();
      await app.getByRole("button", { name: t("clean.spellings.all") }).click();
      await app.getByLabel(t("clean.spellings.to")).fill("广州");
      await expect(
        app.getByRole("status").filter({ hasText: t("clean.valuesCount", { count: 2, n: "2" }) }),
      ).toBeVisible();
      await app.getByRole("checkbox", { name: t("clean.keep.later") }).check();
      await app.getByLabel(t("clean.keep.name")).fill("towns");
      await expectAccessible(app, "spellings");
      await app.getByRole("button", { name: t("clean.spellings.merge", { count: 1, n: "1" }) }).click();
      await expect(app.getByText(t("clean.spellings.merged", { count: 1, n: "1" }))).toBeVisible();

      await part(app, "values");
      await expect(cell(app, "广州")).toBeVisible();
      await expect(cell(app, "廣州")).toBeHidden();
      await cell(app, "Shenzhen").check();
      await app.getByRole("combobox", { name: t("clean.values.to") }).fill("深圳");
      await app.getByRole("button", { name: t("clean.values.rename"), exact: true }).click();
      await expect(cell(app, "深圳")).toBeVisible();
      await goTo(app, "/data");
      const what = `${t("data.kinds.clean")}: ${t("terms.fields.city")}`;
      await app
        .getByRole("button", { name: t("data.undoOf", { what }) })
        .first()
        .click();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("data.back.confirm"), exact: true })
        .click();
      await expect(app.getByText(t("data.back.done", { what })).first()).toBeVisible();
      await goTo(app, "/data/clean?part=values&field=city");
      await expect(cell(app, "Shenzhen")).toBeVisible();

      await part(app, "rules");
      await expect(app.getByRole("cell", { name: "towns", exact: true })).toBeVisible();
      await goTo(app, "/data");
      await openFile(app, () => app.getByRole("button", { name: t("data.open") }).click(), MORE);
      await checkFile(app, t, { channel: "sms", basis: "card application" });
      const inPlan = { name: "towns", field: t("terms.fields.city"), count: 1, n: "1" };
      await expect(app.getByText(t("clean.inPlan", inPlan))).toBeVisible();
      await takeIn(app, t, MORE.name, 1);
      await goTo(app, "/data/clean?part=values&field=city");
      await expect(cell(app, "廣州")).toBeHidden();
      await settled(app);
    });
  });
}
