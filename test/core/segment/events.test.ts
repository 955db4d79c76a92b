import { describe, expect, it } from "vitest";
import type { Condition } from "../../../core/model/rule.ts";
import { compileRule } from "../../../core/segment/compile.ts";
import { eventsOf } from "../../../core/segment/events.ts";
import { stateOf } from "../../state.ts";
import { day } from "../../table.ts";

const state = stateOf({
  lines: `
    customer day        product   category  quantity amount kind
    ada      2026-11-01 Longjing  Tea/Green 1        128    sale
    ada      2026-05-01 Latte     Coffee    1        28     sale
    bao      2026-11-20 Latte     Coffee    1        28     sale
    bao      2026-11-22 Longjing  Tea/Green 1        128    sale
    cleo     2026-11-10 Longjing  Tea/Green 1        128    refund
    duo      2026-11-10 Sample    Tea/Black 1        0      sale`,
  touches: `
    customer day        kind      direction
    ada      2026-11-01 message   out
    bao      2026-01-01 message   out
    bao      2026-11-15 complaint in
    cleo     2026-11-30 message   out`,
});

function members(condition: Condition): string {
  const asOf = day("2026-11-21");
  const source = { column: () => null, event: eventsOf(state, asOf), live: state.customers.live, asOf };
  const found = compileRule({ combinator: "and", rules: [condition] }, source, state.customers.count).members();
  return [...found].map((id) => state.customers.codes[id]?.[0]?.code).join(" ");
}

describe("bought", () => {
  it.each<[Omit<Condition, "field">, string]>([
    [{ operator: "contains", value: "TEA/" }, "ada duo"],
    [{ operator: "contains", value: "latte" }, "ada bao"],
    [{ operator: "contains", value: "latte", withinDays: 30 }, "bao"],
    [{ operator: "doesNotContain", value: "latte", withinDays: 30 }, "ada cleo duo"],
    [{ operator: "=", value: "tea" }, ""],
    [{ operator: "in", value: ["Coffee", "Sample"] }, "ada bao duo"],
    [{ operator: "known" }, "ada bao duo"],
    [{ operator: "contains", value: "" }, "ada bao duo"],
    [{ operator: "unknown", withinDays: 11 }, "ada cleo"],
    [{ operator: "unknown", withinDays: 10 }, "ada cleo duo"],
  ])("%j → %s", (rest, expected) => {
    expect(members({ field: "bought", ...rest })).toBe(expected);
  });
});

describe("contacted and touched", () => {
  it.each<[Condition, string]>([
    [{ field: "contacted", operator: "known" }, "ada bao"],
    [{ field: "contacted", operator: "known", withinDays: 30 }, "ada"],
    [{ field: "contacted", operator: "unknown", withinDays: 30 }, "bao cleo duo"],
    [{ field: "contacted", operator: "=", value: "complaint" }, ""],
    [{ field: "touched", operator: "=", value: "complaint" }, "bao"],
    [{ field: "touched", operator: "in", value: ["complaint", "message"] }, "ada bao"],
    [{ field: "touched", operator: "!=", value: "complaint" }, "ada cleo duo"],
  ])("%j → %s", (condition, expected) => {
    expect(members(condition)).toBe(expected);
  });

  it("refuse a kind there is not, and an operator that asks for size", () => {
    expect(() => members({ field: "touched", operator: "=", value: "telepathy" })).toThrow("rule-invalid");
    expect(() => members({ field: "bought", operator: ">", value: 3 })).toThrow("rule-invalid");
  });
});
