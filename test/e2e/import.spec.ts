import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, openFile, settled, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { teaShopSales } from "./sales.ts";
import { checkFile, openFirstFile, pressTake, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const csv = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);
  const number = new Intl.NumberFormat("en");

  /** Opens another file from the data screen. */
  const openNext = async (page: Page, file: TestFile): Promise<void> => {
    await goTo(page, "/data");
    await openFile(page, () => page.getByRole("button", { name: t("data.open") }).click(), file);
    await expect(page.getByRole("heading", { name: file.name, exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: t("data.importing.check"), exact: true })).toBeVisible();
  };

  test.describe(`an import in ${language}`, () => {
    test.use({ language });

    test("shows the file as it was understood, then what would happen, and is taken back and brought back", async ({
      app,
    }) => {
      const sales = teaShopSales();
      await openFirstFile(app, t, sales.file);
      await expect(app.getByRole("combobox", { name: t("data.importing.file.encoding") })).toBeVisible();
      await expect(app.locator(".rg-import-choosers")).toContainText(t("data.importing.encodings.gb18030"));
      await expect(app.getByRole("table").first()).toContainText(sales.best.name);
      await expect(app.getByRole("columnheader", { name: "手机号" })).toContainText(t("terms.fields.phone"));
      await expectAccessible(app, "understanding a file");

      await checkFile(app, t, null);
      await expect(app.locator(".rg-import-sum")).toContainText(number.format(sales.rows));
      await expectAccessible(app, "the plan");
      await app.locator(".rg-import-plan .rg-bar-door").first().click();
      await expect(app.getByRole("dialog")).toContainText(sales.best.phone);
      await expectAccessible(app, "rows of the plan");
      await app.keyboard.press("Escape");
      await expect(app.getByRole("dialog")).toHaveCount(0);

      await takeIn(app, t, sales.file.name, sales.rows);
      await expectAccessible(app, "taken in");
      await expect(app.locator(".rg-import-done")).toContainText(
        t("data.importing.done.customers", { n: String(sales.customers), count: sales.customers }),
      );

      await goTo(app, "/data");
      await app.getByRole("button", { name: t("data.undoOf", { what: sales.file.name }) }).click();
      const dialog = app.getByRole("dialog");
      await expect(dialog).toContainText(
        t("data.back.customers", { n: String(sales.customers), count: sales.customers }),
      );
      await expectAccessible(app, "taking back");
      await dialog.getByRole("button", { name: t("data.back.confirm"), exact: true }).click();
      await expect(app.getByRole("cell", { name: t("data.states.backBy", { step: "2" }) })).toBeVisible();
      await app.getByRole("button", { name: t("data.redoOf", { what: sales.file.name }) }).click();
      await dialog.getByRole("button", { name: t("data.back.confirmRedo"), exact: true }).click();
      await expect(app.getByRole("button", { name: t("data.undoOf", { what: sales.file.name }) })).toBeVisible();
      await expectAccessible(app, "the history");
    });

    test("of the same file again adds nothing and offers nothing to take in", async ({ app }) => {
      const sales = teaShopSales();
      await openFirstFile(app, t, sales.file);
      await checkFile(app, t, null);
      await takeIn(app, t, sales.file.name, sales.rows);
      await openNext(app, { ...sales.file, name: "again.csv" });
      const like = { name: sales.file.name, known: "9", count: 9 };
      await expect(app.getByRole("heading", { name: t("data.importing.known.same", like) })).toBeVisible();
      await checkFile(app, t, null);
      await expect(app.locator(".rg-import-plan")).toContainText(t("data.importing.plan.nothing"));
      await expect(app.getByRole("button", { name: /^(Take in|导入) / })).toHaveCount(0);
    });

    test("asks which day is meant where two are possible, and reads it as answered", async ({ app }) => {
      const file = csv("till.csv", "date,customer,amount", "03/02/2026,A1,10.00", "04/05/2026,A2,12.50");
      await openFirstFile(app, t, file);
      await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
      await app.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
      const gap = app.getByRole("button", { name: t("data.importing.beforeDay", { column: "date" }) });
      await expect(gap).toBeVisible();
      await expectAccessible(app, "a missing answer");
      const question = app.getByRole("group", { name: t("data.importing.day.ask", { example: "03/02/2026" }) });
      await question.getByRole("radio", { name: t("data.importing.day.orders.mdy") }).check();
      await checkFile(app, t, null);
      const day = (month: number, date: number): string =>
        new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(
          Date.UTC(2026, month - 1, date),
        );
      await expect(app.locator(".rg-import-figures")).toContainText(`${day(3, 2)} – ${day(4, 5)}`);
    });

    test("leaves sensitive columns out and says why", async ({ app }) => {
      await openFirstFile(app, t, csv("members.csv", "name,phone,身份证号", "Ann,13800138000,11010519491231002X"));
      await expect(app.getByText(t("data.importing.columns.sensitive"))).toBeVisible();
      await expect(app.getByRole("columnheader", { name: "身份证号" })).toContainText(
        t("data.importing.file.notTaken"),
      );
    });

    test("keeps who said no when the file is taken back, unless a reason is typed", async ({ app }) => {
      const file = csv("members.csv", "code,name,phone,opt out", "1,Ann,13800138000,yes", "2,Ben,13900139000,no");
      await openFirstFile(app, t, file);
      await checkFile(app, t, { channel: "sms", basis: "membership form" });
      await takeIn(app, t, file.name, 2);
      await app.getByRole("button", { name: t("data.importing.done.undo") }).click();
      const dialog = app.getByRole("dialog");
      const confirm = dialog.getByRole("button", { name: t("data.back.confirm"), exact: true });
      await expect(dialog).toContainText(t("data.back.refusals", { n: "1", count: 1 }));
      await expect(dialog.getByRole("radio", { name: t("data.back.refusalsKept") })).toBeChecked();
      await dialog.getByRole("radio", { name: t("data.back.refusalsNever") }).check();
      await expect(confirm).toBeDisabled();
      await dialog
        .getByRole("textbox", { name: t("data.back.reason") })
        .fill("the column was read the wrong way round");
      await expectAccessible(app, "asking for refusals back");
      await confirm.click();
      await expect(app.getByText(t("data.importing.done.undone"))).toBeVisible();
    });

    test("mends a missing permission when the same file comes again with an answer", async ({ app }) => {
      const file = csv("members.csv", "code,name,phone", "1,Ann,13800138000", "2,Ben,13900139000");
      await openFirstFile(app, t, file);
      await checkFile(app, t, null);
      await takeIn(app, t, file.name, 2);
      await openNext(app, file);
      await checkFile(app, t, { channel: "sms", basis: "asked at the counter in May" });
      await takeIn(app, t, file.name, 2);
      await goTo(app, "/customers/0");
      await expect(app.locator(".permissions li", { hasText: t("terms.channels.sms") })).toContainText(
        t("terms.permissions.granted"),
      );
    });

    test("keeps nothing of a plan that is left", async ({ app }) => {
      await openFirstFile(app, t, csv("left.csv", "date,customer,amount", "2026-02-03,A1,10.00"));
      await checkFile(app, t, null);
      await goTo(app, "/data");
      await expect(app.getByRole("heading", { name: t("data.empty.title") })).toBeVisible();
      await expectAccessible(app, "nothing yet");
    });

    test("checks the file again when something else was saved in the meantime", async ({ app }) => {
      const first = csv("first.csv", "date,customer,amount", "2026-02-03,A1,10.00");
      await openFirstFile(app, t, first);
      await checkFile(app, t, null);
      await takeIn(app, t, first.name, 1);
      await openNext(app, csv("second.csv", "date,customer,amount", "2026-02-04,A1,11.00"));
      await checkFile(app, t, null);
      const customers = app.locator(".rg-import-figures div", { hasText: t("data.importing.plan.customers") });
      await expect(customers).toContainText("0");
      const undo = t("frame.undo.undoWhat", { what: t("frame.did.import", { about: first.name }) });
      await app.getByRole("button", { name: undo }).click();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("data.back.confirm"), exact: true })
        .click();
      await expect(app.getByRole("dialog")).toHaveCount(0);
      await pressTake(app, t, 1);
      await expect(app.getByText(t("data.importing.plan.stale"))).toBeVisible();
      await expect(customers).toContainText("1");
      await takeIn(app, t, "second.csv", 1);
    });

    test("goes from file to commit by keyboard alone", async ({ app }) => {
      const file = csv("keys.csv", "date,customer,amount", "2026-02-03,A1,10.00");
      await openFile(
        app,
        async () => {
          await app.getByRole("button", { name: t("start.open") }).press("Enter");
        },
        file,
      );
      const check = app.getByRole("button", { name: t("data.importing.check"), exact: true });
      await expect(check).toBeVisible();
      await settled(app);
      await check.press("Enter");
      await expect(app.getByRole("radio", { name: t("data.importing.permission.yes") })).toBeFocused();
      await app.keyboard.press("ArrowDown");
      await expect(app.getByRole("radio", { name: t("data.importing.permission.unknown") })).toBeChecked();
      await check.press("Enter");
      const take = app.getByRole("button", { name: t("data.importing.plan.take", { n: "1", count: 1 }) });
      await expect(take).toBeEnabled();
      await take.press("Enter");
      await expect(
        app.getByRole("heading", { name: t("data.importing.done.title", { file: file.name }) }),
      ).toBeVisible();
    });
  });
}

test("an import that is stopped leaves nothing, and the file is still there to go on with", async ({ app }) => {
  const t = wordsIn("en");
  const rows = Array.from(
    { length: 900_000 },
    (_, i) => `2026-02-${String((i % 27) + 1).padStart(2, "0")},C${i % 9000},${i}.50`,
  );
  const file = csv("large.csv", `date,customer,amount\n${rows.join("\n")}`);
  await openFirstFile(app, t, file);
  await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
  await pressAsSoonAsThere(app, t("data.importing.working.stop"));
  await app.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
  await expect(app.getByText(t("data.importing.working.stopped"))).toBeVisible();
  await checkFile(app, t, null);
  await takeIn(app, t, file.name, rows.length);
});

/** Presses a button the moment it comes up: much of the file is read by then, so the check does not take long. */
async function pressAsSoonAsThere(page: Page, name: string): Promise<void> {
  await page.evaluate((wanted) => {
    new MutationObserver((_, observer) => {
      const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === wanted);
      if (button === undefined || button.disabled) return;
      observer.disconnect();
      button.click();
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  }, name);
}
