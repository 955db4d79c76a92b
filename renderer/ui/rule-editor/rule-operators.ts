import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator } from "../../../core/model/rule.ts";
import type { rule as words } from "../../app/words/en/rule.ts";
import { EVENT_FIELDS } from "./rule-query.ts";

type OperatorWord = keyof (typeof words)["operators"];

/** The comparisons that make sense for a field, with the word for each, the most usual first. */
export function operatorsOf(field: FieldInfo): readonly (readonly [Operator, OperatorWord])[] {
  if (EVENT_FIELDS.has(field.id)) {
    return field.id === "bought"
      ? [
          ["contains", "happened"],
          ["doesNotContain", "notHappened"],
        ]
      : [
          ["in", "happened"],
          ["notIn", "notHappened"],
        ];
  }
  return BY_TYPE[field.type];
}

const KNOWN = [
  ["known", "known"],
  ["unknown", "unknown"],
] as const;

const NUMBERS = [
  [">=", "atLeast"],
  ["<=", "atMost"],
  [">", "more"],
  ["<", "less"],
  ["=", "equal"],
  ["!=", "notEqual"],
  ["between", "between"],
  ...KNOWN,
] as const;

const BY_TYPE: Readonly<Record<FieldInfo["type"], readonly (readonly [Operator, OperatorWord])[]>> = {
  number: NUMBERS,
  money: NUMBERS,
  share: NUMBERS,
  days: NUMBERS,
  day: [
    ["lastDays", "lastDays"],
    ["notLastDays", "notLastDays"],
    [">=", "after"],
    ["<", "before"],
    ["between", "between"],
    ...KNOWN,
  ],
  text: [
    ["contains", "contains"],
    ["doesNotContain", "doesNotContain"],
    ["=", "equal"],
    ["!=", "notEqual"],
    ["beginsWith", "beginsWith"],
    ...KNOWN,
  ],
  choice: [["in", "in"], ["notIn", "notIn"], ...KNOWN],
};

/** A stored comparison may be one the editor does not offer for the field; it is offered then beside the others. */
export function withStored(
  offered: readonly (readonly [Operator, OperatorWord])[],
  stored: Operator,
): readonly (readonly [Operator, OperatorWord])[] {
  if (offered.some(([operator]) => operator === stored)) return offered;
  return [...offered, [stored, WORDS[stored]]];
}

const WORDS: Readonly<Record<Operator, OperatorWord>> = {
  "=": "equal",
  "!=": "notEqual",
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
  between: "between",
  in: "in",
  notIn: "notIn",
  contains: "contains",
  doesNotContain: "doesNotContain",
  beginsWith: "beginsWith",
  known: "known",
  unknown: "unknown",
  lastDays: "lastDays",
  notLastDays: "notLastDays",
};
