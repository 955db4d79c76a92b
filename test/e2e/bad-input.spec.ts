import type { ErrorCode } from "../../core/model/error.ts";
import { expect, expectAccessible, mostlyIn, openFile, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { wordsIn } from "./words.ts";

const file = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(content),
});

/** The beginning of a PNG picture of one pixel. */
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

interface BadFile {
  readonly what: string;
  readonly file: TestFile;
  readonly code: ErrorCode;
  /** What the error names as the place, beside the file. */
  readonly place?: string;
  /** Told when the whole file is checked, not when it is opened. */
  readonly whenChecked?: boolean;
}

const BAD_FILES: readonly BadFile[] = [
  { what: "an empty file", file: file("empty.csv", ""), code: "file-empty" },
  { what: "a file of column names alone", file: file("names.csv", "date,customer,amount\n"), code: "file-no-rows" },
  { what: "a picture renamed .csv", file: file("picture.csv", PICTURE), code: "file-not-text" },
  {
    what: "a file cut in the middle of a row",
    file: file("cut.csv", "date,customer,amount\n2026-02-03,A1,10.00\n2026-02-04,A2,11.00\n2026-02-0"),
    code: "file-cut-short",
    place: "3",
    whenChecked: true,
  },
  {
    what: "sales without a day",
    file: file("undated.csv", "order,customer code,amount\n1,A1,10.00\n2,A2,11.00\n"),
    code: "mapping-no-day",
    whenChecked: true,
  },
  {
    what: "two columns of one name",
    file: file("twins.csv", "date,customer,amount,amount\n2026-02-03,A1,10.00,1.00\n"),
    code: "file-column-twice",
    place: "amount",
  },
];

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);

  test.describe(`bad input in ${language}`, () => {
    test.use({ language });

    for (const { what, file, code, place, whenChecked = false } of BAD_FILES) {
      test(`${what} gets a plain sentence and changes nothing`, async ({ app }) => {
        await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), file);
        if (whenChecked) {
          await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
          await app.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
        }
        const note = app.getByRole("alert").filter({ hasText: t(`errors.${code}.title`) });
        // Where a person looks, though the button that was pressed stands far below.
        await expect(note).toBeInViewport();
        await expect(note).toContainText(t(`errors.${code}.remedy`));
        await expect(note).toContainText(t("errors.facts.file", { file: file.name }));
        await expect(note).toContainText(t("errors.facts.kept"));
        if (place !== undefined) await expect(note).toContainText(place);
        await expectAccessible(app, what);
        await goTo(app, "/data");
        await expect(app.getByRole("heading", { name: t("data.empty.title") })).toBeVisible();
      });
    }

    test("a column called __proto__ is a column like any other", async ({ app }) => {
      const proto = file("proto.csv", "date,customer,amount,__proto__\n2026-02-03,A1,10.00,polluted\n");
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), proto);
      await expect(app.getByRole("columnheader", { name: "__proto__" })).toBeVisible();
      await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
      await app.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
      await app.getByRole("button", { name: t("data.importing.plan.take", { n: "1", count: 1 }) }).click();
      await expect(
        app.getByRole("heading", { name: t("data.importing.done.title", { file: proto.name }) }),
      ).toBeVisible();
      await goTo(app, "/data");
      await expect(app.getByRole("rowheader", { name: proto.name })).toBeVisible();
    });

    test("a setting beyond its bounds is told, and what was set stays", async ({ app }) => {
      const sale = file("sale.csv", "date,customer,amount\n2026-02-03,A1,10.00\n");
      await openFile(app, () => app.getByRole("button", { name: t("start.open") }).click(), sale);
      await expect(app.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
      await goTo(app, "/settings");
      const orders = app.getByRole("spinbutton", { name: t("settings.loyalOrders") });
      for (const wrong of ["0", "99999", "2.5"]) {
        await orders.fill(wrong);
        await orders.press("Tab");
        const told = [t("ui.bounds.whole", { min: "1", max: "1,000" }), t("ui.bounds.stays", { value: "3" })].join(" ");
        await expect(app.getByRole("alert").filter({ hasText: told })).toBeVisible();
        await expect(orders).toHaveAttribute("aria-invalid", "true");
      }
      await expect(app.getByText(t("settings.saved"))).toHaveCount(0);
      await expectAccessible(app, "a setting beyond its bounds");
      await orders.fill("4");
      await orders.press("Tab");
      await expect(app.getByText(t("settings.saved"))).toBeVisible();
      await expect(orders).not.toHaveAttribute("aria-invalid");
    });
  });
}
