import { joinTexts, textAt, type Block, type IntArray, type StoredColumn } from "../model/block.ts";
import { SALE } from "../model/fields.ts";
import { KeySieve } from "../model/key-sieve.ts";
import { KeyMap } from "../model/keys.ts";
import type { Lines, State } from "../model/state.ts";
import type { Day } from "../model/day.ts";
import { ERASED, ordersKeptFrom, REMOVED } from "./plan-erased.ts";
import type { Coded, LineChunk, LineWord } from "./converted.ts";

/** What a line fact is against the known lines. */
export const ADDED = 1;
export const UPDATED = 2;
export const UNCHANGED = 3;
/** The person could not be told. */
export const UNTOLD = 4;
/** The person was erased, or removed by a rule, or the line is older than lines are kept under a name. */
export const GONE = 5;
export const BY_RULE = 6;
export const TOO_OLD = 7;

/** Known lines looked at between two breaths. */
const STRIDE = 65_536;

/** Finds known lines by their key. */
export class KnownLines {
  private readonly lines: Lines;
  private readonly keys: KeyMap;
  /** Lines of earlier days are no longer kept under a name. */
  private readonly keptFrom: Day;

  /** Builds a map of the known lines that the file may name again; nothing is built where there is nothing to compare. */
  static async of(state: State, chunks: readonly LineChunk[], breathe: () => Promise<void>): Promise<KnownLines> {
    const { lines } = state;
    const { keyHi, keyLo } = lines;
    const keys = new KeyMap();
    const count = chunks.length === 0 ? 0 : lines.count;
    const sieve = sieveOf(count === 0 ? [] : chunks);
    for (let start = 0; start < count; start += STRIDE) {
      const end = Math.min(count, start + STRIDE);
      for (let i = start; i < end; i++) if (sieve.has(keyLo[i]!)) keys.set(keyHi[i]!, keyLo[i]!, i);
      await breathe();
    }
    return new KnownLines(lines, keys, ordersKeptFrom(state));
  }

  private constructor(lines: Lines, keys: KeyMap, keptFrom: Day) {
    this.lines = lines;
    this.keys = keys;
    this.keptFrom = keptFrom;
  }

  /** Where the line stands that a fact names again; −1: it is not known. */
  at({ keyHi, keyLo }: LineChunk, i: number): number {
    return this.keys.get(keyHi[i]!, keyLo[i]!);
  }

  /**
   * How each fact of a chunk stands against what is known. A known line keeps its customer where the file names none.
   * @param customers by fact; below −1: not told, or erased
   */
  compare(chunk: LineChunk, customers: Int32Array, source: string): Uint8Array {
    const out = new Uint8Array(chunk.count);
    const equal = this.keys.size === 0 ? null : this.comparer(chunk, customers, source);
    for (let i = 0; i < chunk.count; i++) {
      if (customers[i]! < -1) {
        out[i] = customers[i] === ERASED ? GONE : customers[i] === REMOVED ? BY_RULE : UNTOLD;
        continue;
      }
      const known = equal === null ? -1 : this.keys.get(chunk.keyHi[i]!, chunk.keyLo[i]!);
      if (known < 0 && customers[i]! >= 0 && chunk.day[i]! < this.keptFrom) {
        out[i] = TOO_OLD;
        continue;
      }
      if (known >= 0 && customers[i] === -1) customers[i] = this.lines.customer[known]!;
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

/** Tells most known lines apart that the file does not name. */
function sieveOf(chunks: readonly LineChunk[]): KeySieve {
  const sieve = new KeySieve(chunks.reduce((sum, { count }) => sum + count, 0));
  for (const { count, keyLo } of chunks) for (let i = 0; i < count; i++) sieve.add(keyLo[i]!);
  return sieve;
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
  const taken = rowsTaken(standing);
  if (taken.length === 0) return null;
  const all = taken.length === chunk.count;
  const int = (values: IntArray): StoredColumn => ({ type: "int", values: all ? values : pick(values, taken) });
  const columns: Record<string, StoredColumn> = {
    row: int(chunk.row),
    source: { type: "coded", codes: new Uint8Array(taken.length).fill(1), words: joinTexts([source]) },
    customer: int(customers),
    day: int(chunk.day),
    kind: int(chunk.kind),
    keyHi: int(chunk.keyHi),
    keyLo: int(chunk.keyLo),
    minute: int(chunk.minute),
  };
  for (const [name, values] of chunk.numbers) {
    const own = all ? values : pick(values, taken);
    columns[name] = own instanceof Float64Array ? { type: "float", values: own } : { type: "int", values: own };
  }
  for (const [name, coded] of chunk.words) columns[name] = all ? { type: "coded", ...coded } : pickCoded(coded, taken);
  return { table: "line", rows: taken.length, columns };
}

function rowsTaken(standing: Uint8Array): Uint32Array {
  let count = 0;
  for (const one of standing) if (one === ADDED || one === UPDATED) count++;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < standing.length; i++) if (standing[i] === ADDED || standing[i] === UPDATED) rows[at++] = i;
  return rows;
}

/** Some of a column's values. */
export function pick<A extends IntArray | Float64Array>(values: A, rows: Uint32Array): A {
  const out = values.slice(0, rows.length) as A;
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i]!]!;
  return out;
}

/** The codes of some facts, with only the words they use: what is left out does not travel along. */
function pickCoded(column: Coded, rows: Uint32Array): StoredColumn {
  const now = new Uint32Array(column.words.ends.length + 1);
  const words: string[] = [];
  const codes = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const code = column.codes[rows[i]!]!;
    if (code > 0 && now[code] === 0) now[code] = words.push(textAt(column.words, code - 1));
    codes[i] = now[code]!;
  }
  return { type: "coded", codes, words: joinTexts(words) };
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

/** Adds a chunk's facts: the money of those added or updated, the numbers of those added; the days are those of all its lines. */
export function addTotals(totals: LineTotals, chunk: LineChunk, standing: Uint8Array): void {
  const amount = chunk.numbers.get("amount");
  for (let i = 0; i < chunk.count; i++) {
    const day = chunk.day[i]!;
    if (totals.firstDay === null || day < totals.firstDay) totals.firstDay = day;
    if (totals.lastDay === null || day > totals.lastDay) totals.lastDay = day;
    if (standing[i] !== ADDED && standing[i] !== UPDATED) continue;
    const isNew = standing[i] === ADDED;
    if (chunk.kind[i] !== SALE) {
      if (isNew) totals.discountsAndRefunds++;
      continue;
    }
    if (isNew) totals.sales++;
    totals.gross += amount?.[i] ?? 0;
    if (chunk.person[i]! >= 0) continue;
    totals.anonymous++;
    totals.anonymousGross += amount?.[i] ?? 0;
  }
}
