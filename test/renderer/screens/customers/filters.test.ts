import { describe, expect, it } from "vitest";
import { sortFromAddress } from "../../../../renderer/screens/customers/address.ts";
import {
  chosen,
  partsOf,
  ruleFromAddress,
  withChosen,
  withoutPart,
} from "../../../../renderer/screens/customers/filters.ts";
import { EVERYBODY, type RuleGroup } from "../../../../core/model/rule.ts";

const LARGE: RuleGroup = {
  combinator: "and",
  rules: [
    { field: "class", operator: "=", value: "premiumLarge" },
    { field: "net", operator: ">=", value: 500 },
  ],
};

describe("the rule in the address of the customers", () => {
  it("is read back as it was written", () => {
    expect(ruleFromAddress(JSON.stringify(LARGE))).toEqual(LARGE);
  });

  it("is nothing where the address names none", () => {
    expect(ruleFromAddress(null)).toBeNull();
    expect(ruleFromAddress("")).toBeNull();
  });

  it("is called broken where it is no rule", () => {
    expect(ruleFromAddress("{")).toBe("broken");
    expect(ruleFromAddress('{"combinator":"and","rules":[{"field":"net","operator":"eval"}]}')).toBe("broken");
  });
});

describe("filters", () => {
  it("let each condition of an and-rule go alone, and any other rule as a whole", () => {
    expect(partsOf(LARGE)).toHaveLength(2);
    expect(partsOf({ ...LARGE, combinator: "or" })).toHaveLength(1);
    expect(partsOf({ ...LARGE, not: true })).toHaveLength(1);
    expect(partsOf(EVERYBODY)).toHaveLength(0);
    expect(withoutPart(LARGE, 0).rules).toEqual([LARGE.rules[1]]);
    expect(withoutPart({ ...LARGE, not: true }, 0).rules).toEqual([]);
  });

  it("choose values of a field and keep the place of the condition", () => {
    expect(chosen(LARGE, "class")).toEqual(["premiumLarge"]);
    const two = withChosen(LARGE, "class", ["premiumLarge", "potential"]);
    expect(two.rules[0]).toEqual({ field: "class", operator: "in", value: ["premiumLarge", "potential"] });
    expect(chosen(two, "class")).toEqual(["premiumLarge", "potential"]);
    expect(withChosen(two, "class", []).rules).toEqual([LARGE.rules[1]]);
  });

  it("narrow a rule that cannot be taken apart instead of changing it", () => {
    const either: RuleGroup = { ...LARGE, combinator: "or" };
    expect(withChosen(either, "stage", ["loyal"])).toEqual({
      combinator: "and",
      rules: [either, { field: "stage", operator: "=", value: "loyal" }],
    });
  });
});

describe("the sort of the address", () => {
  it("is the best first where nothing is said", () => {
    expect(sortFromAddress(null)).toEqual({ field: "net", descending: true });
  });

  it("goes down with a minus before the field", () => {
    expect(sortFromAddress("-lastDay")).toEqual({ field: "lastDay", descending: true });
    expect(sortFromAddress("name")).toEqual({ field: "name", descending: false });
  });
});
