import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, openFile, test } from "./app.ts";
import { asFiles, asWorkbook, linkedTables } from "./linked-files.ts";
import { goTo } from "./sample.ts";
import { openFirstFile } from "./steps.ts";
import { wordsIn } from "./words.ts";

const { tables, lines } = linkedTables();
/** 40 customers, 90 orders of which three count by themselves, the lines but the two of unknown orders. */
const TAKEN = 40 + 90 + (lines - 2);
const READ = 40 + 90 + lines;

/** From the linked tables to their commit, and back by one undo. */
async function throughToUndo(page: Page, t: TFunction<"words">, what: string, order: string): Promise<void> {
  await expect(page.getByRole("heading", { name: t("data.importing.bundle.together") })).toBeVisible();
  const links = page.locator(".rg-bundle-links");
  await expect(links).toContainText(order);
  await expect(links).toContainText(t("data.importing.bundle.order.alone", { n: "3", count: 3, to: tableName(order) }));
  await expectAccessible(page, "linked tables");

  await page.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
  await page.getByRole("button", { name: t("data.importing.bundle.check"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("data.importing.plan.title") })).toBeVisible();
  const sums = page.getByRole("table").filter({ hasText: t("data.importing.bundle.sum") });
  await expect(sums.getByRole("row").last()).toContainText(String(READ));
  await expect(sums.getByRole("row").last()).toContainText(String(TAKEN));
  await expect(page.getByRole("cell", { name: t("rowReasons.orderUnknown"), exact: true })).toBeVisible();
  await expectAccessible(page, "the plan of linked tables");
  const see = t("data.importing.plan.seeRows", { what: t("rowReasons.orderUnknown") });
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("dialog")).toContainText("D999");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("button", { name: t("data.importing.plan.take", { n: String(TAKEN), count: TAKEN }) }).click();
  await expect(page.getByRole("heading", { name: t("data.importing.done.title", { file: what }) })).toBeVisible();
  await expect(page.locator(".rg-import-done")).toContainText(
    t("data.importing.done.customers", { n: "40", count: 40 }),
  );

  await goTo(page, "/data");
  await page.getByRole("button", { name: new RegExp(`^${escaped(t("data.undoOf", { what: "" }))}`) }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText(t("data.back.customers", { n: "40", count: 40 }));
  await dialog.getByRole("button", { name: t("data.back.confirm"), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(
    page.getByRole("button", { name: new RegExp(`^${escaped(t("data.redoOf", { what: "" }))}`) }).first(),
  ).toBeVisible();
}

function tableName(order: string): string {
  return /订单\.csv/.test(order) ? "订单.csv" : "订单";
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\“”]/g, "\\$&").trim();
}

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);
  const share = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
    style: "percent",
    maximumFractionDigits: 1,
  });
  const met = (from: string, to: string): string =>
    t("data.importing.bundle.order.met", { share: share.format(87 / 89), n: "89", count: 89, from, to });

  test.describe(`linked tables in ${language}`, () => {
    test.use({ language });

    test("come from three files in one go, and go with one undo", async ({ app }) => {
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), asFiles(tables));
      await throughToUndo(app, t, "客户.csv + 订单.csv + 明细.csv", met("明细.csv", "订单.csv"));
    });

    test("come from the sheets of a workbook in one go", async ({ app }) => {
      const file = await asWorkbook("门店导出.xlsx", tables);
      await openFirstFile(app, t, file);
      await app
        .getByRole("button", { name: t("data.importing.bundle.sheets", { n: "3", count: 3 }), exact: true })
        .click();
      await throughToUndo(app, t, "门店导出.xlsx", met("明细", "订单"));
    });

    test("are corrected by hand: a table left out, and lines that are sales", async ({ app }) => {
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), asFiles(tables));
      const roleOf = (table: string) =>
        app.getByRole("combobox", { name: t("data.importing.bundle.role", { table }), exact: true });
      await expect(roleOf("明细.csv")).toBeVisible();
      await roleOf("明细.csv").click();
      await app
        .locator(".ant-select-dropdown:visible .ant-select-item-option")
        .getByText(t("data.importing.bundle.roles.out"), { exact: true })
        .click();
      await expect(app.locator(".rg-bundle-links")).not.toContainText("明细.csv");
      await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
      await app.getByRole("button", { name: t("data.importing.bundle.check"), exact: true }).click();
      const sums = app.getByRole("table").filter({ hasText: t("data.importing.bundle.sum") });
      // The orders count by their own amounts then.
      await expect(sums.getByRole("row").last()).toContainText("130");
    });
  });
}
