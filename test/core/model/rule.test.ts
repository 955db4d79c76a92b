import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { both, EVERYBODY, isGroup, OPERATORS, ruleSchema, where } from "../../../core/model/rule.ts";
import type { Condition, RuleGroup } from "../../../core/model/rule.ts";

const condition: fc.Arbitrary<Condition> = fc.record(
  {
    field: fc.string({ minLength: 1, maxLength: 20 }),
    operator: fc.constantFrom(...OPERATORS),
    value: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string())),
    withinDays: fc.nat(100_000),
  },
  { requiredKeys: ["field", "operator"] },
);

const { group } = fc.letrec<{ group: RuleGroup; rule: Condition | RuleGroup }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3, depthSize: "small" }, condition, tie("group")),
  group: fc.record(
    {
      combinator: fc.constantFrom("and" as const, "or" as const),
      not: fc.boolean(),
      rules: fc.array(tie("rule"), { maxLength: 3 }),
    },
    { requiredKeys: ["combinator", "rules"] },
  ),
}));

describe("rules from outside", () => {
  it("pass unchanged where they are well formed, however nested", () => {
    fc.assert(
      fc.property(group, (rule) => {
        const stored: unknown = JSON.parse(JSON.stringify(rule));
        expect(ruleSchema.parse(stored)).toEqual(stored);
      }),
    );
  });

  it.each([
    ["no combinator", { rules: [] }],
    ["another combinator", { combinator: "xor", rules: [] }],
    ["an unknown operator", { combinator: "and", rules: [{ field: "orders", operator: "~" }] }],
    ["a field without a name", { combinator: "and", rules: [{ field: "", operator: "=" }] }],
    ["a part that is neither", { combinator: "and", rules: [{ field: "orders", operator: "=", rules: [] }] }],
    ["a surplus part", { combinator: "and", rules: [], script: "x" }],
    [
      "days below zero",
      { combinator: "and", rules: [{ field: "bought", operator: "=", value: "tea", withinDays: -1 }] },
    ],
    ["a bare condition", { field: "orders", operator: "=", value: 1 }],
    ["nothing", null],
  ])("are refused: %s", (_, rule) => expect(ruleSchema.safeParse(rule).success).toBe(false));

  it("cannot reach the prototype", () => {
    const rule: unknown = JSON.parse('{"combinator":"and","rules":[],"__proto__":{"polluted":1}}');
    ruleSchema.safeParse(rule);
    expect("polluted" in {}).toBe(false);
  });
});

describe("building rules", () => {
  it("leaves out a value that is not there", () => {
    expect(where("phone", "unknown")).toEqual({ combinator: "and", rules: [{ field: "phone", operator: "unknown" }] });
    expect(where("orders", ">=", 3).rules).toEqual([{ field: "orders", operator: ">=", value: 3 }]);
  });

  it("joins two rules without touching them", () => {
    const a = where("orders", ">", 1);
    const joined = both(a, EVERYBODY);
    expect(joined.combinator).toBe("and");
    expect(joined.rules[0]).toBe(a);
    expect(joined.rules.every(isGroup)).toBe(true);
  });
});
