import { Bitset } from "../model/bitset.ts";
import { NO_DAY, type Day } from "../model/day.ts";
import type { Condition } from "../model/rule.ts";
import { subtract } from "./bits.ts";
import { invalid, numbers, oneNumber, readDay, twoNumbers, type ReadNumber } from "./rule-value.ts";

/**
 * Whom a condition on numbers holds for. `values` by customer id, NaN unknown; `read` reads the rule's values in their unit.
 * A comparison with an unknown value is false, also of `!=` and `notIn`. Errors: `rule-invalid`.
 */
export function compareNumbers(condition: Condition, values: Float64Array, count: number, read: ReadNumber): Bitset {
  const within = (low: number, high: number): Bitset => inRange(values, count, low, high);
  const known = (): Bitset => within(-Infinity, Infinity);
  switch (condition.operator) {
    case "known":
      return known();
    case "unknown":
      return missing(known());
    default:
      return compareOrdered(condition, read, within, known, nextUp, (list) => oneOf(values, count, list));
  }
}

/**
 * Whom a condition on days holds for. `values` by customer id, `NO_DAY` unknown. `lastDays n` holds from n days before the
 * as-of day up to it; `notLastDays n` for known days outside of that.
 */
export function compareDays(condition: Condition, values: Int32Array, count: number, asOf: Day): Bitset {
  const within = (low: number, high: number): Bitset => inRange(values, count, Math.max(low, NO_DAY + 1), high);
  const known = (): Bitset => within(-Infinity, Infinity);
  switch (condition.operator) {
    case "known":
      return known();
    case "unknown":
      return missing(known());
    case "lastDays":
      return within(asOf - daysBack(condition), asOf);
    case "notLastDays":
      return butNot(known(), within(asOf - daysBack(condition), asOf));
    default:
      return compareOrdered(condition, readDay, within, known, dayAfter, (list) => oneOf(values, count, list));
  }
}

type Within = (low: number, high: number) => Bitset;

/** The operators that every ordered value has, as ranges; `after(v, ±1)` is the nearest value above or below v. */
function compareOrdered(
  condition: Condition,
  read: ReadNumber,
  within: Within,
  known: () => Bitset,
  after: (value: number, direction: 1 | -1) => number,
  among: (list: readonly number[]) => Bitset,
): Bitset {
  const value = (): number => oneNumber(condition, read);
  switch (condition.operator) {
    case "=":
      return within(value(), value());
    case "!=":
      return butNot(known(), within(value(), value()));
    case "<":
      return within(-Infinity, after(value(), -1));
    case "<=":
      return within(-Infinity, value());
    case ">":
      return within(after(value(), 1), Infinity);
    case ">=":
      return within(value(), Infinity);
    case "between":
      return within(...twoNumbers(condition, read));
    case "in":
      return among(numbers(condition, read));
    case "notIn":
      return butNot(known(), among(numbers(condition, read)));
    default:
      throw invalid(condition);
  }
}

/** Who has a value from low to high. NaN is in no range. */
function inRange(values: Float64Array | Int32Array, count: number, low: number, high: number): Bitset {
  const out = new Bitset(count);
  const { words } = out;
  for (let w = 0, i = 0; w < words.length; w++) {
    const end = Math.min(count, i + 32);
    let bits = 0;
    for (let bit = 1; i < end; i++, bit <<= 1) if (values[i]! >= low && values[i]! <= high) bits |= bit;
    words[w] = bits;
  }
  return out;
}

function oneOf(values: Float64Array | Int32Array, count: number, list: readonly number[]): Bitset {
  const wanted = new Set(list);
  const out = new Bitset(count);
  for (let i = 0; i < count; i++) if (wanted.has(values[i]!)) out.add(i);
  return out;
}

function butNot(all: Bitset, without: Bitset): Bitset {
  subtract(all, without);
  return all;
}

/** Those without a value; `compileRule` leaves out whom there is nobody behind. */
function missing(known: Bitset): Bitset {
  for (let w = 0; w < known.words.length; w++) known.words[w] = ~known.words[w]!;
  return known;
}

function daysBack(condition: Condition): number {
  const days = oneNumber(condition, (value, of) => {
    const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
    if (typeof number !== "number" || !Number.isSafeInteger(number)) throw invalid(of);
    return number;
  });
  if (days < 0) throw invalid(condition);
  return days;
}

function dayAfter(day: number, direction: 1 | -1): number {
  return day + direction;
}

const asFloat = new Float64Array(1);
const asBits = new BigInt64Array(asFloat.buffer);

/** The next double above (1) or below (−1) a finite number. */
function nextUp(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  asFloat[0] = value;
  asBits[0]! += BigInt(value > 0 ? direction : -direction);
  return asFloat[0];
}
