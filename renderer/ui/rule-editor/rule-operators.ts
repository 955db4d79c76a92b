import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator } from "../../../core/model/rule.ts";
import type { rule as words } from "../../app/words/en/rule.ts";

type OperatorWord = keyof (typeof words)["operators"];
type Type = FieldInfo["type"];

const NUMBERS = [">=", "<=", ">", "<", "=", "!=", "between", "known", "unknown"] as const;

const BY_TYPE: Readonly<Record<Type, readonly Operator[]>> = {
  number: NUMBERS,
  money: NUMBERS,
  share: NUMBERS,
  days: NUMBERS,
  day: ["lastDays", "notLastDays", ">=", "<", "between", "known", "unknown"],
  text: ["contains", "doesNotContain", "=", "!=", "beginsWith", "known", "unknown"],
  choice: ["in", "notIn", "known", "unknown"],
};

/** The comparisons that make sense for a field, the most usual first. */
export function operatorsOf(field: FieldInfo): readonly Operator[] {
  if (isYesNo(field)) return ["="];
  if (field.type === "text" && field.choices.length > 0) return ["in", "notIn", ...BY_TYPE.text];
  return BY_TYPE[field.type];
}

/** The comparisons offered for a field, with the one a stored condition uses also where it is not usual. */
export function offered(field: FieldInfo, stored: string): readonly Operator[] {
  const usual = operatorsOf(field);
  const kept = stored as Operator;
  return usual.includes(kept) || !(kept in WORDS) ? usual : [...usual, kept];
}

/** The word for a comparison: of days one says "before" where one says "less" of numbers. */
export function wordOf(operator: Operator, type: Type): OperatorWord {
  if (type === "day") return OF_DAYS[operator] ?? WORDS[operator];
  if (type === "text" || type === "choice") return WORDS[operator];
  return OF_NUMBERS[operator] ?? WORDS[operator];
}

/** Whether a field is said or denied as a whole: lapsed, overdue. */
export function isYesNo({ type, choices }: FieldInfo): boolean {
  return type === "choice" && choices.length === 2 && choices.includes("yes") && choices.includes("no");
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

const OF_DAYS: Readonly<Partial<Record<Operator, OperatorWord>>> = {
  ">=": "from",
  "<": "before",
  ">": "after",
  "<=": "until",
};

const OF_NUMBERS: Readonly<Partial<Record<Operator, OperatorWord>>> = { "=": "numberEqual", "!=": "numberNotEqual" };
