import type { Bitset } from "../model/bitset.ts";
import type { Column } from "../model/column.ts";
import { RegularsError } from "../model/error.ts";
import { isGroup, type Condition, type Rule, type RuleGroup } from "../model/rule.ts";
import { complement, copy, fromFlags, intersect, unite } from "./bits.ts";
import { compareDays, compareNumbers } from "./compare-numbers.ts";
import { compareChoices, compareTexts } from "./compare-texts.ts";
import { readMoney, readNumber } from "./rule-value.ts";
import type { ColumnSource } from "./source.ts";

/** Deeper nesting is no rule a person wrote. */
const DEEPEST = 50;

/**
 * The customers a rule holds for, of `count` customers by id (methods §5 "own schemes", §1 "unknown is not zero").
 *
 * A comparison with an unknown value is false, whichever way it is put: neither `city = Paris` nor `city != Paris` holds for
 * somebody whose city is unknown; `unknown` and `known` ask for that. `not` before a group is the plain complement of
 * whom the group holds for, so it also holds for those whose values are unknown. Nobody but the source's live customers is
 * ever in the answer. Errors: `field-unknown`, `rule-invalid`, each with the field.
 */
export function compileRule(rule: RuleGroup, source: ColumnSource, count: number): Bitset {
  const live = fromFlags(source.live, count);
  const holds = evaluate(rule, source, count, live, 0);
  intersect(live, holds);
  return live;
}

function evaluate(rule: Rule, source: ColumnSource, count: number, live: Bitset, depth: number): Bitset {
  if (!isGroup(rule)) return evaluateCondition(rule, source, count);
  if (depth > DEEPEST) throw new RegularsError("rule-invalid", { what: "depth", count: depth });
  const [first, ...rest] = rule.rules;
  let out = first === undefined ? copy(live) : evaluate(first, source, count, live, depth + 1);
  for (const part of rest) {
    const next = evaluate(part, source, count, live, depth + 1);
    if (rule.combinator === "and") intersect(out, next);
    else unite(out, next);
  }
  if (rule.not === true) out = complement(out);
  return out;
}

function evaluateCondition(condition: Condition, source: ColumnSource, count: number): Bitset {
  const event = source.event?.(condition);
  if (event) return event;
  const column = source.column(condition.field);
  if (column === null) throw new RegularsError("field-unknown", { field: condition.field });
  return compare(condition, column, source, count);
}

function compare(condition: Condition, column: Column, source: ColumnSource, count: number): Bitset {
  switch (column.type) {
    case "number":
    case "share":
    case "days":
      return compareNumbers(condition, column.values, count, readNumber);
    case "money":
      return compareNumbers(condition, column.values, count, readMoney);
    case "day":
      return compareDays(condition, column.values, count, source.asOf);
    case "text":
      return compareTexts(condition, column.values, count);
    case "choice":
      return compareChoices(condition, column.codes, column.choices, count);
  }
}
