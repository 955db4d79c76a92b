import type { IntArray, StoredColumn } from "../model/block.ts";
import { textReader, wordsOf } from "./columns.ts";

/** A column as codes into words: code 0 is missing, code c is word c − 1. */
export interface Coded {
  readonly codes: IntArray;
  readonly words: readonly string[];
}

/** Any text column as codes; a missing column is missing throughout. */
export function codedOf(column: StoredColumn | undefined, rows: number): Coded {
  if (column?.type === "coded") return { codes: column.codes, words: wordsOf(column) };
  const codes = new Int32Array(rows);
  if (column?.type !== "text") return { codes, words: [] };
  const textOf = textReader(column);
  const known = new Map<string, number>([["", 0]]);
  const words: string[] = [];
  for (let row = 0; row < rows; row++) {
    const word = textOf(row);
    let code = known.get(word);
    if (code === undefined) {
      code = words.push(word);
      known.set(word, code);
    }
    codes[row] = code;
  }
  return { codes, words };
}

/** The number each code of a column has elsewhere; −1 for missing. */
export function codeMap(words: readonly string[], idOf: (word: string) => number): Int32Array {
  const map = new Int32Array(words.length + 1).fill(-1);
  for (let i = 0; i < words.length; i++) map[i + 1] = idOf(words[i]!);
  return map;
}
