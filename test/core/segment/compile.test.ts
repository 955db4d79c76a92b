import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column } from "../../../core/model/column.ts";
import { NO_DAY } from "../../../core/model/day.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { isGroup, where, type Condition, type Operator, type Rule, type RuleGroup } from "../../../core/model/rule.ts";
import { compileRule } from "../../../core/segment/compile.ts";
import type { ColumnSource } from "../../../core/segment/source.ts";
import { day } from "../../table.ts";

const NAMES = ["ada", "bao", "cleo", "duo", "emil"];
const ASOF = day("2026-11-21");

// ada      bao         cleo     duo         emil (gone)
const COLUMNS: Readonly<Record<string, Column>> = {
  orders: { type: "number", values: Float64Array.of(3, 0, Number.NaN, 12, 3) },
  net: { type: "money", values: Float64Array.of(199_900, 0, -5_000, Number.NaN, 199_900) },
  promotedShare: { type: "share", values: Float64Array.of(0.25, 0, 1, Number.NaN, 0.25) },
  recency: { type: "days", values: Float64Array.of(5, Number.NaN, 90, 91, 5) },
  lastDay: { type: "day", values: Int32Array.of(ASOF - 5, NO_DAY, ASOF - 90, ASOF + 1, ASOF - 5) },
  city: { type: "text", values: ["Oslo", undefined, "ＯＳＬＯ West", "杭州", "Oslo"] },
  class: { type: "choice", codes: Uint8Array.of(1, 2, 0, 2, 1), choices: ["premiumLarge", "potential"] },
  lapsed: { type: "choice", codes: Uint8Array.of(1, 2, 2, 1, 1), choices: ["yes", "no"] },
};

const source: ColumnSource = {
  column: (id) => COLUMNS[id] ?? null,
  live: Uint8Array.of(1, 1, 1, 1, 0),
  asOf: ASOF,
};

function members(rule: RuleGroup): string {
  return [...compileRule(rule, source, 5).members()].map((id) => NAMES[id]).join(" ");
}

function error(rule: RuleGroup): unknown {
  try {
    members(rule);
  } catch (thrown) {
    return thrown instanceof RegularsError ? [thrown.code, thrown.facts.field] : thrown;
  }
  return "none";
}

describe("a condition", () => {
  it.each<[string, Operator, Condition["value"], string]>([
    ["orders", "=", 3, "ada"],
    ["orders", "!=", 3, "bao duo"],
    ["orders", "<", 3, "bao"],
    ["orders", "<=", 3, "ada bao"],
    ["orders", ">", 3, "duo"],
    ["orders", ">=", "3", "ada duo"],
    ["orders", "between", [12, 3], "ada duo"],
    ["orders", "in", [0, 12], "bao duo"],
    ["orders", "notIn", [0, 12], "ada"],
    ["orders", "known", undefined, "ada bao duo"],
    ["orders", "unknown", undefined, "cleo"],
    ["net", "=", 19.99, "ada"],
    ["net", "<", 0, "cleo"],
    ["net", ">", -0.5, "ada bao"],
    ["net", "in", ["19.99", "-0.5"], "ada cleo"],
    ["promotedShare", ">=", 0.25, "ada cleo"],
    ["promotedShare", ">", 0.25, "cleo"],
    ["recency", "<=", 90, "ada cleo"],
    ["lastDay", "=", "2026-11-16", "ada"],
    ["lastDay", "<", "2026-11-16", "cleo"],
    ["lastDay", "<=", "2026-11-16", "ada cleo"],
    ["lastDay", ">=", "2026-11-16", "ada duo"],
    ["lastDay", "between", ["2026-01-01", "2026-11-21"], "ada cleo"],
    ["lastDay", "in", ["2026-11-16", "2026-11-22"], "ada duo"],
    ["lastDay", "lastDays", 90, "ada cleo"],
    ["lastDay", "lastDays", 89, "ada"],
    ["lastDay", "notLastDays", 89, "cleo duo"],
    ["lastDay", "unknown", undefined, "bao"],
    ["city", "=", "oslo", "ada"],
    ["city", "contains", "oslo", "ada cleo"],
    ["city", "contains", "西", ""],
    ["city", "beginsWith", "杭", "duo"],
    ["city", "doesNotContain", "west", "ada duo"],
    ["city", "!=", "OSLO", "cleo duo"],
    ["city", "in", ["OSLO", "杭州"], "ada duo"],
    ["city", "notIn", ["OSLO", "杭州"], "cleo"],
    ["city", "unknown", undefined, "bao"],
    ["class", "=", "premiumLarge", "ada"],
    ["class", "!=", "premiumLarge", "bao duo"],
    ["class", "in", ["premiumLarge", "potential"], "ada bao duo"],
    ["class", "notIn", ["potential"], "ada"],
    ["class", "beginsWith", "PREMIUM", "ada"],
    ["class", "unknown", undefined, "cleo"],
    ["class", "known", undefined, "ada bao duo"],
    ["lapsed", "=", true, "ada duo"],
    ["lapsed", "=", false, "bao cleo"],
  ])("%s %s %j → %s", (field, operator, value, expected) => {
    expect(members(where(field, operator, value))).toBe(expected);
  });

  it("looks a long list up as it does a short one", () => {
    const many = Array.from({ length: 20 }, (_, i) => `town ${i}`);
    expect(members(where("city", "in", [...many, "oslo"]))).toBe("ada");
    expect(members(where("city", "notIn", [...many, "oslo"]))).toBe("cleo duo");
  });
});

describe("groups", () => {
  const few: Rule = { field: "orders", operator: "<=", value: 3 };
  const oslo: Rule = { field: "city", operator: "contains", value: "oslo" };

  it("join, nest and turn round; the empty group holds for everybody there is", () => {
    expect(members({ combinator: "and", rules: [] })).toBe("ada bao cleo duo");
    expect(members({ combinator: "or", rules: [] })).toBe("ada bao cleo duo");
    expect(members({ combinator: "and", not: true, rules: [] })).toBe("");
    expect(members({ combinator: "and", rules: [few, oslo] })).toBe("ada");
    expect(members({ combinator: "or", rules: [few, oslo] })).toBe("ada bao cleo");
    expect(members({ combinator: "and", rules: [oslo, { combinator: "or", not: true, rules: [few] }] })).toBe("cleo");
  });

  it("not is the plain complement: it also holds for those whose value is unknown", () => {
    expect(members({ combinator: "and", not: true, rules: [few] })).toBe("cleo duo");
  });
});

describe("a rule that cannot be tried", () => {
  it.each<[string, Operator, Condition["value"], unknown]>([
    ["nowhere", "=", 1, ["field-unknown", "nowhere"]],
    ["orders", "contains", "3", ["rule-invalid", "orders"]],
    ["orders", "=", undefined, ["rule-invalid", "orders"]],
    ["orders", "=", "many", ["rule-invalid", "orders"]],
    ["orders", "=", [1], ["rule-invalid", "orders"]],
    ["orders", "between", [1], ["rule-invalid", "orders"]],
    ["orders", "in", [], ["rule-invalid", "orders"]],
    ["lastDay", "=", "2026-02-30", ["rule-invalid", "lastDay"]],
    ["lastDay", "lastDays", -1, ["rule-invalid", "lastDay"]],
    ["lastDay", "lastDays", 1.5, ["rule-invalid", "lastDay"]],
    ["city", "<", "Oslo", ["rule-invalid", "city"]],
    ["city", "contains", "", ["rule-invalid", "city"]],
    ["city", "=", null, ["rule-invalid", "city"]],
    ["class", ">", "potential", ["rule-invalid", "class"]],
  ])("%s %s %j", (field, operator, value, expected) => {
    expect(error(where(field, operator, value))).toEqual(expected);
  });

  it("is refused when it nests without end", () => {
    let rule: RuleGroup = where("orders", "=", 1);
    for (let i = 0; i < 5_000; i++) rule = { combinator: "and", rules: [rule] };
    expect(error(rule)).toEqual(["rule-invalid", undefined]);
  });
});

describe("laws", () => {
  const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN));
  const text = fc.oneof(fc.string({ unit: fc.constantFrom("a", "B", "ｂ", "é", "Σ") }), fc.constant(undefined));
  const people = fc.array(fc.record({ number, text, live: fc.boolean() }), { maxLength: 100 });
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({
      field: fc.constant("number"),
      operator: fc.constantFrom("=", "!=", "<", "<=", ">", ">=", "known", "unknown"),
      value: fc.integer({ min: -3, max: 3 }),
    }),
    fc.record({
      field: fc.constant("text"),
      operator: fc.constantFrom("=", "!=", "contains", "doesNotContain", "beginsWith", "known", "unknown"),
      value: fc.string({ unit: fc.constantFrom("A", "b", "É"), minLength: 1, maxLength: 2 }),
    }),
  );
  const { rule } = fc.letrec<{ rule: RuleGroup }>((tie) => ({
    rule: fc.record({
      combinator: fc.constantFrom("and", "or"),
      not: fc.boolean(),
      rules: fc.array(fc.oneof({ depthSize: "small" }, condition, tie("rule")), { maxLength: 3 }),
    }),
  }));

  type PersonRow = { number: number; text: string | undefined; live: boolean };
  const fold = (value: string): string => value.normalize("NFKC").toLowerCase();

  /** What a rule means, said of one person. */
  function holds(part: Rule, person: PersonRow): boolean {
    if (isGroup(part)) {
      const joined =
        part.rules.length === 0 ||
        (part.combinator === "and"
          ? part.rules.every((inner) => holds(inner, person))
          : part.rules.some((inner) => holds(inner, person)));
      return joined !== (part.not ?? false);
    }
    const known = part.field === "number" ? !Number.isNaN(person.number) : person.text !== undefined;
    if (part.operator === "known" || part.operator === "unknown") return known === (part.operator === "known");
    if (!known) return false;
    if (part.field === "number") {
      const value = Number(part.value);
      const sign = Math.sign(person.number - value);
      const signs: Record<string, number[]> = {
        "=": [0],
        "!=": [-1, 1],
        "<": [-1],
        "<=": [-1, 0],
        ">": [1],
        ">=": [0, 1],
      };
      return signs[part.operator]?.includes(sign === 0 ? 0 : sign) ?? false;
    }
    const own = fold(person.text ?? "");
    const piece = fold(String(part.value));
    switch (part.operator) {
      case "=":
        return own === piece;
      case "!=":
        return own !== piece;
      case "contains":
        return own.includes(piece);
      case "doesNotContain":
        return !own.includes(piece);
      default:
        return own.startsWith(piece);
    }
  }

  it("a rule over columns means what it means of each person", () => {
    fc.assert(
      fc.property(people, rule, (persons, tried) => {
        const columns: Record<string, Column> = {
          number: { type: "number", values: Float64Array.from(persons, (person) => person.number) },
          text: { type: "text", values: persons.map((person) => person.text) },
        };
        const of: ColumnSource = {
          column: (id) => columns[id] ?? null,
          live: Uint8Array.from(persons, (person) => (person.live ? 1 : 0)),
          asOf: ASOF,
        };
        const expected = persons.flatMap((person, i) => (person.live && holds(tried, person) ? [i] : []));
        expect([...compileRule(tried, of, persons.length).members()]).toEqual(expected);
      }),
    );
  });
});
