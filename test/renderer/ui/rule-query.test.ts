import { describe, expect, it } from "vitest";
import type { FieldInfo } from "../../../core/engine/views.ts";
import type { RuleGroup } from "../../../core/model/rule.ts";
import { queryOfRule, ruleOfQuery } from "../../../renderer/ui/rule-editor/rule-query.ts";

const field = (id: string, type: FieldInfo["type"]): [string, FieldInfo] => [id, { id, type, group: "who", choices: [] }];
const fields = new Map([field("city", "text"), field("orders", "number"), field("class", "choice"), field("bought", "text")]);

describe("a rule in the editor", () => {
  it("comes out as it went in", () => {
    const rule: RuleGroup = {
      combinator: "and",
      rules: [
        { field: "city", operator: "contains", value: "Riga" },
        {
          combinator: "or",
          not: true,
          rules: [
            { field: "orders", operator: "between", value: [2, 5] },
            { field: "class", operator: "in", value: ["potential"] },
            { field: "city", operator: "unknown" },
          ],
        },
        { field: "bought", operator: "contains", value: "tea", withinDays: 90 },
        { field: "bought", operator: "unknown", withinDays: 30 },
      ],
    };
    expect(ruleOfQuery(queryOfRule(rule), fields)).toEqual({ rule, unfinished: 0 });
  });

  it.each([
    ["no text", { field: "city", operator: "contains", value: "" }],
    ["one end of a range", { field: "orders", operator: "between", value: [2, null] }],
    ["nothing chosen", { field: "class", operator: "in", value: [] }],
    ["a field this workspace does not have", { field: "gone", operator: "=", value: 1 }],
  ])("leaves out a condition with %s, and says so", (_, condition) => {
    const query = { combinator: "and", rules: [condition, { field: "orders", operator: "=", value: 1 }] };
    expect(ruleOfQuery(query, fields)).toEqual({
      rule: { combinator: "and", rules: [{ field: "orders", operator: "=", value: 1 }] },
      unfinished: 1,
    });
  });
});
