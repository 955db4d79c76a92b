import { Bitset } from "../model/bitset.ts";
import type { Day } from "../model/day.ts";
import { SALE, TOUCH_KINDS, type TouchKind } from "../model/fields.ts";
import type { Condition, Operator } from "../model/rule.ts";
import type { State } from "../model/state.ts";
import { complement } from "./bits.ts";
import { fold } from "./folded.ts";
import { invalid } from "./rule-value.ts";

/** Operators of an event field that ask for those it did not happen to. Nothing having happened is known, so nobody is left out. */
const NEGATIVE: ReadonlySet<Operator> = new Set(["!=", "notIn", "doesNotContain", "unknown"]);
const POSITIVE: ReadonlySet<Operator> = new Set(["=", "in", "contains", "known"]);

/**
 * Answers conditions on event fields, which ask what happened to somebody rather than for a value and are no columns, up to the
 * as-of day and over `withinDays` before it:
 *
 * - `bought`: a sale line whose product's name, category or code holds the text (`contains`) or is it (`=`, `in`); without a
 *   value, any sale.
 * - `contacted`: something sent or said to the customer, of one of the kinds named; without a value, of any kind.
 * - `touched`: the same in either direction, so also what came from the customer.
 *
 * The negative operators hold for everybody else. Errors: `rule-invalid`.
 */
export function eventsOf(state: State, asOf: Day): (condition: Condition) => Bitset | null {
  return (condition) => {
    if (condition.field === "bought") return answer(condition, bought(state, asOf, condition));
    if (condition.field === "contacted") return answer(condition, touched(state, asOf, condition, true));
    if (condition.field === "touched") return answer(condition, touched(state, asOf, condition, false));
    return null;
  };
}

function answer(condition: Condition, happened: Bitset): Bitset {
  if (NEGATIVE.has(condition.operator)) return complement(happened);
  if (POSITIVE.has(condition.operator)) return happened;
  throw invalid(condition);
}

function bought(state: State, asOf: Day, condition: Condition): Bitset {
  const { lines } = state;
  const words = wordsOf(condition);
  const wanted = words.length === 0 ? null : wantedProducts(state, condition.operator, words);
  const from = firstDay(condition, asOf);
  const out = new Bitset(state.customers.count);
  for (let i = 0; i < lines.count; i++) {
    const customer = lines.customer[i]!;
    const day = lines.day[i]!;
    if (customer < 0 || day < from || day > asOf || lines.kind[i] !== SALE) continue;
    if (lines.amount[i] === 0 && !(lines.quantity[i]! > 0)) continue;
    if (wanted !== null && (lines.product[i]! < 0 || wanted[lines.product[i]!] === 0)) continue;
    out.add(customer);
  }
  return out;
}

function wantedProducts(state: State, operator: Operator, words: readonly string[]): Uint8Array {
  const anywhere = operator === "contains" || operator === "doesNotContain";
  return Uint8Array.from(state.lines.products, ({ code, name, category }) => {
    const texts = [code, name, category].map(fold);
    return words.some((word) => texts.some((text) => (anywhere ? text.includes(word) : text === word))) ? 1 : 0;
  });
}

function touched(state: State, asOf: Day, condition: Condition, onlyToCustomer: boolean): Bitset {
  const { touches } = state;
  const kinds = wordsOf(condition).map((word) => kindOf(word, condition));
  const from = firstDay(condition, asOf);
  const out = new Bitset(state.customers.count);
  for (let i = 0; i < touches.count; i++) {
    const customer = touches.customer[i]!;
    const day = touches.day[i]!;
    if (customer < 0 || day < from || day > asOf) continue;
    if (onlyToCustomer && touches.direction[i] !== 1) continue;
    if (kinds.length === 0 || kinds.includes(touches.kind[i]!)) out.add(customer);
  }
  return out;
}

function kindOf(word: string, condition: Condition): number {
  const kind = TOUCH_KINDS.findIndex((name: TouchKind) => fold(name) === word);
  if (kind === -1) throw invalid(condition);
  return kind;
}

/** The folded words asked for; none where the condition asks for anything. */
function wordsOf(condition: Condition): readonly string[] {
  const { value } = condition;
  if (value === undefined || value === null || value === "") return [];
  if (typeof value === "boolean") throw invalid(condition);
  return (typeof value === "object" ? value : [value]).map((word) => fold(String(word)));
}

function firstDay(condition: Condition, asOf: Day): Day {
  return condition.withinDays === undefined ? -Infinity : asOf - condition.withinDays;
}
