import type { Block, IntArray, JoinedText, StoredColumn } from "../model/block.ts";

/** The rows of a block at these positions, in this order; a dictionary keeps only the words that are still used. */
export function pickRows({ table, columns }: Block, rows: Int32Array): Block {
  const picked: Record<string, StoredColumn> = {};
  for (const [name, column] of Object.entries(columns)) picked[name] = pickColumn(column, rows);
  return { table, rows: rows.length, columns: picked };
}

/** The same with a pause after each column, for work in the background. */
export async function pickRowsByAndBy(
  { table, columns }: Block,
  rows: Int32Array,
  pause: () => Promise<void>,
): Promise<Block> {
  const picked: Record<string, StoredColumn> = {};
  for (const [name, column] of Object.entries(columns)) {
    picked[name] = pickColumn(column, rows);
    await pause();
  }
  return { table, rows: rows.length, columns: picked };
}

/** One column's rows at these positions, in this order. */
function pickColumn(column: StoredColumn, rows: Int32Array): StoredColumn {
  switch (column.type) {
    case "same":
      return column;
    case "int":
      return { type: "int", values: pickNumbers(column.values, rows) };
    case "float":
      return { type: "float", values: pickNumbers(column.values, rows) };
    case "coded":
      return pickCodes(column, rows);
    case "text":
      return { type: "text", texts: isRange(rows) ? sliceTexts(column.texts, rows) : pickTexts(column.texts, rows) };
  }
}

function pickNumbers<A extends IntArray | Float64Array>(values: A, rows: Int32Array): A {
  const Typed = values.constructor as new (length: number) => A;
  const out = new Typed(rows.length);
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]!]!;
  return out;
}

/** Words are numbered afresh in the order they first come, so that what is left out leaves no word behind. */
function pickCodes(
  { codes, words }: Extract<StoredColumn, { readonly type: "coded" }>,
  rows: Int32Array,
): StoredColumn {
  const fresh = new Int32Array(words.ends.length + 1);
  const out = new Uint32Array(rows.length);
  const used: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const code = codes[rows[i]!]!;
    if (code === 0) continue;
    if (fresh[code] === 0) fresh[code] = used.push(code - 1);
    out[i] = fresh[code]!;
  }
  return { type: "coded", codes: out, words: pickTexts(words, Int32Array.from(used)) };
}

function pickTexts({ text, ends }: JoinedText, rows: Int32Array): JoinedText {
  const out = new Uint32Array(rows.length);
  const pieces: string[] = [];
  let end = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const start = row === 0 ? 0 : ends[row - 1]!;
    end += ends[row]! - start;
    out[i] = end;
    pieces.push(text.slice(start, ends[row]));
  }
  return { text: pieces.join(""), ends: out };
}

function sliceTexts({ text, ends }: JoinedText, rows: Int32Array): JoinedText {
  if (rows.length === 0) return { text: "", ends: new Uint32Array(0) };
  const first = rows[0]!;
  const start = first === 0 ? 0 : ends[first - 1]!;
  const out = ends.slice(first, first + rows.length);
  for (let i = 0; i < out.length; i++) out[i]! -= start;
  return { text: text.slice(start, start + (out.at(-1) ?? 0)), ends: out };
}

/** Whether the positions are consecutive. */
function isRange(rows: Int32Array): boolean {
  for (let i = 1; i < rows.length; i++) if (rows[i] !== rows[i - 1]! + 1) return false;
  return true;
}
