import type { RuleGroupType, RuleType } from "react-querybuilder";
import type { FieldInfo } from "../../../core/engine/views.ts";
import {
  isGroup,
  type Condition,
  type Operator,
  type Rule,
  type RuleGroup,
  type RuleValue,
} from "../../../core/model/rule.ts";

/** What an event condition ("bought", "contacted") asks: what, and how far back; null days: ever. */
export interface EventValue {
  readonly what: RuleValue;
  readonly days: number | null;
}

/** Fields that ask what happened to somebody rather than for a value. */
export const EVENT_FIELDS: ReadonlySet<string> = new Set(["bought", "contacted", "touched"]);

/** Operators that take no value. */
export const BARE: ReadonlySet<string> = new Set<Operator>(["known", "unknown"]);

/** A stored rule as the editor holds it. */
export function queryOfRule(group: RuleGroup): RuleGroupType {
  return {
    combinator: group.combinator,
    not: group.not ?? false,
    rules: group.rules.map((rule) => (isGroup(rule) ? queryOfRule(rule) : queryOfCondition(rule))),
  };
}

function queryOfCondition({ field, operator, value = null, withinDays }: Condition): RuleType {
  const event: EventValue = { what: value, days: withinDays ?? null };
  return { field, operator, value: EVENT_FIELDS.has(field) ? event : value };
}

/** What the editor holds as a rule, without the conditions that are not finished; how many those are beside it. */
export function ruleOfQuery(
  query: RuleGroupType,
  fields: ReadonlyMap<string, FieldInfo>,
): { readonly rule: RuleGroup; readonly unfinished: number } {
  let unfinished = 0;
  const rules: Rule[] = [];
  for (const part of query.rules) {
    if ("rules" in part) {
      const inner = ruleOfQuery(part, fields);
      unfinished += inner.unfinished;
      rules.push(inner.rule);
      continue;
    }
    const condition = conditionOf(part, fields.get(part.field));
    if (condition) rules.push(condition);
    else unfinished++;
  }
  const combinator = query.combinator === "or" ? "or" : "and";
  return { rule: { combinator, ...(query.not === true ? { not: true } : {}), rules }, unfinished };
}

function conditionOf({ field, operator, value }: RuleType, info: FieldInfo | undefined): Condition | null {
  if (!info) return null;
  const compared = operator as Operator;
  if (EVENT_FIELDS.has(field)) return eventCondition(field, compared, value as EventValue | null);
  if (BARE.has(operator)) return { field, operator: compared };
  return isFinished(compared, value) ? { field, operator: compared, value: value as RuleValue } : null;
}

function eventCondition(field: string, operator: Operator, value: EventValue | null): Condition {
  const what = value?.what ?? null;
  const anything = what === null || what === "" || (Array.isArray(what) && what.length === 0);
  const positive = operator !== "notIn" && operator !== "doesNotContain" && operator !== "unknown";
  return {
    field,
    ...(anything ? { operator: positive ? "known" : "unknown" } : { operator, value: what }),
    ...(typeof value?.days === "number" ? { withinDays: value.days } : {}),
  };
}

function isFinished(operator: Operator, value: unknown): boolean {
  if (Array.isArray(value)) {
    const filled = value.filter((one) => one !== null && one !== "");
    return operator === "between" ? filled.length === 2 : filled.length > 0;
  }
  return value !== null && value !== undefined && value !== "";
}
