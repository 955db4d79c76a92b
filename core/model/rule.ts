import { z } from "zod";

/** How a field is compared. `unknown` and `known` ask whether there is a value at all. */
export const OPERATORS = [
  "=",
  "!=",
  "<",
  "<=",
  ">",
  ">=",
  "between",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
  "beginsWith",
  "known",
  "unknown",
  "lastDays",
  "notLastDays",
] as const;
export type Operator = (typeof OPERATORS)[number];

export type RuleValue = string | number | boolean | readonly (string | number)[] | null;

/** One condition: `value` is money in units of currency, a day as `YYYY-MM-DD`, a share as a fraction, else as it reads. */
export interface Condition {
  readonly field: string;
  readonly operator: Operator;
  readonly value?: RuleValue | undefined;
  /**
   * Only for the fields `bought` and `contacted`: how far back to look, in days up to the as-of day.
   * Absent: ever.
   */
  readonly withinDays?: number | undefined;
}

/** Conditions joined; the same shape the rule editor keeps. An empty group holds for everybody. */
export interface RuleGroup {
  readonly combinator: "and" | "or";
  readonly not?: boolean | undefined;
  readonly rules: readonly Rule[];
}

export type Rule = Condition | RuleGroup;

const conditionSchema = z.strictObject({
  field: z.string().min(1).max(200),
  operator: z.enum(OPERATORS),
  value: z
    .union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()])), z.null()])
    .optional(),
  withinDays: z.int().min(0).max(100_000).optional(),
});

/** Checks a rule that came from outside: a file, a stored segment, a screen. */
export const ruleSchema: z.ZodType<RuleGroup> = z.strictObject({
  combinator: z.enum(["and", "or"]),
  not: z.boolean().optional(),
  rules: z.array(z.union([conditionSchema, z.lazy(() => ruleSchema)])),
});

/** The rule that holds for everybody. */
export const EVERYBODY: RuleGroup = { combinator: "and", rules: [] };

/** Whether this part of a rule is a group of further parts. */
export function isGroup(rule: Rule): rule is RuleGroup {
  return "combinator" in rule;
}

/** A rule of one condition. */
export function where(field: string, operator: Operator, value?: RuleValue): RuleGroup {
  return { combinator: "and", rules: [{ field, operator, ...(value === undefined ? {} : { value }) }] };
}

/** Both rules together. */
export function both(a: RuleGroup, b: RuleGroup): RuleGroup {
  return { combinator: "and", rules: [a, b] };
}
