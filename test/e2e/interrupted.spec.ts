import { expect, settled, test, type TestFile } from "./app.ts";
import { checkFile, openFirstFile, pressTake } from "./steps.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");
const ROWS = 120_000;

/** Sales of strangers, many enough that writing them lasts. */
function manySales(): TestFile {
  const rows = Array.from(
    { length: ROWS },
    (_, i) => `B${i},2026-03-${10 + (i % 18)},S${i % 20_000},${10 + (i % 90)}.50`,
  );
  return {
    name: "many.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`order,day,customer,amount\n${rows.join("\n")}\n`),
  };
}

test("a page loaded afresh while a file is written says so once, and where to look", async ({ app }) => {
  const told = app.getByText(t("jobs.interrupted"));
  await openFirstFile(app, t, manySales());
  await checkFile(app, t, null);
  await pressTake(app, t, ROWS);
  await expect(app.getByText(t("jobs.steps.writing"), { exact: true }).first()).toBeVisible();
  await app.reload();
  await expect(told).toBeVisible();
  await settled(app);
  await app.reload();
  await settled(app);
  await expect(told).toBeHidden();
});
