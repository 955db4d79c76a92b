import { joinTexts, type StoredColumn } from "../model/block.ts";

/** A column of whole numbers, in the narrowest form that holds them all. */
export function ints(values: readonly number[]): StoredColumn {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low >= 0) {
    if (high < 1 << 8) return { type: "int", values: new Uint8Array(values) };
    if (high < 1 << 16) return { type: "int", values: new Uint16Array(values) };
    return { type: "int", values: new Uint32Array(values) };
  }
  if (low >= -(1 << 15) && high < 1 << 15) return { type: "int", values: new Int16Array(values) };
  return { type: "int", values: new Int32Array(values) };
}

export function floats(values: readonly number[]): StoredColumn {
  return { type: "float", values: new Float64Array(values) };
}

/** A column of few different texts; the empty one is missing. */
export function coded(values: readonly string[]): StoredColumn {
  const codes = new Map<string, number>([["", 0]]);
  const list = values.map((value) => {
    let code = codes.get(value);
    if (code === undefined) {
      code = codes.size;
      codes.set(value, code);
    }
    return code;
  });
  const column = ints(list);
  const words = joinTexts([...codes.keys()].slice(1));
  return column.type === "int" ? { type: "coded", codes: column.values, words } : column;
}

/** A column of texts, mostly different; the empty one is missing. */
export function texts(values: readonly string[]): StoredColumn {
  return { type: "text", texts: joinTexts(values) };
}

/** Rows in runs of at most `size`. */
export function runs<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) => rows.slice(i * size, (i + 1) * size));
}
