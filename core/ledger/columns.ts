import type { StoredColumn } from "../model/block.ts";

/** Any array a number column is read into. */
export type NumberArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** Writes a number column into `target` from `at` on; a missing column is `missing` throughout. */
export function copyNumbers(
  column: StoredColumn | undefined,
  rows: number,
  target: NumberArray,
  at: number,
  missing: number,
): void {
  if (column === undefined) target.fill(missing, at, at + rows);
  else if (column.type === "same") target.fill(column.value, at, at + rows);
  else if (column.type === "int" || column.type === "float") target.set(column.values, at);
}

/** A number column of its own, for a block's pass over its rows. */
export function intsOf(column: StoredColumn | undefined, rows: number, missing: number): Int32Array {
  if (column?.type === "int" && column.values instanceof Int32Array) return column.values;
  const out = new Int32Array(rows);
  copyNumbers(column, rows, out, 0, missing);
  return out;
}

/** The words of a column with text in it, by row; the empty text is missing. Columns of numbers have none. */
export type TextReader = (row: number) => string;

const NOTHING: TextReader = () => "";

/** Reads a text or coded column row by row; the words of a coded column are cut out once. */
export function textReader(column: StoredColumn | undefined): TextReader {
  if (column?.type === "text") {
    const { text, ends } = column.texts;
    return (row) => text.slice(row === 0 ? 0 : ends[row - 1]!, ends[row]);
  }
  if (column?.type === "coded") {
    const words = ["", ...wordsOf(column)];
    const { codes } = column;
    return (row) => words[codes[row]!] ?? "";
  }
  return NOTHING;
}

/** The dictionary of a coded column: word of code c at c − 1. */
export function wordsOf(column: StoredColumn | undefined): string[] {
  if (column?.type !== "coded") return [];
  const { text, ends } = column.words;
  const words: string[] = [];
  let start = 0;
  for (let i = 0; i < ends.length; i++) {
    words.push(text.slice(start, ends[i]));
    start = ends[i]!;
  }
  return words;
}
