import type { RuleGroup } from "../../../core/model/rule.ts";
import type { segments as words } from "../../app/words/en/segments.ts";

/** Rules to begin with; each has a name in the language files. */
export const IDEAS: readonly { readonly name: keyof (typeof words)["idea"]; readonly rule: RuleGroup }[] = [
  {
    name: "quiet",
    rule: {
      combinator: "and",
      rules: [
        { field: "class", operator: "in", value: ["opinionLeader", "premiumLarge"] },
        { field: "overdue", operator: "in", value: ["yes"] },
      ],
    },
  },
  {
    name: "never",
    rule: {
      combinator: "and",
      rules: [
        { field: "buyer", operator: "in", value: ["no"] },
        { field: "enquiries", operator: ">=", value: 1 },
      ],
    },
  },
  { name: "once", rule: { combinator: "and", rules: [{ field: "orders", operator: "=", value: 1 }] } },
  {
    name: "birthday",
    rule: {
      combinator: "and",
      rules: [
        { field: "stage", operator: "in", value: ["loyal", "advocate"] },
        { field: "reachable", operator: "in", value: ["yes"] },
      ],
    },
  },
];
