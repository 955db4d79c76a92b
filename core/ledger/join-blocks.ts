import { joinTexts, type Block, type IntArray, type JoinedText, type StoredColumn } from "../model/block.ts";
import { RegularsError } from "../model/error.ts";
import { codedOf } from "./coded.ts";
import { copyNumbers, textReader, type NumberArray } from "./columns.ts";

/** What a missing column of numbers stands for; the others are required, or hold text. */
const MISSING: Readonly<Record<string, number>> = {
  minute: -1,
  direction: 0,
  quantity: NaN,
  unitPrice: NaN,
  listPrice: NaN,
  value: NaN,
};

/** Values copied between two breaths. */
const STRIDE = 250_000;

/** A column that some of the blocks may lack. */
interface Part {
  readonly column: StoredColumn | undefined;
  readonly rows: number;
}

type Breathe = () => Promise<void>;

/**
 * Blocks of one table as one after the other, of as many rows as there are, with every column that any of them has. For taking
 * rows of it; nothing that long is stored.
 */
export async function joinBlocks(blocks: readonly Block[], breathe: Breathe): Promise<Block> {
  const names = new Set(blocks.flatMap(({ columns }) => Object.keys(columns)));
  const columns: Record<string, StoredColumn> = {};
  for (const name of names) {
    const parts = blocks.map(({ columns: own, rows }) => ({ column: own[name], rows }));
    columns[name] = await joinColumn(name, parts, breathe);
    await breathe();
  }
  return { table: blocks[0]?.table ?? "line", rows: rowsOf(blocks), columns };
}

function joinColumn(name: string, parts: readonly Part[], breathe: Breathe): Promise<StoredColumn> {
  const types = new Set(parts.flatMap(({ column }) => column?.type ?? []));
  const isText = types.has("text") || types.has("coded");
  if (isText && (types.has("same") || types.has("int") || types.has("float"))) {
    throw new RegularsError("ledger-damaged", { what: "columns" });
  }
  if (types.has("text")) return joinTextColumns(parts, breathe);
  return types.has("coded") ? joinCodes(parts, breathe) : joinNumbers(name, parts, breathe);
}

async function joinNumbers(name: string, parts: readonly Part[], breathe: Breathe): Promise<StoredColumn> {
  const missing = name.startsWith("permission.") ? 0 : (MISSING[name] ?? null);
  const given = parts.map(({ column, rows }): Part => {
    if (column !== undefined) return { column, rows };
    if (missing === null) throw new RegularsError("ledger-damaged", { what: "columns" });
    return { column: { type: "same", value: missing }, rows };
  });
  const [first] = given;
  const isOne = first?.column?.type === "same" && given.every(({ column }) => isSame(column, first.column));
  if (isOne && first?.column !== undefined) return first.column;
  const values = roomFor(given);
  let at = 0;
  let before = 0;
  for (const { column, rows } of given) {
    copyNumbers(column, rows, values, at, NaN);
    at += rows;
    if (at - before > STRIDE) {
      await breathe();
      before = at;
    }
  }
  return values instanceof Float64Array ? { type: "float", values } : { type: "int", values };
}

function isSame(a: StoredColumn | undefined, b: StoredColumn | undefined): boolean {
  return a?.type === "same" && b?.type === "same" && Object.is(a.value, b.value);
}

/** An array that holds the values of all parts. */
function roomFor(parts: readonly Part[]): IntArray | Float64Array {
  const rows = rowsOf(parts);
  const fits = (Typed: typeof Int32Array | typeof Uint32Array, unfit: readonly NumberType[]): boolean =>
    parts.every(({ column }) => {
      if (column?.type === "same") return Object.is(new Typed([column.value])[0], column.value);
      return column?.type === "int" && !unfit.some((Other) => column.values instanceof Other);
    });
  if (fits(Int32Array, [Uint32Array])) return new Int32Array(rows);
  return fits(Uint32Array, [Int8Array, Int16Array, Int32Array]) ? new Uint32Array(rows) : new Float64Array(rows);
}

type NumberType = new (length: number) => NumberArray;

async function joinCodes(parts: readonly Part[], breathe: Breathe): Promise<StoredColumn> {
  const ids = new Map<string, number>();
  const codes = new Uint32Array(rowsOf(parts));
  let at = 0;
  let work = 0;
  for (const { column, rows } of parts) {
    if (column !== undefined) {
      const own = codedOf(column, rows);
      const map = new Uint32Array(own.words.length + 1);
      own.words.forEach((word, i) => {
        const known = ids.get(word) ?? ids.size + 1;
        ids.set(word, known);
        map[i + 1] = known;
      });
      for (let row = 0; row < rows; row++) codes[at + row] = map[own.codes[row]!]!;
      work += rows + 8 * own.words.length;
    }
    at += rows;
    if (work > STRIDE) {
      await breathe();
      work = 0;
    }
  }
  return { type: "coded", codes, words: joinTexts([...ids.keys()]) };
}

async function joinTextColumns(parts: readonly Part[], breathe: Breathe): Promise<StoredColumn> {
  const ends = new Uint32Array(rowsOf(parts));
  const pieces: string[] = [];
  let at = 0;
  let end = 0;
  for (const { column, rows } of parts) {
    const own = column?.type === "text" ? column.texts : readTexts(column, rows);
    for (let row = 0; row < rows; row++) ends[at + row] = end + own.ends[row]!;
    pieces.push(own.text);
    at += rows;
    end += own.text.length;
    await breathe();
  }
  return { type: "text", texts: { text: pieces.join(""), ends } };
}

function readTexts(column: StoredColumn | undefined, rows: number): JoinedText {
  const textOf = textReader(column);
  return joinTexts(Array.from({ length: rows }, (_, row) => textOf(row)));
}

function rowsOf(parts: readonly { readonly rows: number }[]): number {
  return parts.reduce((sum, { rows }) => sum + rows, 0);
}
