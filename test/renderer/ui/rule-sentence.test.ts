import { describe, expect, it } from "vitest";
import type { FieldInfo } from "../../../core/engine/views.ts";
import { EVERYBODY, type Rule, type RuleGroup } from "../../../core/model/rule.ts";
import { createFormat } from "../../../renderer/app/format.ts";
import { chinese, english } from "../../../renderer/app/words/resources.ts";
import { readRule } from "../../../renderer/ui/rule-sentence.ts";
import { wordsIn } from "../../e2e/words.ts";

const FIELDS: readonly FieldInfo[] = [
  { id: "net", type: "money", group: "bought", choices: [] },
  { id: "class", type: "choice", group: "value", choices: ["opinionLeader", "premiumLarge"] },
  { id: "lastDay", type: "day", group: "bought", choices: [] },
  { id: "paretoShare", type: "share", group: "value", choices: [] },
  { id: "lapsed", type: "choice", group: "value", choices: ["yes", "no"] },
  { id: "city", type: "text", group: "contact", choices: [] },
];

/** Reads a rule in a language as the screens do, with the words of the language files. */
function read(language: "en" | "zh", rule: Rule): string {
  const { terms } = language === "en" ? english : chinese;
  const at = (words: object, key: string): string =>
    String(Object.entries(words).find(([name]) => name === key)?.[1] ?? key);
  return readRule(rule, {
    t: wordsIn(language),
    words: {
      field: (id) => at(terms.fields, id),
      choice: (field, choice) => at(field === "class" ? terms.classes : {}, choice),
    },
    format: createFormat(language === "en" ? "en-GB" : "zh-CN", "CNY"),
    wordFor: (area, key, otherwise = key) => {
      const words: unknown = wordsIn(language)(area, { returnObjects: true });
      return typeof words === "object" && words !== null && key in words ? at(words, key) : otherwise;
    },
    fields: new Map(FIELDS.map((field) => [field.id, field])),
  });
}

const BOUGHT: RuleGroup = {
  combinator: "and",
  rules: [
    { field: "class", operator: "in", value: ["opinionLeader", "premiumLarge"] },
    { field: "net", operator: ">=", value: 500 },
  ],
};

describe("a rule read aloud", () => {
  it("names fields and choices and writes values in their unit", () => {
    expect(read("en", BOUGHT)).toBe("Class is Opinion leader or Premium large and Net sales at least ¥500.00");
    expect(read("zh", BOUGHT)).toBe("客户类别为意见领袖或优质大客户，且净销售额不低于 ¥500.00");
    expect(read("en", { field: "lastDay", operator: "<", value: "2026-03-01" })).toBe("Last order before 1 Mar 2026");
    expect(read("en", { field: "paretoShare", operator: "<=", value: 0.2 })).toBe("Place among buyers at most 20%");
    expect(read("en", { field: "net", operator: "between", value: [100, 250.5] })).toBe(
      "Net sales from ¥100.00 to ¥250.50",
    );
  });

  it("says what happened, how long ago, and what did not", () => {
    expect(read("en", { field: "bought", operator: "contains", value: "Tea", withinDays: 90 })).toBe(
      "bought Tea in the last 90 days",
    );
    expect(read("en", { field: "bought", operator: "unknown" })).toBe("bought nothing");
    expect(read("zh", { field: "contacted", operator: "unknown", withinDays: 30 })).toBe("最近 30 天内没有联系过");
  });

  it("says plainly what holds of somebody or not", () => {
    expect(read("en", { field: "lapsed", operator: "=", value: "yes" })).toBe("has lapsed");
    expect(read("zh", { field: "lapsed", operator: "=", value: "no" })).toBe("没有流失");
  });

  it("keeps groups within groups apart", () => {
    const rule: RuleGroup = {
      combinator: "or",
      rules: [BOUGHT, { combinator: "and", not: true, rules: [{ field: "city", operator: "=", value: "上海" }] }],
    };
    expect(read("en", rule)).toBe(
      "(Class is Opinion leader or Premium large and Net sales at least ¥500.00) or not (City is 上海)",
    );
    expect(read("en", EVERYBODY)).toBe("everybody");
  });
});
