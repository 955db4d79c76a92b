import { expect, expectAccessible, LANGUAGES, settled, test } from "./app.ts";
import { beginCampaign, campaignPath, launch, openPart, planTwoWaves } from "./campaign-steps.ts";
import { TestClock } from "./clock.ts";
import { fateOf, returnedFile, windowSales } from "./loop-files.ts";
import { expectDocument, expectFigures, expectOpensInOffice, expectOwnPage, saveReport } from "./loop-report.ts";
import { cameBack, followUp, importSales, messageList, saveWave, takeReturn, typeReply, whyNot } from "./loop-steps.ts";
import { TEXTS } from "./loop-texts.ts";
import { countIn, goTo } from "./sample.ts";
import { csvRows, workbookRows, type Row } from "./saved-file.ts";
import { openSampleShop } from "./screens.ts";
import { wordsIn } from "./words.ts";

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

for (const language of LANGUAGES) {
  const t = wordsIn(language);
  const texts = TEXTS[language];
  /** The code of a piece, and the code of the customer. */
  const piece = t("campaigns.lists.columns.code");
  const customer = t("terms.fields.code");

  test.describe(`in ${language}`, () => {
    test.use({ language, contextOptions: { reducedMotion: "reduce" } });

    test("a campaign from its plan to the plan of the next", async ({ app, browser }) => {
      test.setTimeout(300_000);
      const clock = await TestClock.of(app);
      await app.reload();
      await openSampleShop(app, t);

      // The plan, and what is frozen of it.
      await beginCampaign(app, t, texts.campaign);
      const path = campaignPath(app);
      await planTwoWaves(app, t, texts, { start: await clock.day(), replyBy: await clock.day(12) });
      const { contacted, held } = await launch(app, t);
      expect(contacted).toBeGreaterThan(200);
      expect(held / (contacted + held)).toBeCloseTo(0.3, 1);
      await openPart(app, "what");
      await expect(app.locator(".plan-parts :is(input, textarea, select):enabled")).toHaveCount(0);

      // Wave 1: the same people in both files, as many as were said, each with a code of their own.
      await goTo(app, `${path}/lists`);
      const csv = await saveWave(app, t, 1, "csv");
      const rows = csvRows(csv);
      const codes = rows.map((row) => row[piece] ?? "");
      expect(csv.people).toBe(countIn(await app.locator(".wave-counts dd").first().textContent()));
      expect(csv.people).toBeLessThanOrEqual(contacted);
      expect(rows.length).toBe(csv.people);
      expect(new Set(codes.filter((code) => /^\S+-\S$/.test(code))).size).toBe(rows.length);
      const book = await saveWave(app, t, 1, "xlsx");
      expect((await workbookRows(book)).map((row) => row[piece])).toEqual(codes);

      // Whoever may be written to and is not in the file was left alone; whoever refused is in neither.
      const audience = csvRows(await messageList(app, t, AWAY));
      const codesOf = (list: readonly Row[]) => new Set(list.map((row) => row[customer]));
      expect(rows.filter((row) => !codesOf(audience).has(row[customer]))).toEqual([]);
      const alone = audience.filter((row) => !codesOf(rows).has(row[customer]));
      expect(alone.length).toBeGreaterThan(50);
      await goTo(app, path);
      const left = t("campaigns.reasons.holdout");
      expect(await whyNot(app, t, alone[0])).toMatch(new RegExp(`${left}|${t("campaigns.reasons.contactCap")}`));
      expect(await whyNot(app, t, rows[0])).not.toContain(left);

      // Three days later the sender's file comes back, and a letter.
      await clock.forward(3);
      const returned = returnedFile(language, codes, await clock.day(-1));
      await goTo(app, `${path}/answers`);
      await takeReturn(app, t, returned);
      await expect.poll(() => cameBack(app, t, "failed")).toBe(returned.failed);
      const byHand = rows.length - 1;
      await typeReply(app, t, codes[byHand] ?? "", "Is it still there?");
      await expect.poll(() => cameBack(app, t, "replied")).toBe(returned.replied + 1);

      // Wave 2 goes to whom there is no answer from: nobody who replied or refused is called.
      await clock.forward(5);
      await goTo(app, `${path}/lists`);
      const calls = csvRows(await saveWave(app, t, 2, "csv"));
      const sheet = (await saveWave(app, t, 2, "callSheet")).bytes.toString("utf8");
      const called = new Set(calls.map((row) => row[customer]));
      const answered = rows.filter(
        (_, at) => at === byHand || ["replied", "refused"].includes(fateOf(at, rows.length) ?? ""),
      );
      expect(answered.length).toBe(returned.replied + returned.refused + 1);
      expect(answered.filter((row) => called.has(row[customer]))).toEqual([]);
      expect(calls.length).toBeGreaterThan(10);
      expect(calls.filter((row) => !sheet.includes(row[piece] ?? "-"))).toEqual([]);
      expect(sheet).not.toContain("<script");
      await followUp(app, t, texts.campaign);

      // The window closes and its sales are taken in; there is no verdict before its day.
      const days = await Promise.all([-5, -2, 3, 6, 10, 13].map((later) => clock.day(later)));
      await clock.forward(15);
      const everybody = csvRows(await messageList(app, t, null)).map((row) => row[customer] ?? "");
      const reached = codesOf(rows);
      const others = everybody.filter((code) => code !== "" && !reached.has(code));
      const sales = windowSales(
        language,
        [...reached].map((code) => code ?? ""),
        others,
        days,
      );
      await importSales(app, t, sales.file, sales.rows);
      await goTo(app, `${path}/effect`);
      await expect(app.locator(".verdict")).toHaveAttribute("data-kind", "early");

      // The verdict, in words and with its range.
      await clock.forward(14);
      const verdict = app.locator(".verdict");
      await expect(verdict).toHaveAttribute("data-kind", "more");
      const range = t("effect.range.more", { low: "(\\d+)", high: "(\\d+)" });
      await expect(verdict.locator(".verdict-sentence")).toHaveText(
        new RegExp(`^${t("effect.verdict.more", { range })}$`),
      );
      await expect(verdict.getByRole("img")).toBeVisible();
      await expect(verdict).toContainText(String(held));
      await expectAccessible(app, "effect with a verdict");

      // The report, on the screen and as files.
      await goTo(app, `${path}/report`);
      await expect(app.locator(".paper-title")).toContainText(texts.campaign);
      const page = await saveReport(app, t, "html");
      await expectOwnPage(browser, page, texts.campaign);
      const document = await saveReport(app, t, "docx");
      expectDocument(document, texts.campaign);
      const figures = await saveReport(app, t, "xlsx");
      await expectFigures(figures);
      expectOpensInOffice([book, figures], document, texts.campaign);

      // What is concluded becomes the plan of the next.
      await app.getByRole("radio", { name: t("report.conclude.decisions.keep") }).check();
      await app.getByRole("textbox", { name: t("report.conclude.lessons") }).fill(texts.lesson);
      await app.getByRole("button", { name: t("report.conclude.saveAndClose") }).click();
      await expect(app.getByText(t("report.conclude.closed")).first()).toBeVisible();
      await expect(app.locator(".paper")).toContainText(texts.lesson);
      await app.getByRole("button", { name: t("report.next.action") }).click();
      await app
        .getByRole("dialog")
        .getByRole("radio", { name: t("report.next.nonBuyers") })
        .check();
      await app
        .getByRole("dialog")
        .getByRole("button", { name: t("report.next.create") })
        .click();
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
    });
  });
}
