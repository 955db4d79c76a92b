import { describe, expect, it } from "vitest";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Rule, RuleGroup } from "../../../core/model/rule.ts";
import { queryOfRule, ruleOfQuery } from "../../../renderer/ui/rule-editor/rule-query.ts";

const field = (id: string, type: FieldInfo["type"]): [string, FieldInfo] => [
  id,
  { id, type, group: "who", choices: [] },
];
const fields = new Map([
  field("city", "text"),
  field("orders", "number"),
  field("lastDay", "day"),
  field("class", "choice"),
  field("bought", "text"),
  field("contacted", "choice"),
]);
const all = (...rules: readonly Rule[]): RuleGroup => ({ combinator: "and", rules });
const any = (...rules: readonly Rule[]): RuleGroup => ({ combinator: "or", rules });
const fewOrders = { field: "orders", operator: "<", value: 3 } as const;
const riga = { field: "city", operator: "contains", value: "Riga" } as const;
const paris = { field: "city", operator: "contains", value: "Paris" } as const;

describe("a rule in the editor", () => {
  it("comes out as it went in", () => {
    const rule: RuleGroup = {
      combinator: "and",
      rules: [
        riga,
        {
          combinator: "or",
          not: true,
          rules: [
            { field: "orders", operator: "between", value: [2, 5] },
            { field: "orders", operator: "in", value: [1, 7] },
            { field: "class", operator: "in", value: ["potential"] },
            { field: "class", operator: "contains", value: "potential" },
            { field: "city", operator: "unknown" },
            { field: "lastDay", operator: "notLastDays", value: 60 },
          ],
        },
        { combinator: "and", not: true, rules: [fewOrders, paris] },
        { field: "bought", operator: "contains", value: "tea", withinDays: 90 },
        { field: "bought", operator: "notIn", value: ["tea", "cups"] },
        { field: "bought", operator: "unknown", withinDays: 30 },
        { field: "contacted", operator: "in", value: ["call"], withinDays: 7 },
        { field: "contacted", operator: "known" },
      ],
    };
    expect(ruleOfQuery(queryOfRule(rule), fields)).toEqual({ rule, unfinished: 0 });
  });

  it("keeps a condition on a field that this workspace does not have", () => {
    const rule = all({ field: "loyaltyCard", operator: "=", value: "gold" }, { field: "gone", operator: "known" });
    expect(ruleOfQuery(queryOfRule(rule), fields)).toEqual({ rule, unfinished: 0 });
  });

  it.each([
    ["a group of one", all(all(riga), any(fewOrders)), all(riga, fewOrders)],
    ["a group that joins as the one around it", all(riga, all(paris, fewOrders)), all(riga, paris, fewOrders)],
    ["everybody, of whom only some", all(all(), riga), all(riga)],
    ["everybody or some", any(all(), riga), all()],
  ])("says without needless groups what was handed over: %s", (_, handed, tidy) => {
    expect(ruleOfQuery(queryOfRule(handed), fields).rule).toEqual(tidy);
  });

  it("keeps a group that denies or joins otherwise", () => {
    const rule = all(fewOrders, any(riga, paris), { combinator: "and", not: true, rules: [riga] });
    expect(ruleOfQuery(queryOfRule(rule), fields).rule).toEqual(rule);
  });

  it.each([
    ["no text", { field: "city", operator: "contains", value: "" }],
    ["one end of a range", { field: "orders", operator: "between", value: [2, null] }],
    ["nothing chosen", { field: "class", operator: "in", value: [] }],
    ["a number where a day is asked for", { field: "lastDay", operator: ">=", value: 60 }],
  ])("leaves out a condition with %s, and says so", (_, condition) => {
    const query = { combinator: "and", rules: [condition, { field: "orders", operator: "=", value: 1 }] };
    expect(ruleOfQuery(query, fields)).toEqual({
      rule: all({ field: "orders", operator: "=", value: 1 }),
      unfinished: 1,
    });
  });

  it.each([
    ["a value for a list of one", "in", 5, [5]],
    ["a list for its first", "=", [5, 7], 5],
  ])("takes %s when the comparison changes", (_, operator, value, fitting) => {
    const query = { combinator: "and", rules: [{ field: "orders", operator, value }] };
    expect(ruleOfQuery(query, fields).rule).toEqual(all({ field: "orders", operator, value: fitting } as Rule));
  });
});
