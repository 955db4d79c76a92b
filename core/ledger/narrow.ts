import type { IntArray, JoinedText, StoredColumn } from "../model/block.ts";

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
      return { type: "coded", codes: narrowCodes(column.codes), words: ownText(column.words) };
    case "text":
      return { type: "text", texts: ownText(column.texts) };
  }
}

function narrowNumbers(values: IntArray | Float64Array): StoredColumn {
  if (values.length === 0) return { type: "same", value: 0 };
  const first = values[0]!;
  let low = first;
  let high = first;
  let whole = true;
  let constant = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (constant && !Object.is(value, first)) constant = false;
    if (value < low) low = value;
    else if (value > high) high = value;
    else if (whole && value !== value) whole = false;
    if (whole && !Number.isInteger(value)) whole = false;
  }
  if (constant) return { type: "same", value: first };
  if (!whole || low < -2147483648 || high > 4294967295 || (low < 0 && high > 2147483647)) {
    return { type: "float", values: values instanceof Float64Array ? own(values) : Float64Array.from(values) };
  }
  return { type: "int", values: ofRange(values, low, high) };
}

function narrowCodes(codes: IntArray): IntArray {
  let high = 0;
  for (let i = 0; i < codes.length; i++) if (codes[i]! > high) high = codes[i]!;
  return ofRange(codes, 0, high);
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
