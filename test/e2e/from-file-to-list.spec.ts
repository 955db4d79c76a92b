import { readFile } from "node:fs/promises";
import { expect, expectAccessible, LANGUAGES, settled, test } from "./app.ts";
import { teaShopSales } from "./sales.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

for (const language of LANGUAGES) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("from a till's file to the list of whom to contact, in one sitting", async ({ app }) => {
      test.setTimeout(180_000);
      const t = wordsIn(language);
      const sales = teaShopSales();

      // The file, as it was understood: GBK, its columns, its readings.
      await openFirstFile(app, t, sales.file);
      await expect(app.getByText("会员编号").first()).toBeVisible();
      await expectAccessible(app, "import: understand");
      await checkFile(app, t, { channel: "sms", basis: "ticked the box on the membership form" });
      await expectAccessible(app, "import: check");
      await takeIn(app, t, sales.file.name, sales.rows);
      await expectAccessible(app, "import: done");

      // Who is worth what: the classes add up to everybody.
      await app.getByRole("link", { name: t("data.importing.done.value") }).click();
      const classes = app.getByRole("table", { name: t("value.classes") });
      await expect(classes).toBeVisible();
      await settled(app);
      const people = await classes
        .getByRole("row")
        .evaluateAll((rows) => rows.slice(1).map((row) => Number(row.querySelector("td")?.textContent)));
      expect(people.reduce((sum, count) => sum + count, 0)).toBe(sales.customers);

      // From a class to its people, and on to a segment.
      const premium = classes.getByRole("row").filter({ hasText: t("terms.classes.premiumLarge") });
      const premiumPeople = Number(await premium.getByRole("link").first().textContent());
      expect(premiumPeople).toBeGreaterThan(0);
      await premium.getByRole("link").first().click();
      await expect(app.getByText(sales.best.name).first()).toBeVisible();
      await app.getByRole("link", { name: t("customers.makeSegment") }).click();
      await app.getByRole("textbox", { name: t("segments.editor.name") }).fill("最好的");
      await app.getByRole("button", { name: t("segments.editor.save") }).click();
      await expect(app.getByText(t("segments.editor.saved", { name: "最好的" })).first()).toBeVisible();
      await settled(app);
      await expectAccessible(app, "segment");

      // The list, written as a spreadsheet reads it, and read back.
      await app.getByRole("link", { name: t("segments.editor.makeList") }).click();
      await app.getByRole("radio", { name: t("terms.channels.sms"), exact: true }).check();
      await app.getByRole("textbox", { name: t("list.purpose") }).fill("新茶");
      const download = app.waitForEvent("download");
      await app.getByRole("button", { name: t("list.save", { count: premiumPeople }) }).click();
      const bytes = await readFile(await (await download).path());
      expect((await download).suggestedFilename()).toMatch(/\.csv$/);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header = "", ...rows] = bytes.subarray(3).toString("utf8").trimEnd().split(/\r\n/);
      expect(header).toContain(t("terms.fields.name"));
      expect(rows.length).toBe(premiumPeople);
      const best = rows.find((row) => row.includes(sales.best.name)) ?? "";
      expect(best).toContain(sales.best.phone);
      for (const row of rows) {
        const name = [...sales.phones.keys()].find((known) => row.includes(known));
        expect(row).toContain(sales.phones.get(name ?? "") ?? "nobody");
      }
      await expect(app.getByText("新茶").first()).toBeVisible();
    });

    test("a file that was taken in can be taken back", async ({ app }) => {
      const t = wordsIn(language);
      const { file, rows } = teaShopSales();
      await openFirstFile(app, t, file);
      await checkFile(app, t, null);
      await takeIn(app, t, file.name, rows);
      await app.getByRole("button", { name: t("data.importing.done.undo") }).click();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("data.back.confirm") })
        .click();
      await expect(app.getByText(t("data.importing.done.undone")).first()).toBeVisible();
      await app.getByRole("link", { name: t("frame.screens.customers"), exact: true }).click();
      await expect(app.getByText(t("customers.empty")).first()).toBeVisible();
    });
  });
}
