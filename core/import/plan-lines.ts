import { joinTexts, textAt, type Block, type StoredColumn } from "../model/block.ts";
import { SALE } from "../model/fields.ts";
import { KeyMap } from "../model/keys.ts";
import type { Lines, State } from "../model/state.ts";
import type { LineChunk, LineWord } from "./converted.ts";

/** What a line fact is against the known lines. */
export const ADDED = 1;
export const UPDATED = 2;
export const UNCHANGED = 3;
/** The person could not be told. */
export const UNTOLD = 4;

/** Finds known lines by their key. */
export class KnownLines {
  private readonly lines: Lines;
  private readonly keys: KeyMap;

  /** Builds the map; nothing is built for a state without lines. */
  static async of(state: State, breathe: () => Promise<void>): Promise<KnownLines> {
    const { lines } = state;
    const keys = new KeyMap(lines.count);
    for (let i = 0; i < lines.count; i++) {
      keys.set(lines.keyHi[i]!, lines.keyLo[i]!, i);
      if ((i & 0xffff) === 0xffff) await breathe();
    }
    return new KnownLines(lines, keys);
  }

  private constructor(lines: Lines, keys: KeyMap) {
    this.lines = lines;
    this.keys = keys;
  }

  /** How each fact of a chunk stands against what is known. @param customers by fact; below −1: not told */
  compare(chunk: LineChunk, customers: Int32Array, source: string): Uint8Array {
    const out = new Uint8Array(chunk.count);
    const equal = this.keys.size === 0 ? null : this.comparer(chunk, customers, source);
    for (let i = 0; i < chunk.count; i++) {
      if (customers[i]! < -1) {
        out[i] = UNTOLD;
        continue;
      }
      const known = equal === null ? -1 : this.keys.get(chunk.keyHi[i]!, chunk.keyLo[i]!);
      out[i] = known < 0 ? ADDED : equal!(i, known) ? UNCHANGED : UPDATED;
    }
    return out;
  }

  /**
   * Whether a fact says of a known line what is known already. Columns the file does not have are not compared, nor what a
   * product is called or belongs to: that is the product's, and its latest name stands.
   */
  private comparer(chunk: LineChunk, customers: Int32Array, source: string): (i: number, known: number) => boolean {
    const { lines } = this;
    const sourceCode = lines.words.source.indexOf(source);
    const numbers = [...chunk.numbers].map(([name, values]) => ({ values, live: lines[name] }));
    const words = (["channel", "store", "staff", "promotion"] as const)
      .filter((name) => chunk.words.has(name))
      .map((name) => ({ text: wordReader(chunk, name), live: lines[name], of: lines.words[name] }));
    const productCode = wordReader(chunk, "productCode");
    const product = wordReader(chunk, "product");
    return (i, known) => {
      if (lines.source[known] !== sourceCode) return false;
      if (lines.customer[known] !== customers[i] || lines.day[known] !== chunk.day[i]) return false;
      if (lines.minute[known] !== chunk.minute[i] || lines.kind[known] !== chunk.kind[i]) return false;
      for (const { values, live } of numbers) if (!sameNumber(values[i]!, live[known]!)) return false;
      for (const { text, live, of } of words) if (text(i) !== (of[live[known]!] ?? "")) return false;
      const sold = lines.products[lines.product[known]!];
      const code = productCode(i);
      return code === "" ? product(i) === (sold?.name ?? "") || sold?.code !== "" : code === (sold?.code ?? "");
    };
  }
}

function sameNumber(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}

function wordReader(chunk: LineChunk, name: LineWord): (i: number) => string {
  const column = chunk.words.get(name);
  if (!column) return () => "";
  return (i) => (column.codes[i] === 0 ? "" : textAt(column.words, column.codes[i]! - 1));
}

/** The line block of a chunk's facts that are added or updated; null where there are none. */
export function lineBlock(chunk: LineChunk, customers: Int32Array, standing: Uint8Array, source: string): Block | null {
  let rows = 0;
  for (const one of standing) if (one === ADDED || one === UPDATED) rows++;
  if (rows === 0) return null;
  const all = rows === chunk.count;
  const pick = <A extends Uint8Array | Int16Array | Int32Array | Uint32Array | Float64Array>(values: A): A => {
    if (all) return values;
    return values.filter((_, i) => standing[i] === ADDED || standing[i] === UPDATED) as A;
  };
  const columns: Record<string, StoredColumn> = {
    row: { type: "int", values: pick(chunk.row) },
    source: { type: "coded", codes: new Uint8Array(rows).fill(1), words: joinTexts([source]) },
    customer: { type: "int", values: pick(customers) },
    day: { type: "int", values: pick(chunk.day) },
    kind: { type: "int", values: pick(chunk.kind) },
    keyHi: { type: "int", values: pick(chunk.keyHi) },
    keyLo: { type: "int", values: pick(chunk.keyLo) },
    minute: { type: "int", values: pick(chunk.minute) },
  };
  for (const [name, values] of chunk.numbers) columns[name] = { type: "float", values: pick(values) };
  for (const [name, { codes, words }] of chunk.words) columns[name] = { type: "coded", codes: pick(codes), words };
  return { table: "line", rows, columns };
}

/** What the facts to be taken in come to. Money in 1/10 000. */
export interface LineTotals {
  sales: number;
  discountsAndRefunds: number;
  anonymous: number;
  anonymousGross: number;
  gross: number;
  firstDay: number | null;
  lastDay: number | null;
}

export function emptyTotals(): LineTotals {
  return { sales: 0, discountsAndRefunds: 0, anonymous: 0, anonymousGross: 0, gross: 0, firstDay: null, lastDay: null };
}

/** Adds a chunk's added and updated facts; the days are those of all its lines. */
export function addTotals(totals: LineTotals, chunk: LineChunk, standing: Uint8Array): void {
  const amount = chunk.numbers.get("amount");
  for (let i = 0; i < chunk.count; i++) {
    const day = chunk.day[i]!;
    if (totals.firstDay === null || day < totals.firstDay) totals.firstDay = day;
    if (totals.lastDay === null || day > totals.lastDay) totals.lastDay = day;
    if (standing[i] !== ADDED && standing[i] !== UPDATED) continue;
    if (chunk.kind[i] !== SALE) {
      totals.discountsAndRefunds++;
      continue;
    }
    totals.sales++;
    totals.gross += amount?.[i] ?? 0;
    if (chunk.person[i]! >= 0) continue;
    totals.anonymous++;
    totals.anonymousGross += amount?.[i] ?? 0;
  }
}
