import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { barAxis, intervalAxis, placeOn } from "../../../core/format/printed-axis.ts";
import { printedDocx } from "../../../core/format/printed-docx.ts";
import { printedHtml } from "../../../core/format/printed-html.ts";
import { printedText } from "../../../core/format/printed-text.ts";
import { printedWorkbook } from "../../../core/format/printed-workbook.ts";
import type { PrintedValue, PrintedKind } from "../../../core/model/printed.ts";
import { day, money } from "../../table.ts";
import { NASTY, nastyText } from "./nasty.ts";
import { sampleDocument } from "./printed-sample.ts";
import { skeleton } from "./skeleton.ts";

describe("the text of a number", () => {
  const { words } = sampleDocument();
  const zh = printedText({ language: "zh", currency: "CNY", words });
  const en = printedText({
    language: "en",
    currency: "JPY",
    words: { ...words, unknown: "not known", points: "points" },
  });

  it.each<[PrintedValue, PrintedKind, string, string]>([
    [1234567, "count", "1,234,567", "1,234,567"],
    [money("1234.5"), "money", "¥1,234.50", "¥1,235"],
    [money("-0.001"), "money", "¥0.00", "¥0"],
    [0.0834, "share", "8.3%", "8.3%"],
    [1, "share", "100%", "100%"],
    [0.021, "points", "+2.1 个百分点", "+2.1 points"],
    [-0.0001, "points", "0.0 个百分点", "0.0 points"],
    [2.5, "number", "2.5", "2.5"],
    [day("2026-11-21"), "day", "2026-11-21", "2026-11-21"],
    [null, "money", "未知", "not known"],
    [Number.NaN, "share", "未知", "not known"],
    ["too few", "share", "too few", "too few"],
    [{ value: -0.004, low: -0.02, high: 0.012 }, "points", "-0.4 个百分点 (-2.0 … +1.2)", "-0.4 points (-2.0 … +1.2)"],
    [{ value: 1, low: Number.NaN, high: 2 }, "number", "未知", "not known"],
  ])("%j as %s is %s, or %s", (value, kind, chinese, english) => {
    expect(zh.value(value, kind)).toBe(chinese);
    expect(en.value(value, kind)).toBe(english);
  });
});

describe("the axis of a drawing", () => {
  const rows = (...values: [number, number, number][]) =>
    values.map(([low, value, high]) => ({ label: "", value: { low, value, high } }));

  it("has round marks that hold every interval and the line of reference", () => {
    const axis = intervalAxis({ rows: rows([-0.02, -0.004, 0.012], [0.011, 0.031, 0.052]), reference: 0 });
    expect(axis.ticks.map((tick) => Math.round(tick * 1000) / 1000)).toEqual([-0.02, 0, 0.02, 0.04, 0.06]);
    expect(placeOn(axis, 0)).toBeCloseTo(0.25, 12);
    expect(barAxis([1300, 1200, null]).ticks).toEqual([0, 500, 1000, 1500]);
  });

  it("is there where there is nothing, or one number", () => {
    expect(intervalAxis({ rows: [{ label: "", value: null }], reference: null })).toMatchObject({ low: 0, high: 1 });
    expect(intervalAxis({ rows: rows([3, 3, 3]), reference: null })).toMatchObject({ low: 0, high: 3 });
    expect(barAxis([0, null, Number.NaN])).toMatchObject({ low: 0, high: 1 });
  });

  it("places every number between its ends", () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, number)), fc.option(number), (values, reference) => {
        const axis = intervalAxis({ rows: rows(...values), reference });
        expect(axis.ticks.length).toBeLessThan(12);
        const slack = 1e-8 * (axis.high - axis.low);
        for (const value of values.flat()) {
          expect(value).toBeGreaterThanOrEqual(axis.low - slack);
          expect(value).toBeLessThanOrEqual(axis.high + slack);
          expect(placeOn(axis, value)).toSatisfy((place: number) => place >= 0 && place <= 1);
        }
      }),
    );
  });
});

describe("a document as a page", () => {
  const html = printedHtml(sampleDocument());

  it("shows the texts and numbers, prints headers on every page and cuts no row", () => {
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<caption>漏斗</caption>");
    expect(html).toContain('<td class="right">¥1,840.50</td>');
    expect(html).toContain("+2.1 个百分点 (+0.4 … +3.8)");
    expect(html).toContain('<tr class="total">');
    expect(html).toContain("thead { display: table-header-group; }");
    expect(html).toContain("tr { break-inside: avoid; }");
    expect(html).toContain('content: counter(page) " / " counter(pages)');
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("draws intervals and bars where they belong", () => {
    expect(html.match(/class="point proven"/g)).toHaveLength(1);
    expect(html.match(/class="point open"/g)).toHaveLength(1);
    // 14 units at each side; 0 is a quarter of the way from −2 to 6 points.
    expect(html).toContain('class="reference" x1="67" x2="67"');
    expect(html.match(/class="bar"/g)).toHaveLength(3);
    expect(html).toContain('class="bar" x="14" y="2" width="169.6"');
  });

  it("is the same for the same document", () => {
    expect(printedHtml(sampleDocument())).toBe(html);
  });

  it("has the same elements whatever the texts say", () => {
    const harmless = skeleton(printedHtml(sampleDocument("x")));
    expect(skeleton(html)).toEqual(harmless);
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(skeleton(printedHtml(sampleDocument(text)))).toEqual(harmless);
      }),
      { numRuns: 300 },
    );
  });
});

describe("a document as a workbook", () => {
  it("has a sheet for every table, drawing and row of key figures, with numbers", async () => {
    const { sheets } = await readXlsx(await printedWorkbook(sampleDocument()));
    expect(sheets.map(({ name }) => name)).toEqual(["要点", "漏斗", "各组效果", "步骤"]);
    expect(sheets[0]?.rows).toEqual([
      ["指标", "数值", "数值 (%)", "数值 (%): 下限", "数值 (%): 上限", "数值 (CNY)", "说明"],
      ["联系", 1200, null, null, null, null, null],
      ["回复率", null, 0.08, 0.066, 0.097, null, "目标 6 %"],
      ["增量利润", null, null, null, null, null, "人数太少"],
    ]);
    expect(sheets[1]?.rows.slice(0, 3)).toEqual([
      ["步骤", "人数", "金额", "比例", "差异 (个百分点)", "差异 (个百分点): 下限", "差异 (个百分点): 上限", "日期"],
      ["发出", 1200, 1840.5, 1, null, null, null, new Date("2026-11-01T00:00:00Z")],
      ["购买", 60, -12.25, 0.05, 0.021, 0.004, 0.038, new Date("2026-11-21T00:00:00Z")],
    ]);
    expect(sheets[2]?.rows[1]).toEqual(["老客", 0.031, 0.011, 0.052, null]);
    expect(sheets[3]?.rows[3]).toEqual(["回复", 96, "8 %"]);
  });

  it("has one column for all figures of a kind, however many decimals each shows", async () => {
    const figures = [
      { label: "Return", value: 6.33, kind: "share", digits: 0 },
      { label: "Break-even", value: 0.0115, kind: "share" },
    ] as const;
    const blocks = [{ type: "keyFigures", name: "Costs", figures }] as const;
    const { sheets } = await readXlsx(await printedWorkbook({ ...sampleDocument(), blocks }));
    expect(sheets.map(({ rows }) => rows)).toEqual([
      [
        ["指标", "数值", "说明"],
        ["Return", 6.33, null],
        ["Break-even", 0.0115, null],
      ],
    ]);
  });

  it("has one sheet where there are no figures", async () => {
    const { sheets } = await readXlsx(await printedWorkbook({ ...sampleDocument(), blocks: [] }));
    expect(sheets.map(({ rows }) => rows)).toEqual([[["冬季唤回：评估报告"]]]);
  });

  it("holds no formula and no link, whatever the texts say", async () => {
    for (const text of NASTY) {
      const bytes = await printedWorkbook(sampleDocument(text));
      const xml = Object.entries(unzipSync(bytes))
        .filter(([name]) => /\.(?:xml|rels)$/.test(name))
        .map(([, part]) => strFromU8(part))
        .join("\n");
      expect(xml).not.toMatch(/<f[ >/]|<hyperlink|externalLink|t="str"|sharedStrings/);
      const names = (await readXlsx(bytes)).sheets.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(4);
    }
  });

  it("is the same for the same document", async () => {
    expect(await printedWorkbook(sampleDocument())).toEqual(await printedWorkbook(sampleDocument()));
  });
});

describe("a document for a word processor", () => {
  const parts = async (text?: string): Promise<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(unzipSync(await printedDocx(sampleDocument(text)))).map(([name, part]) => [name, strFromU8(part)]),
    );

  it("has headings, tables with headers, lists, page numbers and fonts for Han", async () => {
    const files = await parts();
    const body = files["word/document.xml"] ?? "";
    for (const style of ["Title", "Heading1", "Heading2", "Heading3"]) {
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    }
    expect(body.match(/<w:tbl>/g)).toHaveLength(4);
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(4);
    expect(body).toContain("¥1,840.50");
    expect(body).toContain("冬季唤回：评估报告");
    expect(body).toContain("<w:br/>");
    expect(body).toContain('w:w="11906" w:h="16838"');
    expect(files["word/styles.xml"]).toContain('w:eastAsia="Microsoft YaHei"');
    expect(Object.values(files).join("")).toContain("NUMPAGES");
    expect(files["docProps/core.xml"]).toContain("2026-11-21T00:00:00Z</dcterms:created>");
  });

  it("is the same for the same document", async () => {
    expect(await printedDocx(sampleDocument())).toEqual(await printedDocx(sampleDocument()));
  });

  it("has the same elements whatever the texts say, and nothing that leads outside", async () => {
    const elements = (xml = ""): string =>
      (xml.match(/<\/?w:(?:p|tbl|tr|tc|hyperlink|instrText|fldChar|object)[ />]/g) ?? []).join("");
    const harmless = await parts("x");
    for (const text of NASTY) {
      const files = await parts(text);
      const body = files["word/document.xml"];
      expect(elements(body)).toBe(elements(harmless["word/document.xml"]));
      expect(body).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cs}/u);
      expect(Object.keys(files)).toEqual(Object.keys(harmless));
      expect(files["word/_rels/document.xml.rels"]).not.toContain("External");
    }
  });
});
