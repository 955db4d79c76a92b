import type { TFunction } from "i18next";
import type { Page } from "@playwright/test";
import { expect, openFile, settled, type TestFile } from "./app.ts";
import { choose, openPart } from "./campaign-steps.ts";
import type { Returned } from "./loop-files.ts";
import { countIn, goTo } from "./sample.ts";
import { savedBy, type Row, type SavedFile } from "./saved-file.ts";
import { checkFile, takeIn } from "./steps.ts";

type Words = TFunction<"words">;
type Format = "csv" | "xlsx" | "callSheet";

/** Saves a wave's file from the lists that are open. Gives the file and how many people the button said. */
export async function saveWave(
  page: Page,
  t: Words,
  wave: number,
  format: Format,
): Promise<SavedFile & { people: number }> {
  const section = page.locator(".wave-list").nth(wave - 1);
  const kind = section.getByRole("combobox", { name: t("campaigns.lists.formats") });
  const word = t(`campaigns.lists.format.${format}`);
  if (!(await section.locator(".ant-select").textContent())?.includes(word)) await choose(page, kind, word);
  const button = section.locator("button.ant-btn-primary");
  await settled(page);
  const people = countIn(await button.textContent());
  await expect(button).toHaveText(t("campaigns.lists.save", { count: people }));
  // That it is saved is said for a moment only: looked for while the file comes.
  const [file] = await Promise.all([
    savedBy(page, () => button.click()),
    expect(page.getByText(t("campaigns.lists.saved", { count: people })).first()).toBeVisible(),
  ]);
  return { ...file, people };
}

/** Takes a returned file in on the open screen of answers, and looks at what it says of itself before. */
export async function takeReturn(page: Page, t: Words, returned: Returned): Promise<void> {
  await openFile(page, () => page.getByRole("button", { name: t("answers.file.choose") }).click(), returned.file);
  const sum = page.locator(".answers-sum");
  await expect(sum).toBeVisible();
  for (const fate of ["failed", "refused", "replied", "delivered"] as const) {
    const part = t("answers.sum.part", { n: returned[fate], fate: t(`terms.contactEvents.${fate}`) });
    await expect(sum).toContainText(part);
  }
  await expect(page.getByText(t("answers.sum.refusals", { count: returned.refused }))).toBeVisible();
  await page.getByRole("button", { name: t("answers.file.take", { count: returned.rows }) }).click();
  await expect(sum).toHaveCount(0);
}

/** What came back so far, as the screen of answers counts it. */
export async function cameBack(
  page: Page,
  t: Words,
  kind: "exported" | "delivered" | "failed" | "replied",
): Promise<number> {
  const word = kind === "replied" ? t("answers.replies.count") : t(`terms.contactEvents.${kind}`);
  const part = page.locator(".answers-standing > div").filter({ has: page.getByText(word, { exact: true }) });
  return countIn(await part.locator("dd").textContent());
}

/** Types in one reply by its code, by the keyboard alone. */
export async function typeReply(page: Page, t: Words, code: string, question: string): Promise<void> {
  await page.getByText(t("answers.ways.desk"), { exact: true }).click();
  const field = page.getByRole("textbox", { name: t("answers.desk.code") });
  await field.fill(code);
  await field.press("Enter");
  await expect(
    page
      .getByRole("group", { name: t("answers.desk.kind") })
      .getByRole("radio")
      .first(),
  ).toBeFocused();
  await page.keyboard.press("2");
  const asks = page.getByRole("textbox", { name: t("answers.desk.question") });
  await expect(asks).toBeFocused();
  await page.keyboard.type(question);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: t("answers.desk.takeAway") })).toBeVisible();
  await expect(field).toBeFocused();
}

/** Begins the follow-ups of replies that wait, and works through two: one goes on, one is won. */
export async function followUp(page: Page, t: Words, campaign: string): Promise<void> {
  await goTo(page, "/follow-ups");
  const waiting = page.getByRole("region", { name: t("followUps.waiting.label") });
  await waiting.getByRole("button").last().click();
  await expect(waiting).toHaveCount(0);
  await choose(page, page.getByLabel(t("followUps.filter")), campaign);
  const count = (kind: string) => page.locator(`[data-count=${kind}] strong`);
  await expect(count("open")).toHaveText("13");
  await page.getByRole("button", { name: t("followUps.start") }).click();
  await outcome(page, t, "open", 12);
  await outcome(page, t, "won", 11);
  await page
    .getByRole("button", { name: t("followUps.call.back") })
    .first()
    .click();
  await expect(count("won")).toHaveText("1");
  await expect(count("open")).toHaveText("12");
}

/** Notes how a call went, after which so many are left; whoever may not be called has come by. */
async function outcome(page: Page, t: Words, state: "open" | "won", left: number): Promise<void> {
  const after = (count: number) => page.getByText(t("followUps.call.left", { count }), { exact: true });
  await expect(after(left)).toBeVisible();
  const outcomes = page.getByRole("group", { name: t("followUps.call.outcome") }).getByRole("radio");
  await outcomes.first().check();
  await page.getByRole("radio", { name: t(`followUps.states.${state}`) }).check();
  const step = page.getByRole("textbox", { name: t("followUps.call.nextStep") });
  if (state === "open") await expect(step).not.toHaveValue("");
  else await expect(step).toHaveCount(0);
  await page.getByRole("button", { name: t("followUps.call.save") }).click();
  await expect(after(left - 1)).toBeVisible();
}

/** The list of everybody who may be sent a text message, or of those a rule holds for. */
export async function messageList(page: Page, t: Words, rule: object | null): Promise<SavedFile> {
  await goTo(page, rule === null ? "/list" : `/list?rule=${encodeURIComponent(JSON.stringify(rule))}`);
  await page.getByRole("radio", { name: t("terms.channels.sms"), exact: true }).check();
  await settled(page);
  return savedBy(page, () => page.locator("main button.ant-btn-primary").last().click());
}

/** What the plan says of somebody, asked why they are not on the list. */
export async function whyNot(page: Page, t: Words, person: Row | undefined): Promise<string> {
  const name = person?.[t("terms.fields.name")] ?? "";
  const whom = await openPart(page, "whom");
  const finder = whom.getByRole("combobox", { name: t("campaignPlan.whom.whyNot") });
  await finder.fill(person?.[t("terms.fields.code")] ?? "");
  await page.locator(".ant-select-dropdown:visible .ant-select-item-option").filter({ hasText: name }).click();
  const said = whom.getByRole("status").filter({ hasText: name });
  await expect(said).toContainText(t("campaignPlan.whom.asAtLaunch"));
  return (await said.textContent()) ?? "";
}

/** Imports sales from the data screen; they are taken to come from the sample's own till, in which customers' codes count. */
export async function importSales(page: Page, t: Words, file: TestFile, rows: number): Promise<void> {
  await goTo(page, "/data");
  const sample = page.locator(".rg-data-table tbody tr").last();
  await expect(page.getByRole("button", { name: t("data.open") })).toBeVisible();
  await settled(page);
  const till = (await sample.locator("td").nth(1).textContent()) ?? "";
  await openFile(page, () => page.getByRole("button", { name: t("data.open") }).click(), file);
  await expect(page.getByRole("heading", { name: t("data.importing.columns.title") })).toBeVisible();
  await expect(page.getByRole("textbox", { name: t("data.importing.source.label") })).toHaveValue(till);
  await checkFile(page, t, null);
  await takeIn(page, t, file.name, rows);
}
