import type { TFunction } from "i18next";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, settled, type Language } from "./app.ts";
import { beginCampaign, campaignPath, launch, openPart, planTwoWaves, type LoopTexts } from "./campaign-steps.ts";
import type { TestClock } from "./clock.ts";
import { fateOf, returnedFile, windowSales, type WindowSales } from "./loop-files.ts";
import { expectDocument, expectFigures, expectOpensInOffice, expectOwnPage, saveReport } from "./loop-report.ts";
import { cameBack, followUp, importSales, messageList, saveWave, takeReturn, typeReply, whyNot } from "./loop-steps.ts";
import { countIn, goTo } from "./sample.ts";
import { csvRows, workbookRows, type Row, type SavedFile } from "./saved-file.ts";

/** What every act of the loop needs. */
export interface Loop {
  readonly app: Page;
  readonly language: Language;
  readonly t: TFunction<"words">;
  readonly texts: LoopTexts;
  readonly clock: TestClock;
}

/** A campaign that was launched, and how many it contacts and leaves alone. */
export interface Launched {
  readonly path: string;
  readonly contacted: number;
  readonly held: number;
}

/** Wave 1 as it left: its rows, and the same as a workbook. */
export interface Sent {
  readonly rows: readonly Row[];
  readonly book: SavedFile;
}

/** Whom a win-back is proposed for. */
const AWAY = {
  combinator: "and",
  rules: [
    { field: "buyer", operator: "=", value: "yes" },
    {
      combinator: "or",
      rules: [
        { field: "lapsed", operator: "=", value: "yes" },
        { field: "overdue", operator: "=", value: "yes" },
      ],
    },
  ],
};

/** The code of a piece in a row of a list. */
function pieceOf({ t }: Loop, row: Row | undefined): string {
  return row?.[t("campaigns.lists.columns.code")] ?? "";
}

/** The code of the customer in a row of a list. */
function customerOf({ t }: Loop, row: Row): string {
  return row[t("terms.fields.code")] ?? "";
}

/** Two waves are planned and launched; what is frozen cannot be typed into. */
export async function plan({ app, t, texts, clock }: Loop): Promise<Launched> {
  await beginCampaign(app, t, texts.campaign);
  await planTwoWaves(app, t, texts, { start: await clock.day(), replyBy: await clock.day(12) });
  const path = campaignPath(app);
  const { contacted, held } = await launch(app, t);
  expect(contacted).toBeGreaterThan(200);
  expect(held / (contacted + held)).toBeCloseTo(0.3, 1);
  await openPart(app, "what");
  await expect(app.locator(".plan-parts :is(input, textarea, select):enabled")).toHaveCount(0);
  return { path, contacted, held };
}

/** Wave 1 leaves: the same people in both files, as many as were said, each with a code of their own. */
export async function send(loop: Loop, { path, contacted }: Launched): Promise<Sent> {
  const { app, t } = loop;
  await goTo(app, `${path}/lists`);
  const csv = await saveWave(app, t, 1, "csv");
  const rows = csvRows(csv);
  const codes = rows.map((row) => pieceOf(loop, row));
  const told = app.locator(".wave-counts dd").first();
  await expect.poll(async () => countIn(await told.textContent())).toBe(csv.people);
  expect(csv.people).toBeLessThanOrEqual(contacted);
  expect(rows.length).toBe(csv.people);
  expect(new Set(codes.filter((code) => /^\S+-\S$/.test(code))).size).toBe(rows.length);
  const book = await saveWave(app, t, 1, "xlsx");
  expect((await workbookRows(book)).map((row) => pieceOf(loop, row))).toEqual(codes);
  return { rows, book };
}

/**
 * The plain list of the same people has nobody whom the campaign leaves alone, and says how many they are; whoever else is not in the
 * wave's file was contacted lately. Nobody in the file may not be written to.
 */
export async function askWhy(loop: Loop, { path }: Launched, { rows }: Sent): Promise<void> {
  const { app, t } = loop;
  const audience = csvRows(await messageList(app, t, AWAY));
  const heldOut = app.locator(".list-reasons div").filter({ hasText: t("list.reasons.heldOut") });
  await expect.poll(async () => countIn(await heldOut.locator(".rg-number").textContent())).toBeGreaterThan(50);
  const may = new Set(audience.map((row) => customerOf(loop, row)));
  const sent = new Set(rows.map((row) => customerOf(loop, row)));
  expect(rows.filter((row) => !may.has(customerOf(loop, row)))).toEqual([]);
  await goTo(app, path);
  for (const row of audience.filter((one) => !sent.has(customerOf(loop, one)))) {
    expect(await whyNot(app, t, row)).toContain(t("campaigns.reasons.contactCap"));
  }
  expect(await whyNot(app, t, rows[0])).not.toContain(t("campaigns.reasons.holdout"));
}

/** The sender's file comes back, and a letter, which the last of the list wrote. Gives whoever answered. */
export async function answer(loop: Loop, { path }: Launched, { rows }: Sent): Promise<readonly Row[]> {
  const { app, t, language, clock } = loop;
  const returned = returnedFile(
    language,
    rows.map((row) => pieceOf(loop, row)),
    await clock.day(-1),
  );
  await goTo(app, `${path}/answers`);
  await takeReturn(app, t, returned);
  await expect.poll(() => cameBack(app, t, "failed")).toBe(returned.failed);
  await typeReply(app, t, pieceOf(loop, rows.at(-1)), "Is it still there?");
  await expect.poll(() => cameBack(app, t, "replied")).toBe(returned.replied + 1);
  const answered = rows.filter((row, at) => {
    return row === rows.at(-1) || ["replied", "refused"].includes(fateOf(at, rows.length) ?? "");
  });
  expect(answered.length).toBe(returned.replied + returned.refused + 1);
  return answered;
}

/** Wave 2 goes to whom there is no answer from: nobody who replied or refused is called. */
export async function call(loop: Loop, { path }: Launched, answered: readonly Row[]): Promise<void> {
  const { app, t, texts } = loop;
  await goTo(app, `${path}/lists`);
  const calls = csvRows(await saveWave(app, t, 2, "csv"));
  const sheet = (await saveWave(app, t, 2, "callSheet")).bytes.toString("utf8");
  const called = new Set(calls.map((row) => customerOf(loop, row)));
  expect(answered.filter((row) => called.has(customerOf(loop, row)))).toEqual([]);
  expect(calls.length).toBeGreaterThan(10);
  expect(calls.filter((row) => !sheet.includes(pieceOf(loop, row)))).toEqual([]);
  expect(sheet).not.toContain("<script");
  await followUp(app, t, texts.campaign);
}

/** The sales of the campaign's days are taken in; there is no verdict before its day. */
export async function sell(loop: Loop, { path }: Launched, { rows }: Sent): Promise<WindowSales> {
  const { app, t, language, clock } = loop;
  const days = await Promise.all([-20, -18, -16, -14, -12, -10].map((later) => clock.day(later)));
  // The web shop's codes begin with W; the file is the till's, and codes count within a source.
  const tillCodes = (list: readonly Row[]) =>
    list.map((row) => customerOf(loop, row)).filter((code) => code.startsWith("T"));
  const reached = tillCodes(rows);
  const others = tillCodes(csvRows(await messageList(app, t, null))).filter((code) => !reached.includes(code));
  const sales = windowSales(language, reached, others, days);
  await importSales(app, t, sales.file, sales.rows);
  await goTo(app, `${path}/effect`);
  await expect(app.locator(".verdict")).toHaveAttribute("data-kind", "early");
  return sales;
}

/** The verdict, in words and with its range, and who bought afterwards. */
export async function judge({ app, t }: Loop, { held }: Launched, { buyers }: WindowSales): Promise<void> {
  const verdict = app.locator(".verdict");
  await expect(verdict).toHaveAttribute("data-kind", "more");
  const range = t("effect.range.more", { low: "(\\d+)", high: "(\\d+)" });
  const sentence = new RegExp(`^${t("effect.verdict.more", { range })}$`);
  await expect(verdict.locator(".verdict-sentence")).toHaveText(sentence);
  await expect(verdict.getByRole("img")).toBeVisible();
  await expect(verdict).toContainText(String(held));
  await expect(app.locator(".result").nth(1).locator("dd").first()).toHaveText(String(buyers));
  await expectAccessible(app, "effect with a verdict");
}

/** The report, on the screen and as files. */
export async function report(
  { app, t, texts }: Loop,
  { path }: Launched,
  { book }: Sent,
  browser: Browser,
): Promise<void> {
  await goTo(app, `${path}/report`);
  await expect(app.locator(".paper-title")).toContainText(texts.campaign);
  await expectOwnPage(browser, await saveReport(app, t, "html"), texts.campaign);
  const document = await saveReport(app, t, "docx");
  expectDocument(document, texts.campaign);
  const figures = await saveReport(app, t, "xlsx");
  await expectFigures(figures);
  expectOpensInOffice([book, figures], document, texts.campaign);
}

/** What is concluded becomes the plan of the next: its audience, what was left alone, and the lesson as a check. */
export async function goOn({ app, t, texts }: Loop): Promise<void> {
  await app.getByRole("radio", { name: t("report.conclude.decisions.keep") }).check();
  await app.getByRole("textbox", { name: t("report.conclude.lessons") }).fill(texts.lesson);
  await app.getByRole("button", { name: t("report.conclude.saveAndClose") }).click();
  await expect(app.getByText(t("report.conclude.closed")).first()).toBeVisible();
  await expect(app.locator(".paper")).toContainText(texts.lesson);
  await app.getByRole("button", { name: t("report.next.action") }).click();
  const dialog = app.getByRole("dialog");
  await dialog.getByRole("radio", { name: t("report.next.nonBuyers") }).check();
  await dialog.getByRole("button", { name: t("report.next.create") }).click();
  const next = t("report.next.suggested", { name: texts.campaign });
  await expect(app.getByRole("heading", { level: 1, name: next })).toBeVisible();
  await settled(app);
  const why = await openPart(app, "why");
  await expect(why.getByRole("checkbox", { name: texts.lesson })).not.toBeChecked();
  const whom = await openPart(app, "whom");
  await expect(whom.getByLabel(t("campaignPlan.whom.name"))).toHaveValue(t("campaigns.audiences.winBack"));
  await expect(whom.getByRole("radio", { name: /^30\s?%/ })).toBeChecked();
  const people = app.locator(".plan-standing .plan-large .rg-figure").first();
  await expect.poll(async () => countIn(await people.textContent())).toBeGreaterThan(100);
}
