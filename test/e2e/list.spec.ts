import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { TFunction } from "i18next";
import { strFromU8, unzipSync } from "fflate";
import { expect, expectAccessible, mostlyIn, settled, test } from "./app.ts";
import { gridRows } from "./grid.ts";
import { countIn, goTo } from "./sample.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

/** Presses the button that saves the list and reads the file back. */
async function saved(page: Page, t: TFunction<"words">, people: number): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: t("list.save", { count: people }) }).click();
  return readFile(await (await download).path());
}

/** The fields of a file that quotes every one of them. */
function fieldsOf(csv: Buffer): string[][] {
  const lines = csv.subarray(3).toString("utf8").trimEnd().split("\r\n");
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split('","')
      .map((field) => field.replaceAll('""', '"')),
  );
}

/** The count beside a name among those on the list and those left out. */
async function countOf(page: Page, name: string): Promise<number> {
  const row = page.locator(".list-reasons > div").filter({ hasText: name });
  return countIn(await row.locator(".rg-figure").textContent());
}

/** Opens a customer of the sample by phone. */
async function openCustomer(page: Page, phone: string): Promise<void> {
  await goTo(page, "/customers");
  await page.getByRole("searchbox").fill(phone);
  await expect(page.locator(".customer-link")).toHaveCount(1);
  await page.locator(".customer-link").click();
  await expect(page.locator(".permissions")).toBeVisible();
}

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);

  test.describe(`a list in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("adds up, names no one who refused, and is written as spreadsheets read it", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/list");
      await app.getByRole("radio", { name: t("terms.channels.phone"), exact: true }).check();
      const sum = app.locator(".list-sum");
      await expect(app.getByRole("radio", { name: t("terms.channels.phone"), exact: true })).toBeChecked();
      await expectAccessible(app, "list");

      // The parts add up to everybody, and each is a door to its people.
      const parts = await app.locator(".list-reasons .rg-figure").allTextContents();
      expect(parts.reduce((total, part) => total + countIn(part), 0)).toBe(2000);
      const refused = await countOf(app, t("list.reasons.refused"));
      const included = await countOf(app, t("list.included"));
      expect(included).toBeGreaterThan(100);
      const rows = app.locator(".list-sample tbody tr");
      const headings = await app.locator(".list-sample thead th").allTextContents();
      const address = headings.indexOf(t("list.address")) + 1;
      const [first = "", second = ""] = await rows.locator(`td:nth-child(${address})`).allTextContents();
      await expect(rows.first()).not.toContainText(/premiumLarge|intentTarget|smallMedium/);
      await app
        .locator(".list-reasons > div")
        .filter({ hasText: t("list.reasons.refused") })
        .getByRole("link")
        .click();
      await expect.poll(() => gridRows(app)).toBe(refused);

      // One says no, another is called like a formula.
      await openCustomer(app, first);
      await app
        .getByRole("button", { name: t("customers.one.permissionChange", { channel: t("terms.channels.phone") }) })
        .click();
      await app.getByRole("radio", { name: t("terms.permissions.refused") }).check();
      await app.getByRole("button", { name: t("customers.one.permissionSave") }).click();
      await expect(app.getByRole("dialog")).toHaveCount(0);
      await openCustomer(app, second);
      const edit = t("customers.one.edit", { field: t("terms.fields.name") });
      await app.getByRole("button", { name: edit }).click();
      await app.getByRole("textbox", { name: edit }).fill('=HYPERLINK("x")');
      await app.keyboard.press("Enter");
      await expect(app.getByRole("heading", { level: 1 })).toHaveText('=HYPERLINK("x")');

      await goTo(app, "/list");
      await app.getByRole("radio", { name: t("terms.channels.phone"), exact: true }).check();
      await expect.poll(async () => countOf(app, t("list.included"))).toBe(included - 1);
      await expect.poll(() => countOf(app, t("list.reasons.refused"))).toBe(refused + 1);
      await app.getByRole("textbox", { name: t("list.purpose") }).fill("Autumn tasting 秋茶");

      const csv = await saved(app, t, included - 1);
      expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [header = [], ...people] = fieldsOf(csv);
      expect(header).toContain(t("list.address"));
      expect(people).toHaveLength(included - 1);
      const phones = people.map((row) => row[header.indexOf(t("list.address"))] ?? "");
      // A tab before the digits keeps them a text.
      expect(phones.every((phone) => /^\t\+?\d{7,}$/.test(phone))).toBe(true);
      expect(phones).not.toContain(`\t${first}`);
      expect(phones).toContain(`\t${second}`);
      expect(people.flat().filter((cell) => /^[=@+-]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
      expect(people.some((row) => row[0]?.endsWith('=HYPERLINK("x")'))).toBe(true);

      await app.getByRole("radio", { name: t("list.xlsx") }).check();
      const sheets = unzipSync(new Uint8Array(await saved(app, t, included - 1)));
      const sheet = strFromU8(sheets["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
      expect(sheet.match(/<row /g)).toHaveLength(included);
      expect(sheet).not.toContain("<f>");
      expect(sheet).toContain(`>${second}<`);
      expect(sheet).not.toContain(`>${first}<`);

      const log = app.getByRole("table").last().getByRole("row").filter({ hasText: "Autumn tasting 秋茶" });
      await expect(log).toHaveCount(2);
      await expect(log.first()).toContainText(t("terms.channels.phone"));
      await expect(log.first()).toContainText(t("list.formats.xlsx"));
      await expect(sum).toBeVisible();
      await expectAccessible(app, "list with its log");
    });

    test("is made of a segment, of a rule handed over, and says so where nobody is left", async ({ app }) => {
      await openSampleShop(app, t);
      await goTo(app, "/segments");
      const segment = app.locator(".segment-table tbody tr").first();
      await expect(segment.locator(".rg-figure-value")).toBeVisible();
      await settled(app);
      const held = countIn(await segment.locator(".rg-figure-value").textContent());
      const name = (await segment.getByRole("link").first().textContent()) ?? "";
      await segment.getByRole("link", { name: t("segments.listOf", { name }) }).click();
      await expect(app.locator(".list-question")).toContainText(name);
      await expect
        .poll(async () => countIn((await app.locator(".list-sum").textContent())?.split("=")[0] ?? ""))
        .toBe(held);

      const nobody = { combinator: "and", rules: [{ field: "orders", operator: ">=", value: 99999 }] };
      await goTo(app, `/list?rule=${encodeURIComponent(JSON.stringify(nobody))}&name=Dreamers`);
      await expect(app.locator(".list-question")).toContainText("Dreamers");
      await expect(app.getByText(t("list.nobodyThere"))).toBeVisible();
      await goTo(app, "/list?rule=broken");
      await expect(app.getByText(t("list.broken"))).toBeVisible();
      await expectAccessible(app, "list without a rule");
    });
  });
}
