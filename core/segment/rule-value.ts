import { RegularsError } from "../model/error.ts";
import { parseIsoDay, type Day } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { Condition } from "../model/rule.ts";

/** The error of a condition that cannot be tried, with its field and operator. */
export function invalid(condition: Condition): RegularsError {
  return new RegularsError("rule-invalid", { field: condition.field, what: condition.operator });
}

type Single = string | number | boolean;

/** The one value of a condition. Errors: `rule-invalid` where there is none, or a list. */
function single(condition: Condition): Single {
  const { value } = condition;
  if (value === undefined || value === null || value === "" || typeof value === "object") throw invalid(condition);
  return value;
}

/** The values of a condition that takes a list; a single value stands for a list of one. Errors: `rule-invalid`. */
function several(condition: Condition): readonly Single[] {
  const { value } = condition;
  if (value === undefined || value === null || value === "") throw invalid(condition);
  const list: readonly Single[] = typeof value === "object" ? value : [value];
  if (list.length === 0) throw invalid(condition);
  return list;
}

/** How one value of a rule is read for a column: as a number in the column's own unit. */
export type ReadNumber = (value: Single, condition: Condition) => number;

/** A plain number: `12`, `"0.5"`. */
export const readNumber: ReadNumber = (value, condition) => {
  const number = typeof value === "string" && /^\s*[+-]?(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw invalid(condition);
  return number;
};

/** Money in units of currency, as the 1/10 000 the columns hold. */
export const readMoney: ReadNumber = (value, condition) => Math.round(readNumber(value, condition) * PARTS);

/** A day as `YYYY-MM-DD`. */
export const readDay: ReadNumber = (value, condition): Day => {
  const day = typeof value === "string" ? parseIsoDay(value.trim()) : null;
  if (day === null) throw invalid(condition);
  return day;
};

export function oneNumber(condition: Condition, read: ReadNumber): number {
  return read(single(condition), condition);
}

export function numbers(condition: Condition, read: ReadNumber): readonly number[] {
  return several(condition).map((value) => read(value, condition));
}

/** The two ends of `between`, whichever comes first. Errors: `rule-invalid` unless there are two. */
export function twoNumbers(condition: Condition, read: ReadNumber): readonly [number, number] {
  const [first, second, ...more] = numbers(condition, read);
  if (first === undefined || second === undefined || more.length > 0) throw invalid(condition);
  return first <= second ? [first, second] : [second, first];
}

/** The one text; yes and no stand for themselves. */
export function oneText(condition: Condition): string {
  return textOf(single(condition));
}

export function texts(condition: Condition): readonly string[] {
  return several(condition).map(textOf);
}

function textOf(value: Single): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}
