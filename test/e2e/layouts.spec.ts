import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, openFile, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const csv = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

const MARCH = csv(
  "till 2026-03.csv",
  "receipt,date,card,name,mobile,item,paid",
  "R1,03/03/2026,A1,Ann,13800138000,Tea,30.00",
  "R2,25/03/2026,A2,Ben,13800138001,Cup,40.00",
);
const APRIL = csv(
  "till 2026-04.csv",
  "receipt,date,card,name,mobile,item,paid",
  "R3,02/04/2026,A1,Ann,13800138000,Tea,30.00",
);
const MAY = csv(
  "till 2026-05.csv",
  "receipt,date,card,name,mobile no.,note 2,paid",
  "R4,13/05/2026,A1,Ann,13800138000,x,30.00",
  "R5,14/05/2026,A2,Ben,13800138001,y,40.00",
);
const SHOPIFY = csv(
  "orders_export.csv",
  "Name,Email,Financial Status,Currency,Subtotal,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing City,Refunded Amount",
  "#1001,ann@shop.test,paid,CNY,88.00,98.00,SPRING,12.00,2026-03-05 10:00:10 +0800,2,Green Tea,30.00,T-1,Ann Lee,Hangzhou,0.00",
  "#1001,ann@shop.test,,,,,,,2026-03-05 10:00:10 +0800,1,Cup,40.00,C-1,,,",
  "#1002,ben@shop.test,pending,CNY,40.00,40.00,,0.00,2026-03-09 11:00:00 +0800,1,Cup,40.00,C-1,Ben Wu,Hangzhou,0.00",
);

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);
  const check = (page: Page) => page.getByRole("button", { name: t("data.importing.check"), exact: true });

  /** Opens another file from the data screen, as far as the question what it is. */
  const openNext = async (page: Page, file: TestFile): Promise<void> => {
    await goTo(page, "/data");
    await openFile(page, () => page.getByRole("button", { name: t("data.open") }).click(), file);
    await expect(page.getByRole("heading", { name: file.name, exact: true })).toBeVisible();
    await expect(check(page)).toBeVisible();
  };
  const columns = (page: Page) => page.getByRole("heading", { name: t("data.importing.columns.title") });
  const plan = (page: Page) => page.getByRole("heading", { name: t("data.importing.plan.title") });

  test.describe(`layouts in ${language}`, () => {
    test.use({ language });

    test("next month's file goes in in one step, and a changed one says by name what changed", async ({ app }) => {
      test.setTimeout(180_000);
      await openFirstFile(app, t, MARCH);
      await checkFile(app, t, { channel: "sms", basis: "card application" });
      await takeIn(app, t, MARCH.name, 2);
      await app.getByRole("textbox", { name: t("data.layouts.name") }).fill("Till March");
      await app.getByRole("checkbox", { name: t("data.layouts.same") }).check();
      await expectAccessible(app, "keeping a layout");
      await app.getByRole("button", { name: t("data.layouts.keepIt") }).click();
      await expect(app.getByRole("link", { name: t("data.layouts.toList") })).toBeVisible();

      await openNext(app, APRIL);
      const same = t("data.importing.known.same", { name: "Till March", known: "7", count: 7 });
      await expect(app.getByRole("heading", { name: same })).toBeVisible();
      await expect(columns(app)).toHaveCount(0);
      await expect(app.getByRole("radio")).toHaveCount(0);
      await expectAccessible(app, "a file of a known layout");
      await check(app).click();
      await expect(plan(app)).toBeVisible();
      await takeIn(app, t, APRIL.name, 1);

      await openNext(app, MAY);
      const known = app.locator(".rg-import-known");
      await expect(known).toContainText(
        t("data.importing.known.changed", { name: "Till March", known: "5", of: "7", count: 5 }),
      );
      await expect(known).toContainText(t("data.importing.known.fresh", { columns: "note 2" }));
      await expect(known).toContainText(t("data.importing.known.missing", { columns: "item" }));
      await expect(known).toContainText(t("data.importing.known.renamed", { from: "mobile", to: "mobile no." }));
      await expect(app.getByRole("heading", { name: t("data.importing.known.asked") })).toBeVisible();
      await expect(app.locator(".rg-import-column")).toHaveCount(2);
      await expectAccessible(app, "a changed layout");
      await check(app).click();
      await expect(plan(app)).toBeVisible();
      await takeIn(app, t, MAY.name, 2);

      await goTo(app, "/data/layouts");
      await expect(app.getByRole("heading", { name: "Till March" })).toBeVisible();
      await expectAccessible(app, "the layouts");
      await app.getByRole("button", { name: t("data.layouts.removeOf", { name: "Till March" }) }).click();
      await expect(app.getByText(t("data.layouts.none"))).toBeVisible();
      await app
        .getByRole("button", { name: t("jobs.undo") })
        .first()
        .click();
      await expect(app.getByRole("heading", { name: "Till March" })).toBeVisible();
    });

    test("a Shopify export is recognised by its columns, and can be read otherwise", async ({ app }) => {
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), SHOPIFY);
      const name = t("data.layouts.shipped.shopify-orders");
      const sentence = t("data.importing.known.product", { name, known: "16", of: "16" });
      await expect(app.getByRole("heading", { name: sentence })).toBeVisible();
      await expectAccessible(app, "a product's export");
      await app.getByRole("button", { name: t("data.importing.known.not") }).click();
      await expect(columns(app)).toBeVisible();
      await expect(app.locator(".rg-import-known")).toHaveCount(0);
      await app.getByRole("button", { name: t("data.importing.otherFile") }).click();
      await openFile(app, () => app.getByRole("button", { name: t("data.importing.drop.choose") }).click(), SHOPIFY);
      await expect(app.getByRole("heading", { name: sentence })).toBeVisible();
      await checkFile(app, t, null);
      await takeIn(app, t, SHOPIFY.name, 2);
    });
  });
}
