import { expect, expectAccessible, mostlyIn, openFile, settled, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const csv = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\r\n")}\r\n`),
});

/** Sales of nobody in two currencies. */
const NOBODYS = csv(
  "counter.csv",
  "Date,Product,Qty,Amount,Currency",
  "2026-03-13,Tea,2,30.00,EUR",
  "2026-03-14,Cup,1,22.00,USD",
  "2026-03-15,Pot,1,99.00,EUR",
);

/** People of whom one has refused in the notes, where no permission is read. */
const REFUSED = csv(
  "people.csv",
  "Customer ID,Name,Email,Notes",
  "1,Ann,ann@shop.test,likes tea",
  "2,Ben,ben@shop.test,do not contact",
);

for (const language of mostlyIn("en")) {
  const t = wordsIn(language);

  test.describe(`a new user in ${language}`, () => {
    test.use({ language });

    test("is told what a file would do unseen, and what is missing where sales name nobody", async ({ app }) => {
      await openFirstFile(app, t, NOBODYS);
      await expect(app.getByText(t("data.warnings.currencies", { currencies: "EUR, USD" }))).toBeVisible();
      await expectAccessible(app, "two currencies");
      await checkFile(app, t, null);
      await takeIn(app, t, NOBODYS.name, 3);

      for (const screen of ["/list", "/customers", "/segments"]) {
        await goTo(app, screen);
        await expect(app.getByRole("main")).toContainText(t("ui.nobody.sales"));
      }
      await expect(app.getByText(t("ui.nobody.nothing"))).toHaveCount(0);

      await goTo(app, "/data/layouts");
      await app
        .getByRole("button", { name: t("data.layouts.rename"), exact: false })
        .first()
        .click();
      const name = app.getByRole("textbox", { name: t("data.layouts.name") });
      await name.fill("  ");
      await name.press("Enter");
      await expect(name).toBeVisible();
      await name.fill("Counter");
      await name.press("Enter");
      await expect(app.getByRole("heading", { name: "Counter" })).toBeVisible();
      await expect(name).toBeHidden();

      await goTo(app, "/data");
      await openFile(app, () => app.getByRole("button", { name: t("data.open") }).click(), REFUSED);
      await expect(app.getByRole("heading", { name: REFUSED.name, exact: true })).toBeVisible();
      const warning = app.getByText(t("data.warnings.refusals"));
      await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
      await expect(warning).toHaveCount(0);
      await app.getByRole("radio", { name: t("data.importing.permission.yes") }).check();
      await expect(warning).toBeVisible();
      await expectAccessible(app, "a refusal that is not read");
    });

    test("is told on every screen of an empty workspace that nobody is there yet, and where to begin", async ({
      app,
    }) => {
      await app.getByRole("button", { name: t("start.create") }).click();
      await app.getByRole("dialog").getByLabel(t("frame.workspace.name")).fill("New shop");
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("frame.workspace.createAction"), exact: true })
        .click();
      await expect(app.getByRole("heading", { name: t("data.empty.title") })).toBeVisible();
      for (const screen of ["/value", "/segments/new", "/data/clean", "/data/sources", "/data/doubles", "/list"]) {
        await goTo(app, screen);
        const main = app.getByRole("main");
        await expect(main, screen).toContainText(t("ui.nobody.nothing"));
        await expect(main.getByRole("button", { name: t("start.open") }), screen).toBeVisible();
      }
      await expect(app.getByText(t("segments.nobody"))).toHaveCount(0);
      await goTo(app, "/data/left-out/7");
      await expect(app.getByRole("heading", { level: 1 })).toHaveText(t("data.leftOut.rows"));
      await goTo(app, "/customers/7/merge");
      await expect(app.getByRole("link", { name: t("customers.one.back") })).toBeVisible();
    });

    test("sees the sample shop come in, never an empty one, and tables whole on a small screen", async ({ app }) => {
      await settled(app);
      await app.evaluate((emptyTitle) => {
        const look = (): void => {
          if (document.querySelector("main h2")?.textContent === emptyTitle) document.body.dataset["sawEmpty"] = "yes";
        };
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
      }, t("home.empty.title"));
      await app.getByRole("button", { name: t("start.sample") }).click();
      await expect(app.locator(".rg-home-chart")).toBeVisible({ timeout: 90_000 });
      expect(await app.locator("body").getAttribute("data-saw-empty")).toBeNull();

      await app.setViewportSize({ width: 1024, height: 700 });
      for (const [screen, scroll] of [
        ["/data/sources", ".sources-scroll"],
        ["/data", ".rg-data-scroll"],
      ] as const) {
        await goTo(app, screen);
        const table = app.locator(scroll).first();
        await expect(table.getByRole("button").first()).toBeVisible();
        await settled(app);
        const hidden = (): Promise<number> => table.evaluate((box) => box.scrollWidth - box.clientWidth);
        await expect.poll(hidden, screen).toBeLessThanOrEqual(0);
      }

      // Emptied again, it is filled when it is asked for again.
      await goTo(app, "/");
      const undo = t("frame.undo.undoWhat", { what: t("frame.did.sample") });
      await app.getByRole("button", { name: undo }).click();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("data.back.confirm"), exact: true })
        .click();
      await expect(app.getByRole("heading", { name: t("home.empty.title") })).toBeVisible();
      await app.getByRole("button", { name: t("start.sample") }).click();
      await expect(app.locator(".rg-home-chart")).toBeVisible({ timeout: 90_000 });
    });
  });
}
