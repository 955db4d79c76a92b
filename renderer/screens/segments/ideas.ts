import type { RuleGroup } from "../../../core/model/rule.ts";
import type { segments as words } from "../../app/words/en/segments.ts";

/** What a new segment begins with: a condition that is finished, and a pattern for the next. */
export const FIRST_RULE: RuleGroup = {
  combinator: "and",
  rules: [{ field: "bought", operator: "known", withinDays: 90 }],
};

/** Rules to begin with; each has a name in the language files. */
export const IDEAS: readonly { readonly name: keyof (typeof words)["idea"]; readonly rule: RuleGroup }[] = [
  {
    name: "quiet",
    rule: {
      combinator: "and",
      rules: [
        { field: "value", operator: ">=", value: 80 },
        { field: "overdue", operator: "=", value: "yes" },
      ],
    },
  },
  {
    name: "due",
    rule: {
      combinator: "and",
      rules: [
        { field: "due", operator: "=", value: "yes" },
        { field: "contacted", operator: "unknown", withinDays: 30 },
      ],
    },
  },
  {
    name: "never",
    rule: {
      combinator: "and",
      rules: [
        { field: "buyer", operator: "=", value: "no" },
        { field: "enquiries", operator: ">=", value: 1 },
      ],
    },
  },
  {
    name: "once",
    rule: {
      combinator: "and",
      rules: [
        { field: "orders", operator: "=", value: 1 },
        { field: "lastDay", operator: "notLastDays", value: 90 },
      ],
    },
  },
  { name: "fresh", rule: { combinator: "and", rules: [{ field: "firstDay", operator: "lastDays", value: 90 }] } },
  {
    name: "regulars",
    rule: {
      combinator: "and",
      rules: [
        { field: "stage", operator: "in", value: ["loyal", "advocate"] },
        { field: "reachable", operator: "=", value: "yes" },
      ],
    },
  },
];
