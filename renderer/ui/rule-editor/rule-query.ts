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
import { eventOf, isEvent, NEGATIVES, POSITIVES } from "./event-fields.ts";
import { BARE, valueFor } from "./rule-values.ts";
import { tidyRule } from "./tidy-rule.ts";

/** What an event condition ("bought", "contacted") asks: what, and how far back; null days: ever. */
export interface EventValue {
  readonly what: RuleValue;
  readonly days: number | null;
}

/** How the conditions of a group join: all, any, none, or not all of them hold. */
export type Joint = "and" | "or" | "nor" | "nand";

/** A stored rule as the editor holds it: without groups that say nothing, "not" in the joint, "not" of an event in its field. */
export function queryOfRule(rule: RuleGroup): RuleGroupType {
  return queryOfGroup(tidyRule(rule));
}

function queryOfGroup({ combinator, not, rules }: RuleGroup): RuleGroupType {
  const joint: Joint = not === true ? `n${combinator}` : combinator;
  return { combinator: joint, rules: rules.map((rule) => (isGroup(rule) ? queryOfGroup(rule) : queryOf(rule))) };
}

function queryOf({ field, operator, value = null, withinDays }: Condition): RuleType {
  if (!isEvent(field)) return { field, operator, value };
  const event: EventValue = { what: value, days: withinDays ?? null };
  const [positive, negative] = eventOf(field);
  const counterpart = NEGATIVES[operator];
  if (counterpart === undefined) return { field: positive.name, operator: spoken(positive, operator), value: event };
  return { field: negative.name, operator: spoken(positive, counterpart), value: event };
}

/** "Known" of an event is the usual comparison with nothing asked for. */
function spoken(event: { readonly operator: Operator }, operator: Operator): Operator {
  return operator === "known" ? event.operator : operator;
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
      unfinished += part.rules.length === 0 ? 1 : inner.unfinished;
      if (inner.rule.rules.length > 0) rules.push(inner.rule);
      continue;
    }
    const condition = conditionOf(part, fields);
    if (condition) rules.push(condition);
    else unfinished++;
  }
  const joint = query.combinator as Joint;
  const combinator = joint === "or" || joint === "nor" ? "or" : "and";
  const not = joint === "nor" || joint === "nand";
  return { rule: { combinator, ...(not ? { not } : {}), rules }, unfinished };
}

/**
 * A condition of the editor as the rule stores it, or null where it is not finished. One on a field that this workspace does
 * not have is kept as it came.
 */
export function conditionOf(
  { field, operator, value }: RuleType,
  fields: ReadonlyMap<string, FieldInfo>,
): Condition | null {
  const compared = operator as Operator;
  if (isEvent(field)) return eventCondition(field, compared, value as EventValue | null);
  if (BARE.has(compared)) return { field, operator: compared };
  const info = fields.get(field);
  if (!info) return { field, operator: compared, ...(value === null ? {} : { value: value as RuleValue }) };
  const fitting = valueFor(compared, info.type, value);
  return fitting === null ? null : { field, operator: compared, value: fitting };
}

function eventCondition(name: string, operator: Operator, value: EventValue | null): Condition {
  const [positive, negative] = eventOf(name);
  const happened = name === positive.name;
  const what = value?.what ?? null;
  const anything = what === null || what === "" || (Array.isArray(what) && what.length === 0);
  const asked = happened ? operator : (POSITIVES[operator] ?? negative.operator);
  return {
    field: positive.name,
    ...(anything ? { operator: happened ? "known" : "unknown" } : { operator: asked, value: what }),
    ...(typeof value?.days === "number" ? { withinDays: value.days } : {}),
  };
}
