import { expect, test } from "./app.ts";
import { Problems } from "./problems.ts";
import { goTo } from "./sample.ts";
import { teaShopSales } from "./sales.ts";
import { checkFile, openFirstFile, takeIn } from "./steps.ts";
import { wordsIn } from "./words.ts";

const t = wordsIn("en");

test("two tabs of one workspace: one writes, the other follows and can take over", async ({ app, context, origin }) => {
  const { file, rows } = teaShopSales();
  await openFirstFile(app, t, file);
  await checkFile(app, t, null);
  await takeIn(app, t, file.name, rows);
  const note = t("frame.readOnly");
  await expect(app.getByText(note)).toBeHidden();

  const problems = new Problems();
  const other = await context.newPage();
  other.on("console", (message) => message.type() === "error" && problems.found.push(message.text()));
  await other.goto(`${origin}/#/data`);
  await expect(other.getByText(note)).toBeVisible();
  await expect(other.getByText(/^Another window/)).toHaveCount(1); // said once, by the frame
  const takenBack = other.getByRole("cell", { name: t("data.states.backBy", { step: "2" }) });
  await expect(takenBack).toBeHidden();

  await goTo(app, "/data");
  await app.getByRole("button", { name: t("data.undoOf", { what: file.name }) }).click();
  await app
    .getByRole("dialog")
    .getByRole("button", { name: t("data.back.confirm"), exact: true })
    .click();
  await expect(takenBack).toBeVisible(); // without anybody touching this tab

  await other.getByRole("button", { name: t("frame.takeOver") }).click();
  await expect(other.getByText(t("frame.tookOver"))).toBeVisible();
  await expect(other.getByText(note)).toBeHidden();
  await expect(app.getByText(note)).toBeVisible();
  await other.getByRole("button", { name: t("data.redoOf", { what: file.name }) }).click();
  await other
    .getByRole("dialog")
    .getByRole("button", { name: t("data.back.confirmRedo"), exact: true })
    .click();
  await expect(app.getByRole("table").getByRole("row")).toHaveCount(4); // the names of columns, and three steps
  await expect(app.getByText(note)).toBeVisible();
  expect(problems.found).toEqual([]);
});
