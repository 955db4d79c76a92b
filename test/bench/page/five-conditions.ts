import type { RuleGroup } from "../../../core/model/rule.ts";

/** Texts, sets, money and days: what the live count of a rule is measured with. */
export const FIVE_CONDITIONS: RuleGroup = {
  combinator: "and",
  rules: [
    { field: "name", operator: "contains", value: "an" },
    { field: "city", operator: "in", value: ["Shanghai", "Chengdu", "Leeds", "York"] },
    { field: "net", operator: ">=", value: 500 },
    { field: "lastDay", operator: "lastDays", value: 400 },
    { field: "class", operator: "in", value: ["premiumLarge", "smallMedium"] },
  ],
};
