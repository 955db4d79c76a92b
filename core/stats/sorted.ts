/** Whole numbers that lie so near each other are counted instead of sorted. */
const WIDEST = 65_536;
/** Bits of a key that one pass puts in order. */
const DIGIT = 11;
const DIGITS = 1 << DIGIT;

/** Values in ascending order, in an array of their own. @param values without NaN */
export function sorted(values: Float64Array): Float64Array {
  let low = Infinity;
  let high = -Infinity;
  let whole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
    whole &&= Number.isInteger(value);
  }
  return whole && high - low < WIDEST ? counted(values, low, high) : values.slice().sort();
}

function counted(values: Float64Array, low: number, high: number): Float64Array {
  const counts = new Int32Array(Math.max(0, high - low + 1));
  for (let i = 0; i < values.length; i++) counts[values[i]! - low]!++;
  const out = new Float64Array(values.length);
  let at = 0;
  for (let i = 0; i < counts.length; i++) {
    out.fill(low + i, at, at + counts[i]!);
    at += counts[i]!;
  }
  return out;
}

/** Values and their places in ascending order: `ascending[i]` is `values[order[i]]`; equal values as they came. */
export interface Ranking {
  readonly values: Float64Array;
  readonly order: Int32Array;
  readonly ascending: Float64Array;
}

/**
 * Puts values in order with their places: a radix sort over the bits of the doubles, 11 at a time from the least (Knuth, TAOCP 3,
 * 5.2.5); bits that are the same in all values take no pass. @param values without NaN
 */
export function rankingOf(values: Float64Array): Ranking {
  const n = values.length;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  toKeys(values, low, high);
  let order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let spare = new Int32Array(n);
  for (const [half, shift] of PASSES) {
    if (pass(half === "low" ? low : high, shift, order, spare)) [order, spare] = [spare, order];
  }
  const ascending = new Float64Array(n);
  for (let i = 0; i < n; i++) ascending[i] = values[order[i]!]!;
  return { values, order, ascending };
}

const PASSES: readonly (readonly [half: "low" | "high", shift: number])[] = [
  ["low", 0],
  ["low", DIGIT],
  ["low", 2 * DIGIT],
  ["high", 0],
  ["high", DIGIT],
  ["high", 2 * DIGIT],
];

/** Doubles as two halves of an unsigned number that has their order: the sign turned, and every bit of negative ones. */
function toKeys(values: Float64Array, low: Uint32Array, high: Uint32Array): void {
  const halves = new Uint32Array(2);
  const double = new Float64Array(halves.buffer);
  for (let i = 0; i < values.length; i++) {
    double[0] = values[i]! + 0; // −0 and 0 are one value
    const isNegative = halves[1]! >>> 31 === 1;
    low[i] = isNegative ? ~halves[0]! : halves[0]!;
    high[i] = isNegative ? ~halves[1]! : halves[1]! | 0x80000000;
  }
}

/** Puts places in order by one digit of their keys, written to `into`; false where all have the same. */
function pass(keys: Uint32Array, shift: number, order: Int32Array, into: Int32Array): boolean {
  const starts = new Int32Array(DIGITS + 1);
  for (let i = 0; i < keys.length; i++) starts[((keys[i]! >>> shift) & (DIGITS - 1)) + 1]!++;
  if (starts.includes(keys.length, 1)) return false;
  for (let digit = 1; digit <= DIGITS; digit++) starts[digit]! += starts[digit - 1]!;
  for (let i = 0; i < order.length; i++) {
    const place = order[i]!;
    into[starts[(keys[place]! >>> shift) & (DIGITS - 1)]!++] = place;
  }
  return true;
}
