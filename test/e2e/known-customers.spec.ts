import { expect, expectAccessible, mostlyIn, openFile, test, type TestFile } from "./app.ts";
import { goTo } from "./sample.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const csv = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`${lines.join("\n")}\n`),
});

const KNOWN = csv("members.csv", "手机号,姓名,城市,会员等级", "13800138000,张三,广州市,金卡", "13900139000,李四,,银卡");
const BOUGHT = csv(
  "fair.csv",
  "客户姓名,联系电话,所在城市,备注",
  "张三丰,13800138000,深圳市,展会登记",
  "李四,13900139000,北京市,",
  "王五,13700137000,上海市,要样品",
);

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);

  test.describe(`a list about known customers in ${language}`, () => {
    test.use({ language });

    test("changes what the person lets it, and says where it came from", async ({ app }) => {
      await openFirstFile(app, t, KNOWN);
      await checkFile(app, t, null);
      await takeIn(app, t, KNOWN.name, 2);

      await goTo(app, "/data");
      await openFile(app, () => app.getByRole("button", { name: t("data.open") }).click(), BOUGHT);
      await app.getByRole("combobox", { name: t("data.importing.origin.label") }).click();
      await app.getByTitle(t("data.importing.origin.kinds.fair"), { exact: true }).click();
      await app.getByLabel(t("data.importing.origin.vendor")).fill("Tea Fair");
      await app.getByLabel(t("data.importing.origin.price")).fill("1200");
      const winner = app.getByRole("radiogroup", {
        name: t("data.importing.whoWins.label", { field: t("terms.fields.name") }),
      });
      await winner.getByText(t("data.importing.whoWins.winners.known")).click();

      // What the law asks must be answered, be it by "I don't know".
      await app.getByRole("radio", { name: t("data.importing.permission.unknown") }).check();
      await app.getByRole("button", { name: t("data.importing.check"), exact: true }).click();
      await expect(app.locator(".rg-import-gaps")).toContainText(t("data.importing.origin.missing"));
      await app.getByLabel(t("data.importing.origin.legalBasis"), { exact: true }).click();
      await app.getByTitle(t("data.importing.origin.legalBases.consent"), { exact: true }).click();
      await expectAccessible(app, "who wins");
      await checkFile(app, t, null);

      const changes = app.locator(".rg-import-fates");
      await expect(changes.getByRole("row", { name: new RegExp(t("terms.fields.name")) })).toContainText("张三丰");
      await expect(changes).toContainText(
        t("data.importing.whoWins.sample", { row: "1", before: "广州市", said: "深圳市" }),
      );
      await expectAccessible(app, "what becomes of known customers");
      await takeIn(app, t, BOUGHT.name, 3);

      await goTo(app, "/data");
      await expect(app.getByRole("row", { name: new RegExp(BOUGHT.name) })).toContainText("Tea Fair");
    });
  });
}
