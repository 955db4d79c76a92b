import { describe, expect, it } from "vitest";
import { printedHtml } from "../../../core/format/printed-html.ts";
import type { PrintedDocument } from "../../../core/model/printed.ts";
import { campaignReport } from "../../../core/report/report.ts";
import { waveOf } from "../../campaign.ts";
import { money } from "../../table.ts";
import { reportOf, TOLD } from "./campaign.ts";
import { tableOf, textOf } from "./text.ts";

describe("the document", () => {
  const source = reportOf(80, 8, TOLD);
  const english = campaignReport(source, "en");
  const chinese = campaignReport(source, "zh");

  it("goes from goal to result, cause, lesson and decision", () => {
    const parts = (document: PrintedDocument) =>
      document.blocks.flatMap((block) => (block.type === "heading" && block.level === 1 ? [block.text] : []));
    expect(parts(english)).toEqual([
      "In short",
      "1. Goal",
      "2. Result",
      "3. Cause",
      "4. Lesson",
      "5. Decision",
      "How everything was counted",
    ]);
    expect(parts(chinese)).toEqual([
      "一句话结论",
      "一、目标",
      "二、结果",
      "三、原因",
      "四、经验",
      "五、决定",
      "这些数字是怎么算的",
    ]);
  });

  it("says nothing of an incentive without a name, nor of a subject that was not sent", () => {
    const gift = {
      kind: "gift",
      name: " ",
      cost: 0,
      stock: null,
      validUntil: null,
      code: "",
      steps: null,
      daysToPrize: null,
    } as const;
    const waves = [waveOf({ channel: "sms", subject: "Not sent", text: "Hello" })];
    const text = textOf(campaignReport(reportOf(80, 8, { campaign: { incentive: gift, waves } }), "en"));
    expect(text).toContain("Hello");
    expect(text).not.toContain("Not sent");
    expect(text).not.toContain("Incentive: ");
  });

  it("holds the same figures in both languages", () => {
    const figures = (document: PrintedDocument): readonly number[] =>
      document.blocks.flatMap((block) => {
        if (block.type === "table") return block.rows.flat().filter((cell) => typeof cell === "number");
        if (block.type === "keyFigures")
          return block.figures.flatMap(({ value }) => (typeof value === "number" ? value : []));
        return [];
      });
    expect(figures(english).length).toBeGreaterThan(30);
    expect(figures(chinese)).toEqual(figures(english));
  });

  it("says nothing in Chinese with Latin words but names, units and methods", () => {
    const own =
      /Autumn win-back|Everybody|Letter|Fewer come back|till|Dear .*again\.|You are missed|[Hh]ow long is it open\?/g;
    const typed = /Letters work, the date was bad|Spring cleaning week|Write two weeks earlier/g;
    const methods = /Wilson|Newcombe|Welch|Holm|CNY|\bp\b|\bz\b/g;
    const rest = textOf(chinese).replace(typed, "").replace(own, "").replace(methods, "");
    expect(rest.match(/[A-Za-z]{2,}/g)).toBeNull();
  });

  it("shows the situation's figures as they were frozen, unknown ones as such", () => {
    expect(textOf(english)).toContain("Came back: 38% ()");
    expect(textOf(english)).toContain("Average order: not known ()");
    expect(textOf(english)).toContain("Ourselves: Fewer come back (till, 2024-02-01)");
  });

  it("adds up the audience to its segment", () => {
    const { rows } = tableOf(english, "Audience");
    const counts = rows.map(([, count]) => Number(count));
    expect(counts.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(counts.at(-1));
  });

  it("puts costs by plan beside what they came to, with their sum", () => {
    expect(tableOf(english, "Cost").rows).toEqual([
      ["Letter: pieces", money(320), money(320), "pieces × price"],
      ["Total", money(320), money(320), ""],
    ]);
  });

  it("counts the same question once, and keeps what was decided and learnt", () => {
    expect(tableOf(english, "Questions").rows).toEqual([["How long is it open?", 2]]);
    const text = textOf(english);
    for (const part of ["Spring cleaning week", "Write two weeks earlier", "Change: do it again", "the date was bad"]) {
      expect(text).toContain(part);
    }
  });

  it("never shows a number that is none", () => {
    for (const document of [english, chinese, campaignReport(reportOf(0, 0), "en")]) {
      expect(textOf(document)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    }
  });

  it("becomes a page without script", () => {
    const page = printedHtml(english);
    expect(page).toContain("Autumn win-back");
    expect(page).not.toContain("<script");
  });
});
