import { describe, expect, test } from "vitest";
import { chinese, english } from "../../../renderer/app/words/resources.ts";
import { wordsIn } from "../../e2e/words.ts";

/** Every text by its path. */
function texts(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, part]) =>
    texts(part, path === "" ? key : `${path}.${key}`),
  );
}

/** The facts a text has places for. */
function places(text: string): Set<string> {
  return new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ""));
}

const englishTexts = new Map(texts(english));
const chineseTexts = new Map(texts(chinese));

describe("the words of both languages", () => {
  test("there are many", () => {
    expect(englishTexts.size).toBeGreaterThan(500);
  });

  test("no text is empty", () => {
    expect([...englishTexts, ...chineseTexts].filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  test("the same keys, but for English singulars", () => {
    const needed = [...englishTexts.keys()].filter((key) => !key.endsWith("_one"));
    expect([...chineseTexts.keys()].sort()).toEqual(needed.sort());
  });

  test("a translation has places only for facts that the English text is given", () => {
    const extra = [...chineseTexts].flatMap(([key, text]) => {
      const singular = englishTexts.get(key.replace(/_other$/, "_one")) ?? "";
      const given = new Set([...places(englishTexts.get(key) ?? ""), ...places(singular), "count"]);
      return [...places(text)].filter((place) => !given.has(place)).map((place) => `${key}: ${place}`);
    });
    expect(extra).toEqual([]);
  });

  test("every counted text tells one from many in English", () => {
    const alone = [...englishTexts.keys()].filter(
      (key) => key.endsWith("_one") && !englishTexts.has(key.replace(/_one$/, "_other")),
    );
    expect(alone).toEqual([]);
  });

  test("English carries no Chinese, but for names of what is Chinese", () => {
    const mixed = [...englishTexts].filter(([, text]) => /\p{Script=Han}/u.test(text)).map(([key]) => key);
    expect(mixed.filter((key) => !key.startsWith("frame.languages."))).toEqual([]);
  });

  test("Chinese addresses a person as 您", () => {
    expect([...chineseTexts].filter(([, text]) => text.includes("你")).map(([key]) => key)).toEqual([]);
  });

  test("what goes on, or asks for more, ends in one sign: … in Chinese, after a blank in English", () => {
    expect([...chineseTexts].filter(([, text]) => text.endsWith("……")).map(([key]) => key)).toEqual([]);
    expect([...englishTexts].filter(([, text]) => /[a-z]…$/i.test(text)).map(([key]) => key)).toEqual([]);
  });
});

describe("one of a thing", () => {
  const t = wordsIn("en");

  test.each([
    [t("data.rowsRead", { n: "1", count: 1 }), "1 row"],
    [t("data.importing.file.sheetRows", { name: "May", n: "1", count: 1 }), "May · 1 row"],
    [t("customers.one.monthsFinding", { total: "£120", best: "£120", count: 1 }), "£120 in one month"],
    [t("doubles.sum", { people: "1", count: 0 }), "Customers looked through: 1. 0 pairs are more likely one than two."],
    [t("sources.growth.finding", { total: "1", count: 1 }), "Customers: 1, 1 of them new in the last 12 months"],
    [t("answers.file.ofCampaign", { name: "Spring", rows: "1", count: 1 }), "Spring: 1 row"],
    [t("clean.health.door", { field: "Phone", problem: "old", n: "1", count: 1 }), "Phone, old: 1 customer"],
    [t("clean.health.doorBatch", { file: "a.csv", problem: "odd", n: "1", count: 1 }), "a.csv, odd: 1 value"],
    [
      t("campaignPlan.remarks.clash", { people: "1", campaign: "Tea", day: "3 May", count: 1 }),
      "1 person also gets a wave of “Tea” on 3 May.",
    ],
    [t("safety.snapshots.customers", { count: 1 }), "1 customer"],
    [t("safety.snapshots.lines", { count: 1 }), "1 line"],
    [t("segments.count.ofBase", { share: "100%", base: "1", count: 1 }), "100% of 1 customer"],
    [t("data.importing.plan.sum", { read: "1", count: 1, parts: "1 added" }), "1 row = 1 added"],
    [t("terms.rule.lastDays", { field: "Last order", value: "1", count: 1 }), "Last order in the last day"],
    [t("jobs.rows", { count: 1 }), "1 row"],
  ])("is not said as several: %s", (said, right) => expect(said).toBe(right));
});
