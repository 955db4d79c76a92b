import { describe, expect, it } from "vitest";
import { campaignEffect } from "../../../core/evaluate/campaign-effect.ts";
import { measureCampaign } from "../../../core/evaluate/measure.ts";
import { runToEnd } from "../../../core/evaluate/steps.ts";
import { printedHtml } from "../../../core/format/printed-html.ts";
import { printedText } from "../../../core/format/printed-text.ts";
import type { Campaign } from "../../../core/model/campaign.ts";
import type { PrintedBlock, PrintedDocument, PrintedTable } from "../../../core/model/printed.ts";
import { orderByCustomer } from "../../../core/profile/order-by-customer.ts";
import { causes, verdict } from "../../../core/report/conclusions.ts";
import { campaignReport } from "../../../core/report/report.ts";
import type { ReportSource } from "../../../core/report/source.ts";
import { waveOf, withCampaign, type CampaignTables } from "../../campaign.ts";
import { stateOf } from "../../state.ts";
import { day, money } from "../../table.ts";

/** Two hundred people, every fifth left alone; of those contacted `buyers` order 100 each on the tenth day, of the others `others`. */
function campaignOf(buyers: number, others: number, tables: CampaignTables = {}, asOf = "2024-04-15"): ReportSource {
  const people = Array.from({ length: 200 }, (_, i) => ({ customer: `p${i}`, held: i % 5 === 0 }));
  const contacted = people.filter(({ held }) => !held);
  const bought = [...contacted.slice(0, buyers), ...people.filter(({ held }) => held).slice(0, others)];
  const shop = stateOf({
    customers: people.map(({ customer }) => ({ customer })),
    lines: bought.map(({ customer }, i) => ({ customer, order: `o${i}`, day: "2024-03-10", amount: 100 })),
  });
  const state = withCampaign(shop, {
    ...tables,
    campaign: { ...PLAN, ...tables.campaign },
    members: people.map(({ customer, held }, i) => ({
      customer,
      status: held ? "holdout" : "contacted",
      class: i % 2 === 0 ? "smallMedium" : "premiumLarge",
      stratum: 0,
    })),
    contacts: [
      ...contacted.map(({ customer }) => ({ customer })),
      { customer: contacted[0]?.customer, event: "failed", reason: "moved" },
    ],
  });
  const measured = state.campaigns.get("spring");
  const base = {
    state,
    index: orderByCustomer(state.lines, state.customers.count),
    asOf: day(asOf),
    answersUntil: day(asOf),
  };
  const found = measured && measureCampaign(base, measured, [1]);
  if (!measured?.launch || !found) throw new Error("this campaign was not launched");
  return {
    launch: measured.launch,
    conclusion: measured.conclusion,
    effect: runToEnd(campaignEffect(found.facts)),
    waves: found.waves,
    costs: found.costs,
    replies: state.replies,
    others: [],
    currency: "CNY",
    paper: "a4",
    asOf: day(asOf),
  };
}

const PLAN: Partial<Campaign> = {
  name: "Autumn win-back",
  marginShare: 0.4,
  goals: { contacts: 150, reached: null, responses: 20, orders: 90, amount: money(5000), share: null },
  facts: [
    { id: "f", topic: "own", text: "Fewer come back", source: "till", day: day("2024-02-01"), figure: "cameBack" },
  ],
  waves: [waveOf({ text: "Dear {name}, come again.", appeal: "You are missed", cost: { fixed: 0, piece: money(2) } })],
};

const TOLD: CampaignTables = {
  figures: [
    { figure: "cameBack", value: 0.38 },
    { figure: "averageOrder", value: null },
  ],
  replies: `
    customer kind     question
    p1       question How_long_is_it_open?
    p2       question how_long_is_it_open?
    p3       interest -
  `,
  conclusion: {
    decision: "change",
    reason: "Letters work, the date was bad",
    causes: ["Spring cleaning week"],
    lessons: ["Write two weeks earlier"],
  },
};

/** Every text a reader sees, with the numbers as they are shown. */
function textOf(document: PrintedDocument): string {
  const { value } = printedText(document);
  const lineOf = (block: PrintedBlock): string => {
    switch (block.type) {
      case "heading":
      case "paragraph":
      case "note":
        return block.text;
      case "list":
        return block.items.join("\n");
      case "table":
        return [
          block.name,
          ...block.rows.map((row) => row.map((cell, c) => value(cell, block.columns[c]?.kind ?? "text")).join(" | ")),
          block.remark ?? "",
        ].join("\n");
      case "keyFigures":
        return block.figures
          .map((one) => `${one.label}: ${value(one.value, one.kind, one.digits)} (${one.remark ?? ""})`)
          .join("\n");
      case "intervals":
        return block.rows.map((row) => `${row.label}: ${value(row.value, block.kind)} ${row.remark ?? ""}`).join("\n");
      case "bars":
        return block.rows.map((row) => `${row.label}: ${value(row.value, block.kind)} ${row.remark ?? ""}`).join("\n");
      case "pageBreak":
        return "";
    }
  };
  return [document.title, document.subtitle, ...document.blocks.map(lineOf)].join("\n");
}

function tableOf(document: PrintedDocument, name: string): PrintedTable {
  const found = document.blocks.find((block) => block.type === "table" && block.name === name);
  if (found?.type !== "table") throw new Error(`no table ${name}`);
  return found;
}

describe("the verdict", () => {
  it("is proven where chance cannot explain it, with the range in people", () => {
    const [first] = verdict(campaignOf(80, 8));
    expect(first).toMatchObject({ code: "provenMore", facts: { value: 48 } });
    expect(textOf(campaignReport(campaignOf(80, 8), "en"))).toMatch(
      /It worked: about 48 more buyers because of this campaign, between \d+ and \d+ more \(p < 0\.001\)\./,
    );
  });

  it("is that harm was done where fewer bought", () => {
    expect(verdict(campaignOf(20, 20))[0]).toMatchObject({ code: "provenLess", facts: { value: -60 } });
  });

  it("is not provable in words with the range, in both languages", () => {
    const source = campaignOf(40, 9);
    expect(verdict(source)[0]?.code).toBe("notProvable");
    expect(textOf(campaignReport(source, "en"))).toMatch(
      /The lists cannot prove that it worked: between \d+ fewer and \d+ more buyers\./,
    );
    expect(textOf(campaignReport(source, "zh"))).toMatch(
      /凭这些名单证明不了有效果：购买人数在少 \d+ 人到多 \d+ 人之间。/,
    );
  });

  it("waits for the refund days, and says from when it can be had", () => {
    const source = campaignOf(80, 8, {}, "2024-04-14");
    expect(verdict(source)).toEqual([{ code: "tooEarly", facts: { verdictFrom: day("2024-04-15") } }]);
    const rows = tableOf(campaignReport(source, "en"), "Three results side by side").rows;
    expect(rows.at(-1)).toEqual(["More than without it", "from 2024-04-15", "", ""]);
  });

  it("says what is missing where too few bought", () => {
    expect(verdict(campaignOf(4, 1))[0]).toMatchObject({
      code: "tooFew",
      facts: { what: "outcomes", needs: 10, has: 5 },
    });
  });
});

describe("conclusions cite their numbers", () => {
  const codes = (source: ReportSource): readonly string[] => causes(source).map(({ code }) => code);

  it("of goals, failures, replies and costs", () => {
    expect(causes(campaignOf(80, 8, TOLD))).toEqual(
      expect.arrayContaining([
        { code: "goalReached", facts: { goal: "contacts", planned: 150, actual: 160 } },
        { code: "goalMissed", facts: { goal: "responses", planned: 20, actual: 3 } },
        { code: "goalMissed", facts: { goal: "orders", planned: 90, actual: 80 } },
        { code: "goalReached", facts: { goal: "amount", planned: money(5000), actual: money(8000) } },
        { code: "notReached", facts: { reason: "moved", people: 1, missed: 1, exported: 160 } },
        { code: "replyFirst", facts: { rate: 3 / 160 } },
        { code: "orderPaid", facts: { cost: money(4), margin: money(40) } },
        { code: "breakEven", facts: { needed: 0.05, bought: 0.5 } },
      ]),
    );
  });

  it("of the reply rate against the best so far", () => {
    const others = [
      { name: "Older", replied: 0.05 },
      { name: "Old", replied: 0.1 },
    ];
    const source = { ...campaignOf(80, 8, TOLD), others };
    expect(causes(source)).toContainEqual({
      code: "replyBelow",
      facts: { rate: 3 / 160, best: 0.1, campaign: "Old" },
    });
  });

  it("of the cheapest channel, only where two have orders and a price", () => {
    expect(codes(campaignOf(80, 8))).not.toContain("cheapestChannel");
    const source = campaignOf(80, 8);
    const waves = [
      waveOf({ channel: "post" }),
      waveOf({ id: "w2", channel: "phone" }),
      waveOf({ id: "w3", channel: "sms" }),
    ];
    const wave = (cost: number, orders: number) => Object.assign({}, source.waves[0], { cost, orders });
    const results = [wave(money(300), 10), wave(money(100), 20), wave(money(50), 0)];
    const launch = { ...source.launch, campaign: { ...source.launch.campaign, waves } };
    expect(causes({ ...source, launch, waves: results })).toContainEqual({
      code: "cheapestChannel",
      facts: { channel: "phone", cost: money(5), dearest: "post", most: money(30) },
    });
  });

  it("of a goal that may still be reached, nothing", () => {
    expect(codes(campaignOf(80, 8, {}, "2024-03-12"))).not.toContain("goalMissed");
  });
});

describe("the document", () => {
  const source = campaignOf(80, 8, TOLD);
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
    for (const document of [english, chinese, campaignReport(campaignOf(0, 0), "en")]) {
      expect(textOf(document)).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    }
  });

  it("becomes a page without script", () => {
    const page = printedHtml(english);
    expect(page).toContain("Autumn win-back");
    expect(page).not.toContain("<script");
  });
});
