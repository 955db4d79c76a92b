import type { Page } from "@playwright/test";
import { expect, expectAccessible, mostlyIn, test, type TestFile } from "./app.ts";
import { encodeGbk } from "./gbk.ts";
import { goTo } from "./sample.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

/** Orders of a till in GBK: days that are two days each, two people who stand there twice, a day that is none, a sum. */
const GBK_ROWS = [
  "订单号,下单日期,会员编号,姓名,手机号,商品名称,数量,金额",
  "D1,03/02/2026,K1001,王伟,13800138000,龙井茶,1,68.00",
  "D2,04/05/2026,K1002,李芳,13900139000,紫砂壶,1,398.00",
  "D3,05/06/2026,K1001,王伟,13800138000,竹编茶盘,2,258.00",
  "D4,07/08/2026,K1003,张敏,13700137000,茉莉花茶,1,45.50",
  "D5,07/09/2026,K1004,张敏,13700137000,茉莉花茶,1,45.50",
  "D6,99/99/2026,K1002,李芳,13900139000,紫砂壶,1,398.00",
  "合计,,,,,,7,1213.00",
];
const GBK_FILE: TestFile = {
  name: "门店流水.csv",
  mimeType: "text/csv",
  buffer: encodeGbk(`${GBK_ROWS.join("\r\n")}\r\n`),
};

const text = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

/** Lets go of a file over the window, as a file manager's is. */
async function drop(page: Page, { name, mimeType, buffer }: TestFile): Promise<void> {
  const carried = await page.evaluateHandle(
    ([bytes, fileName, type]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(bytes)], fileName, { type }));
      return transfer;
    },
    [[...buffer], name, mimeType] as const,
  );
  for (const event of ["dragover", "drop"]) await page.dispatchEvent("body", event, { dataTransfer: carried });
}

/** Pastes as a spreadsheet's copy is pasted. */
async function paste(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    for (const [type, content] of Object.entries(given)) clipboardData.setData(type, content);
    document.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, texts);
}

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);

  test.describe(`any file in ${language}`, () => {
    test.use({ language });

    test("a dropped GBK file whose days are two days each goes from drop to commit to undo", async ({ app }) => {
      await expect(app.getByRole("button", { name: t("start.open") })).toBeVisible();
      await drop(app, GBK_FILE);
      await expect(app.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
      await expect(app.locator(".rg-import-choosers")).toContainText(t("data.importing.encodings.gb18030"));
      const question = app.getByRole("group", { name: t("data.importing.day.ask", { example: "03/02/2026" }) });
      await expectAccessible(app, "two days possible");
      await question.getByRole("radio", { name: t("data.importing.day.orders.dmy") }).check();
      await checkFile(app, t, { channel: "sms", basis: "会员登记表" });
      await expect(app.locator(".rg-import-sum")).toContainText("5");
      await takeIn(app, t, GBK_FILE.name, 5);
      // Two members of one name and number: looked for without being asked.
      await expect(app.getByRole("link", { name: t("doubles.after.see") })).toBeVisible();
      await app.getByRole("button", { name: t("data.importing.done.undo") }).click();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("data.back.confirm"), exact: true })
        .click();
      await expect(app.getByText(t("data.importing.done.undone"))).toBeVisible();
    });

    test("a file dropped while the shop is being opened waits for that shop", async ({ app }) => {
      const file = text("first.csv", "code,name,phone", "1,Ann,13800138000");
      await openFirstFile(app, t, file);
      await checkFile(app, t, null);
      await takeIn(app, t, file.name, 1);
      await goTo(app, "/");
      // Dropped as soon as anything takes it, before the engine can have said which shop was open.
      await app.addInitScript(() => {
        const data = new DataTransfer();
        data.items.add(new File(["code,name,phone\n2,Ben,13900139000\n"], "second.csv", { type: "text/csv" }));
        const drop = (): void => {
          for (const event of ["dragover", "drop"]) {
            document.body?.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true }));
          }
          if (!location.hash.includes("import")) setTimeout(drop);
        };
        drop();
      });
      await app.reload();
      await expect(app.getByRole("heading", { name: "second.csv" })).toBeVisible();
      const shop = t("frame.workspace.label", { name: t("start.firstName") });
      await expect(app.getByRole("button", { name: shop, exact: true })).toBeVisible();
    });

    test("a table is pasted from a spreadsheet", async ({ app }) => {
      await openFirstFile(app, t, text("first.csv", "code,name,phone", "1,Ann,13800138000"));
      await goTo(app, "/data/import");
      await app.getByRole("button", { name: t("data.importing.otherFile") }).click();
      await app.getByRole("button", { name: t("data.importing.paste.button") }).click();
      await expect(app.getByRole("textbox", { name: t("data.importing.paste.here") })).toBeFocused();
      await expectAccessible(app, "pasting");
      await paste(app, { "text/plain": "Ann" });
      await expect(app.getByText(t("data.importing.paste.none"))).toBeVisible();
      await paste(app, {
        "text/html": "<table><tr><td>姓名</td><td>手机号</td></tr><tr><td>王伟</td><td>13800138000</td></tr></table>",
        "text/plain": "姓名\t手机号\n王伟\t13800138000",
      });
      await expect(app.getByRole("columnheader", { name: "姓名" })).toContainText(t("terms.fields.name"));
      await checkFile(app, t, null);
      await expect(app.locator(".rg-import-figures")).toContainText("1");
    });

    test("a file that two encodings fit is seen in each, and read in the one that is chosen", async ({ app }) => {
      const short: TestFile = {
        name: "short.csv",
        mimeType: "text/csv",
        buffer: encodeGbk("id,name\n1,王伟\n2,李芳\n"),
      };
      await openFirstFile(app, t, short);
      const candidates = app.getByRole("region", { name: t("data.importing.file.encoding") });
      await expect(candidates.getByRole("button", { name: t("data.importing.encodings.gb18030") })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await expect(candidates).toContainText("王伟");
      await expectAccessible(app, "encodings side by side");
      await candidates.getByRole("button", { name: t("data.importing.encodings.big5") }).click();
      await expect(candidates.getByRole("button", { name: t("data.importing.encodings.big5") })).toHaveAttribute(
        "aria-pressed",
        "true",
      );
      await expect(app.locator(".rg-import-records")).not.toContainText("王伟");
    });

    test("a text that was misread is put right, and taken as it stands again", async ({ app }) => {
      const misread = new TextDecoder("latin1").decode(Buffer.from("名字,城市\n王小明,上海\n李雷,北京\n"));
      await openFirstFile(app, t, { name: "garbled.csv", mimeType: "text/csv", buffer: Buffer.from(misread) });
      await expect(app.getByText(t("data.importing.misread.title"))).toBeVisible();
      await expectAccessible(app, "a misread text");
      await app.getByRole("button", { name: t("data.importing.misread.mend") }).click();
      await expect(app.locator(".rg-import-records")).toContainText("王小明");
      await app.getByRole("button", { name: t("data.importing.misread.asItStands") }).click();
      await expect(app.locator(".rg-import-records")).not.toContainText("王小明");
    });

    test("columns padded with blanks are found, and told", async ({ app }) => {
      const rows = ["Ann Lee   13800138000  York", "Ben       13900139000", "Cy Poe    13700137000  Bath"];
      await openFirstFile(app, t, text("padded.txt", "name      phone        city", ...rows, ...rows));
      await expect(app.getByRole("columnheader", { name: "city" })).toContainText(t("terms.fields.city"));
      await expect(app.locator(".rg-import-choosers")).toContainText(t("data.importing.delimiters.aligned"));
    });

    test("a delimiter that nobody uses is typed", async ({ app }) => {
      await openFirstFile(app, t, text("marks.csv", "name!phone", "Ann!13800138000", "Ben!13900139000"));
      const pick = async (name: string): Promise<void> => {
        await app.getByRole("combobox", { name: t("data.importing.file.delimiter") }).click();
        await app.locator(".ant-select-item-option", { hasText: name }).click();
      };
      await pick(t("data.importing.delimiters.other"));
      await app.getByRole("textbox", { name: t("data.importing.delimiters.typed") }).fill("!");
      await app.getByRole("button", { name: t("data.importing.delimiters.use") }).click();
      await expect(app.getByRole("columnheader", { name: "phone" })).toContainText(t("terms.fields.phone"));
    });
  });
}
