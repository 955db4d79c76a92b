import { choose } from "./campaign-steps.ts";
import { expect, expectAccessible, mostlyIn, test, type TestFile } from "./app.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

/** Orders of a shop that writes 1, 2 and 3 for what became of them. */
const FILE: TestFile = {
  name: "orders.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    "order,date,customer,order status,amount\n1,2026-03-03,A,1,10\n2,2026-03-04,B,2,20\n3,2026-03-05,B,3,30\n",
  ),
};

for (const language of mostlyIn("zh")) {
  const t = wordsIn(language);
  test.describe(`an order's status in ${language}`, () => {
    test.use({ language });

    test("a person says what its values mean, and the plan says it back", async ({ app }) => {
      await openFirstFile(app, t, FILE);
      const means = (value: string) => app.getByRole("combobox", { name: t("data.orderStatus.means", { value }) });
      await choose(app, means("2"), t("data.orderStatus.fates.cancelled"));
      await choose(app, means("3"), t("data.orderStatus.fates.returned"));
      await expectAccessible(app, "what the values of a status mean");
      await checkFile(app, t, null);
      const odd = app.locator(".rg-import-issues");
      await expect(odd).toContainText(t("fileIssues.statusCancelled", { n: "1", count: 1 }));
      await expect(odd).toContainText(t("fileIssues.statusReturned", { n: "1", count: 1 }));
      await expect(odd).toContainText(t("fileIssues.statusUnread", { n: "1", count: 1 }));
      await takeIn(app, t, FILE.name, 2);
    });
  });
}
