import { MAX_ROWS, type IntArray, type JoinedText, type StoredColumn } from "./block.ts";

/**
 * The smallest column that holds the same values: a constant as one number, whole numbers in the narrowest integer
 * type of their range, Float64 only where a value is fractional, unknown (NaN) or beyond 32 bits. Every array of the
 * result owns its buffer, so that storing it does not drag a larger one along.
 */
export function narrow(column: StoredColumn): StoredColumn {
  switch (column.type) {
    case "same":
      return column;
    case "int":
    case "float":
      return narrowNumbers(column.values);
    case "coded":
      return { type: "coded", codes: narrowInts(column.codes), words: ownText(column.words) };
    case "text":
      return { type: "text", texts: ownText(column.texts) };
  }
}

const FIRST_VALUES = 64;

/** A copy in the smallest array that holds the same values. */
export function narrowCopy(values: Float64Array): IntArray | Float64Array {
  const { low, high, isInt } = rangeOfFloats(values);
  return isInt ? new (typeOfRange(low, high))(values) : values.slice();
}

/** A copy of whole numbers from 0 to `high` in the smallest array that holds such. */
export function narrowCodes(codes: IntArray, high: number): IntArray {
  return new (typeOfRange(0, high))(codes);
}

function narrowNumbers(values: IntArray | Float64Array): StoredColumn {
  const first = values[0] ?? 0;
  if (!(values instanceof Float64Array) && fillsItsType(values) && values.some((value: number) => value !== first)) {
    return { type: "int", values: own(values) };
  }
  const { low, high, isInt } = rangeOf(values);
  if (isInt) return low === high ? { type: "same", value: first } : { type: "int", values: ofRange(values, low, high) };
  if (values.every((value: number) => Object.is(value, first))) return { type: "same", value: first };
  return { type: "float", values: values instanceof Float64Array ? own(values) : Float64Array.from(values) };
}

function narrowInts(values: IntArray): IntArray {
  if (fillsItsType(values)) return own(values);
  const { low, high } = rangeOf(values);
  return ofRange(values, low, high);
}

/** Whether one of the first values shows that no array of fewer bytes would do: most columns come as narrow as they can be. */
function fillsItsType(values: IntArray): boolean {
  const bytes = values.BYTES_PER_ELEMENT;
  if (bytes === 1) return true;
  const [low, high] = bytes === 2 ? [-128, 255] : [-32_768, 65_535];
  const looked = Math.min(values.length, FIRST_VALUES);
  for (let i = 0; i < looked; i++) if (values[i]! < low || values[i]! > high) return true;
  return false;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly isInt: boolean;
}

/** The least and the greatest value (0 and 0 of none), and whether all are whole numbers that one type of 32 bits holds. */
function rangeOf(values: IntArray | Float64Array): Range {
  if (values instanceof Float64Array) return rangeOfFloats(values);
  const { low, high } = rangeOfInts(asInts(values));
  // Values beyond 31 bits were seen as less than zero.
  const isBeyond = values instanceof Uint32Array && low < 0 && low !== high;
  return isBeyond ? { low: 0, high: 0xffffffff, isInt: true } : { low, high, isInt: true };
}

function rangeOfFloats(values: Float64Array): Range {
  let low = values[0] ?? 0;
  let high = low;
  let signed = true;
  let unsigned = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    else if (value > high) high = value;
    if ((value | 0) !== value) signed = false;
    if (value >>> 0 !== value) unsigned = false;
  }
  return { low, high, isInt: signed || unsigned };
}

function rangeOfInts(values: Int32Array): Pick<Range, "low" | "high"> {
  let low = values[0] ?? 0;
  let high = low;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return { low, high };
}

/** Room for a column of a block; made once, for fresh memory costs more than what is done with it. */
const room = new Int32Array(MAX_ROWS);

/**
 * Whole numbers of any type as those of one, until it is asked again: a loop over many kinds of arrays costs ten times one over a single
 * kind, copying first included.
 */
function asInts(values: IntArray): Int32Array {
  if (values instanceof Int32Array) return values;
  if (values instanceof Uint32Array) return new Int32Array(values.buffer, values.byteOffset, values.length);
  if (values.length > room.length) return new Int32Array(values);
  room.set(values);
  return room.subarray(0, values.length);
}

/** Copies whole numbers into the narrowest type that holds low…high; the same type is kept where it already is that. */
function ofRange(values: IntArray | Float64Array, low: number, high: number): IntArray {
  const Narrow = typeOfRange(low, high);
  if (values instanceof Narrow) return own(values);
  return new Narrow(values);
}

function typeOfRange(low: number, high: number) {
  if (low >= 0) return high <= 255 ? Uint8Array : high <= 65_535 ? Uint16Array : Uint32Array;
  if (low >= -128 && high <= 127) return Int8Array;
  return low >= -32_768 && high <= 32_767 ? Int16Array : Int32Array;
}

function ownText(joined: JoinedText): JoinedText {
  return { text: joined.text, ends: own(joined.ends) };
}

/** The same array, or a copy where it is a view of a larger buffer. */
function own<A extends IntArray | Float64Array>(values: A): A;
function own(values: IntArray | Float64Array): IntArray | Float64Array {
  return values.byteLength === values.buffer.byteLength ? values : values.slice();
}
