import type { FieldInfo } from "../../../core/engine/views.ts";
import type { Operator, RuleValue } from "../../../core/model/rule.ts";

/** Operators that take no value. */
export const BARE: ReadonlySet<Operator> = new Set<Operator>(["known", "unknown"]);

/** Operators that look back so many days. */
export const LOOKING_BACK: ReadonlySet<Operator> = new Set<Operator>(["lastDays", "notLastDays"]);

type Type = FieldInfo["type"];

/**
 * The value a condition can be tried with, made from what the control holds, or null while it is not finished. What was typed for
 * one comparison is taken over to another where it fits: 5 becomes a list of 5, a list its first.
 */
export function valueFor(operator: Operator, type: Type, value: unknown): RuleValue {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (LOOKING_BACK.has(operator)) return wholeDays(all[0]);
  const fitting = all.map((one) => oneFor(type, one));
  if (operator === "in" || operator === "notIn") {
    const filled = fitting.filter((one) => one !== null);
    return filled.length === 0 ? null : filled;
  }
  const [first = null, second = null] = fitting;
  if (operator === "between") return first === null || second === null ? null : [first, second];
  return first;
}

function oneFor(type: Type, value: unknown): string | number | null {
  if (type === "text" || type === "choice") {
    if (typeof value === "boolean") return value ? "yes" : "no";
    return typeof value === "number" || (typeof value === "string" && value !== "") ? value : null;
  }
  if (type === "day") return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  if (typeof value === "string" && /^[+-]?(\d+\.?\d*|\.\d+)$/.test(value.trim())) return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function wholeDays(value: unknown): number | null {
  const days = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return typeof days === "number" && Number.isSafeInteger(days) && days >= 0 ? days : null;
}
