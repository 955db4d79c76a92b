import type { Column } from "../model/column.ts";
import { NO_DAY } from "../model/day.ts";

/**
 * The place of each customer's value among the column's values: 0 unknown, then 1, 2, 3 … in ascending order; equal values
 * share a rank. Texts follow the locale's own order (pinyin in Chinese) with numbers inside them in order of size.
 * Made once for each column and locale; a long text column takes a while, so `prepareRanks` makes them in steps.
 */
export function ranksOf(column: Column, locale: string): Int32Array {
  const key = column.type === "choice" ? column.codes : column.values;
  const name = column.type === "text" ? locale : "";
  const known = made.get(key)?.get(name);
  if (known) return known;
  const work = rank(column, locale);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return remember(key, name, step.value);
}

/** Makes the ranks of a column ahead, letting other work go on in between. */
export async function prepareRanks(column: Column, locale: string, pause: () => Promise<void>): Promise<void> {
  const key = column.type === "choice" ? column.codes : column.values;
  const name = column.type === "text" ? locale : "";
  if (made.get(key)?.has(name) === true) return;
  const work = rank(column, locale);
  let step = work.next();
  while (step.done !== true) {
    await pause();
    step = work.next();
  }
  remember(key, name, step.value);
}

const made = new WeakMap<object, Map<string, Int32Array>>();

function remember(key: object, name: string, ranks: Int32Array): Int32Array {
  const byName = made.get(key) ?? new Map<string, Int32Array>();
  byName.set(name, ranks);
  made.set(key, byName);
  return ranks;
}

function* rank(column: Column, locale: string): Generator<void, Int32Array> {
  switch (column.type) {
    case "choice":
      return Int32Array.from(column.codes);
    case "text": {
      const numbers = numbersIn(column.values);
      if (numbers !== null) return rankNumbers(numbers, (value) => !Number.isNaN(value));
      return yield* rankTexts(column.values, new Intl.Collator(locale, { numeric: true }));
    }
    case "day":
      return rankNumbers(column.values, (value) => value !== NO_DAY);
    default:
      return rankNumbers(column.values, (value) => !Number.isNaN(value));
  }
}

function rankNumbers(values: Float64Array | Int32Array, isKnown: (value: number) => boolean): Int32Array {
  const sorted = values.filter(isKnown).sort();
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i]!;
  }
  return Int32Array.from(values, (value) => (isKnown(value) ? placeOf(value, sorted, distinct) + 1 : 0));
}

/** Where a value stands among the first `count` of distinct ascending values. */
function placeOf(value: number, sorted: Float64Array | Int32Array, count: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The numbers of texts that are but a number each behind the same letters, as a till's codes and phones are; null where some are not.
 * Every language orders those by the number, and that is many times quicker than asking it.
 */
function numbersIn(values: readonly (string | undefined)[]): Float64Array | null {
  const numbers = new Float64Array(values.length).fill(Number.NaN);
  let prefix: string | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === undefined) continue;
    const [, letters = "", digits] = /^([A-Za-z]*)(\d{1,15})$/.exec(value) ?? [];
    if (digits === undefined || (prefix !== null && prefix !== letters)) return null;
    prefix = letters;
    numbers[i] = Number(digits);
  }
  return numbers;
}

/** A merge sort that stops for breath after about this many comparisons: a few milliseconds. */
const BREATH = 8192;

function* rankTexts(values: readonly (string | undefined)[], collator: Intl.Collator): Generator<void, Int32Array> {
  let from = [...new Set(values)].filter((value) => value !== undefined);
  let to = new Array<string>(from.length);
  let compared = 0;
  for (let width = 1; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      compared += merge(from, to, start, width, collator);
      if (compared < BREATH) continue;
      compared = 0;
      yield;
    }
    [from, to] = [to, from];
  }
  const places = new Map<string, number>();
  let place = 0;
  for (let i = 0; i < from.length; i++) {
    if (i === 0 || collator.compare(from[i - 1]!, from[i]!) !== 0) place++;
    places.set(from[i]!, place);
  }
  return Int32Array.from(values, (value) => (value === undefined ? 0 : places.get(value)!));
}

/** Merges two neighbouring sorted runs of `width` texts; gives how many comparisons that may have taken. */
function merge(from: readonly string[], to: string[], start: number, width: number, collator: Intl.Collator): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takeLeft = left < middle && (right >= end || collator.compare(from[left]!, from[right]!) <= 0);
    to[at] = takeLeft ? from[left++]! : from[right++]!;
  }
  return end - start;
}
