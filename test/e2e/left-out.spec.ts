import { expect, expectAccessible, mostlyIn, openFile, test, type TestFile } from "./app.ts";
import { encodeGbk } from "./gbk.ts";
import { asFiles, checkTables, linkedTables, withFaults } from "./linked-files.ts";
import { goTo } from "./sample.ts";
import { csvRows, savedBy } from "./saved-file.ts";
import { checkFile, openFirstFile, pressTake, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const HEADER = "订单号,日期,客户编号,姓名,手机,商品,金额";
const GOOD = Array.from(
  { length: 12 },
  (_, i) =>
    `${i + 1},2026-03-${String(i + 1).padStart(2, "0")},K${i % 4},王小${i % 4},1380013800${i % 4},紫砂壶,${i + 1}98.00`,
);
/** Row 13: no such day; row 14: no number; row 15: a day again. */
const BAD = [
  "13,2026-02-30,K9,赵明,13800138009,龙井,58.00",
  "14,2026-03-14,K9,赵明,13800138009,龙井,五十八块",
  "15,2026-02-31,K8,钱伟,13800138008,龙井,12.00",
];
const FILE: TestFile = {
  name: "三月销售.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(encodeGbk(`${[HEADER, ...GOOD, ...BAD].join("\r\n")}\r\n`)),
};

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`rejected rows in ${language}`, () => {
    test.use({ language });

    test("are mended in the plan, and the rest of them once the file is in", async ({ app }) => {
      const cell = (row: number, column: string) =>
        app.getByRole("textbox", { name: t("data.leftOut.cell", { row: String(row), column }), exact: true });
      await openFirstFile(app, t, FILE);
      await checkFile(app, t, null);
      await app
        .getByRole("button", { name: t("data.importing.plan.seeRows", { what: t("rowReasons.badDay") }) })
        .click();
      const drawer = app.getByRole("dialog");
      await expect(cell(13, "日期")).toHaveAccessibleDescription(t("rowReasons.badDay"));
      await expectAccessible(app, "rejected rows of the plan");
      // By the keyboard alone: mend, go on to the next row, change one's mind.
      await cell(13, "日期").focus();
      await app.keyboard.press("ControlOrMeta+a");
      await app.keyboard.type("2026-03-13");
      await app.keyboard.press("Enter");
      await expect(cell(15, "日期")).toBeFocused();
      await app.keyboard.type("x");
      await app.keyboard.press("Escape");
      await expect(cell(15, "日期")).toHaveValue("2026-02-31");
      await expect(drawer).toContainText(t("data.leftOut.mended", { n: "1", count: 1 }));
      await drawer.getByRole("button", { name: t("data.leftOut.check") }).click();
      await expect(app.locator(".rg-import-mended")).toContainText(t("data.leftOut.planMended", { n: "1", count: 1 }));
      await expectAccessible(app, "the plan with mended rows");
      await takeIn(app, t, FILE.name, 13);

      await app.getByRole("link", { name: t("data.leftOut.doneLeft", { n: "2", count: 2 }) }).click();
      await expect(app.getByRole("heading", { level: 1 })).toContainText(t("data.leftOut.title", { file: FILE.name }));
      await cell(14, "金额").fill("58");
      await cell(15, "日期").fill("2026-13-01");
      await expectAccessible(app, "rows left out");
      // What would be typed while it is checked would be neither checked nor taken in.
      const check = app.getByRole("button", { name: t("data.leftOut.check") });
      const typable = await check.evaluate(async (button: HTMLElement) => {
        button.click();
        await Promise.resolve(); // drawn, and not yet answered
        return document.querySelectorAll(".rg-mend input").length;
      });
      expect(typable).toBe(0);
      await expect(app.getByText(t("data.leftOut.still"))).toBeVisible();
      await expect(cell(15, "日期")).toHaveAccessibleDescription(t("rowReasons.badDay"));
      await app.getByRole("button", { name: t("data.leftOut.take", { n: "1", count: 1 }) }).click();
      await expect(cell(14, "金额")).toHaveCount(0);
      await expect(cell(15, "日期")).toHaveValue("2026-13-01");

      await goTo(app, "/data");
      await expect(app.getByRole("rowheader", { name: t("data.leftOut.retried", { file: FILE.name }) })).toBeVisible();
      await app.getByRole("link", { name: t("data.leftOut.open", { n: "1", count: 1 }) }).click();
      await app.getByRole("button", { name: t("data.leftOut.dropOf", { row: "15" }) }).click();
      await expect(app.getByRole("heading", { name: t("data.leftOut.nothing") })).toBeVisible();
      await expectAccessible(app, "nothing left out");
    });

    test("leave as a file that comes in again by itself", async ({ app }) => {
      await openFirstFile(app, t, FILE);
      await checkFile(app, t, null);
      await takeIn(app, t, FILE.name, 12);
      await app.getByRole("link", { name: t("data.leftOut.doneLeft", { n: "3", count: 3 }) }).click();
      const saved = await savedBy(app, async () => {
        await app.getByRole("button", { name: t("data.leftOut.save") }).click();
        await app.getByRole("menuitem", { name: t("data.leftOut.saveCsv") }).click();
      });
      const [first] = csvRows(saved);
      expect(Object.values(first ?? {})[0]).toContain(t("rowReasons.badDay"));
      // As somebody mends it in a spreadsheet.
      const mended = saved.bytes
        .toString("utf8")
        .replace("2026-02-30", "2026-03-13")
        .replace("五十八块", "58")
        .replace("2026-02-31", "2026-03-15");
      await goTo(app, "/data");
      const next: TestFile = { name: saved.name, mimeType: "text/csv", buffer: Buffer.from(mended) };
      await openFile(app, () => app.getByRole("button", { name: t("data.open") }).click(), next);
      await checkFile(app, t, null);
      await pressTake(app, t, 3);
      await expect(
        app.getByRole("heading", { name: t("data.importing.done.title", { file: saved.name }) }),
      ).toBeVisible();
    });

    test("of linked files are mended with their orders", async ({ app }) => {
      const cell = (row: number, column: string) =>
        app.getByRole("textbox", { name: t("data.leftOut.cell", { row: String(row), column }), exact: true });
      const files = asFiles(withFaults(linkedTables().tables));
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), files);
      await checkTables(app, t);
      await takeIn(app, t, files.map(({ name }) => name).join(" + "), 270);
      await app.getByRole("link", { name: t("data.leftOut.doneLeft", { n: "5", count: 5 }) }).click();
      const left = (n: number) =>
        app.getByRole("heading", { name: t("data.leftOut.ofTable", { table: "明细.csv", n: String(n), count: n }) });
      await expect(left(5)).toBeVisible();
      const day = t("data.leftOut.ofOrder", { column: "下单日期" });
      await expect(cell(3, day)).toHaveAccessibleDescription(t("rowReasons.badDay"));
      // The other line of this order follows, and a third one finds it by its number.
      await cell(2, day).fill("2024-02-06");
      await cell(146, "订单号").fill("D202400002");
      await cell(6, "单价").fill("560");
      await expectAccessible(app, "rows of linked files left out");
      await app.getByRole("button", { name: t("data.leftOut.check") }).click();
      await app.getByRole("button", { name: t("data.leftOut.take", { n: "4", count: 4 }) }).click();
      await expect(left(1)).toBeVisible();
      const saved = await savedBy(app, async () => {
        await app.getByRole("button", { name: t("data.leftOut.save") }).click();
        await app.getByRole("menuitem", { name: t("data.leftOut.saveCsv") }).click();
      });
      expect(csvRows(saved)).toMatchObject([{ 订单号: "D998", 商品名称: "龙井茶" }]);
    });
  });
}
