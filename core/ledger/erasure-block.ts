import type { Block, StoredColumn } from "../model/block.ts";
import { joinTexts } from "../model/block.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { ErasedCounts } from "../model/erase-decision.ts";
import { codedOf } from "./coded.ts";
import { intsOf, textReader } from "./columns.ts";
import type { EraseScope } from "./erasure-scope.ts";
import { pickRows } from "./pick-rows.ts";

/** Random bytes, as the ports give them. */
type RandomBytes = (length: number) => Uint8Array<ArrayBuffer>;

/** What becomes of a row: it stays, goes, or stays without what it says of somebody. */
const STAYS = 0;
const GOES = 1;
const BLANKED = 2;

/** A block without what an erasure takes. */
export interface Rewritten {
  /** Null: nothing is left of it. */
  readonly block: Block | null;
  /** Rows that went, by commit. */
  readonly gone: ReadonlyMap<CommitSeq, number>;
  /** Rows that went or were blanked. */
  readonly rows: number;
  /** Whether rows that stay say no more who introduced somebody. */
  readonly changesOthers: boolean;
}

/** Which count of the receipt a table's rows go to. */
export const COUNT_OF = {
  line: "lines",
  customer: "customers",
  touch: "touches",
  member: "members",
  contact: "contacts",
} as const satisfies Record<Block["table"], keyof ErasedCounts>;

/** Codes that introduce somebody: `source␁code`, and `#id` for ids written by hand. */
export type Introducers = ReadonlySet<string>;

/** A block without what an erasure takes of it; null where it takes nothing. */
export function rewriteBlock(
  block: Block,
  scope: EraseScope,
  introducers: Introducers,
  randomBytes: RandomBytes,
): Rewritten | null {
  const fates = fatesOf(block, scope);
  const referrers = block.table === "customer" ? withoutReferrers(block, introducers) : null;
  const rows = fates.reduce((sum, fate) => sum + (fate === STAYS ? 0 : 1), 0);
  if (rows === 0 && referrers === null) return null;
  const source = referrers === null ? block : { ...block, columns: { ...block.columns, referrer: referrers } };
  return {
    block: rest(source, fates, randomBytes),
    gone: goneByCommit(block, fates),
    rows,
    changesOthers: referrers !== null,
  };
}

function fatesOf(block: Block, scope: EraseScope): Uint8Array {
  const { table, rows, columns } = block;
  const fates = new Uint8Array(rows);
  const fate = fateOf(table, scope);
  if (fate === STAYS) return fates;
  const customers = intsOf(columns["customer"], rows, -1);
  if (scope.what === "people") {
    for (let row = 0; row < rows; row++) if (scope.isErased[customers[row]!] === 1) fates[row] = fate;
    return fates;
  }
  const days = intsOf(columns["day"], rows, 0);
  const text = table === "contact" ? textReader(columns["text"]) : null;
  for (let row = 0; row < rows; row++) {
    const customer = customers[row]!;
    if (customer < 0 || days[row]! >= scope.before || scope.isSpared[customer] === 1) continue;
    if (text === null || text(row) !== "") fates[row] = fate;
  }
  return fates;
}

/** What becomes of the rows of a table that an erasure takes. */
function fateOf(table: Block["table"], { what, mode }: EraseScope): number {
  if (what === "orders") return table === "line" ? (mode === "erase" ? GOES : BLANKED) : STAYS;
  if (what === "touches") return table === "touch" ? GOES : table === "contact" ? BLANKED : STAYS;
  if (what === "exports") return STAYS;
  // The number of a member's row stands in codes on pieces of paper, so the row must keep its place.
  if (table === "member") return BLANKED;
  return table === "line" && mode === "anonymise" ? BLANKED : GOES;
}

/** What is left of a block; blanked lines first, by day and amount, so that their place does not tell who belongs together. */
function rest(block: Block, fates: Uint8Array, randomBytes: RandomBytes): Block | null {
  const kept: number[] = [];
  const blanked: number[] = [];
  const inPlace = block.table !== "line";
  for (let row = 0; row < fates.length; row++) {
    if (fates[row] === STAYS || (inPlace && fates[row] === BLANKED)) kept.push(row);
    else if (fates[row] === BLANKED) blanked.push(row);
  }
  if (kept.length + blanked.length === 0) return null;
  const order = Int32Array.from([...byDayAndAmount(block, blanked), ...kept]);
  const picked = pickRows(block, order);
  const isBlank = order.map((row) => (fates[row] === BLANKED ? 1 : 0));
  return isBlank.includes(1) ? blank(picked, isBlank, randomBytes) : picked;
}

function byDayAndAmount({ columns, rows }: Block, lines: readonly number[]): number[] {
  if (lines.length < 2) return [...lines];
  const days = intsOf(columns["day"], rows, 0);
  const amount = columns["amount"];
  const amounts = amount?.type === "int" || amount?.type === "float" ? amount.values : null;
  return lines.toSorted((a, b) => days[a]! - days[b]! || (amounts === null ? 0 : amounts[a]! - amounts[b]!));
}

/** What a blanked row says from now on, by table and column; the other columns stay as they are. */
const BLANKS: Readonly<Record<string, Readonly<Record<string, number | "" | "random">>>> = {
  line: { customer: -1, minute: -1, row: 0, order: "", staff: "", keyHi: "random", keyLo: "random" },
  member: { class: 0, quartile: -1, value: Number.NaN, pre: Number.NaN, evidence: 0 },
  contact: { text: "" },
};

function blank(block: Block, isBlank: Int32Array, randomBytes: RandomBytes): Block {
  const columns: Record<string, StoredColumn> = { ...block.columns };
  for (const [name, value] of Object.entries(BLANKS[block.table] ?? {})) {
    const column = columns[name];
    if (column === undefined) continue;
    columns[name] =
      value === "random"
        ? withRandom(column, block.rows, isBlank, randomBytes)
        : value === ""
          ? withoutTexts(column, block.rows, isBlank)
          : withNumber(column, block.rows, isBlank, value);
  }
  return { ...block, columns };
}

/** Keys that nothing is known by, in place of hashes of an order's number. */
function withRandom(column: StoredColumn, rows: number, isBlank: Int32Array, randomBytes: RandomBytes): StoredColumn {
  const values = Uint32Array.from({ length: rows }, (_, row) => numberAt(column, row));
  const fresh = new Uint32Array(randomBytes(4 * isBlank.reduce((sum, one) => sum + one, 0)).buffer);
  for (let row = 0, next = 0; row < rows; row++) if (isBlank[row] === 1) values[row] = fresh[next++]!;
  return { type: "int", values };
}

function withNumber(column: StoredColumn, rows: number, isBlank: Int32Array, value: number): StoredColumn {
  const values = Float64Array.from({ length: rows }, (_, row) => (isBlank[row] === 1 ? value : numberAt(column, row)));
  return { type: "float", values };
}

function numberAt(column: StoredColumn, row: number): number {
  if (column.type === "same") return column.value;
  return column.type === "int" || column.type === "float" ? column.values[row]! : Number.NaN;
}

function withoutTexts(column: StoredColumn, rows: number, isBlank: Int32Array): StoredColumn {
  const textOf = textReader(column);
  const texts = Array.from({ length: rows }, (_, row) => (isBlank[row] === 1 ? "" : textOf(row)));
  const plain: StoredColumn = { type: "text", texts: joinTexts(texts) };
  if (column.type !== "coded") return plain;
  const { codes, words } = codedOf(plain, rows);
  return { type: "coded", codes, words: joinTexts(words) };
}

/** The column that says who introduced somebody, without these; null where none of them is in it. */
function withoutReferrers({ columns, rows }: Block, introducers: Introducers): StoredColumn | null {
  const column = columns["referrer"];
  if (column === undefined || introducers.size === 0) return null;
  const textOf = textReader(column);
  const sourceOf = textReader(columns["source"]);
  const isGone = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    const text = textOf(row);
    if (text !== "" && introducers.has(`${sourceOf(row)}\u0001${text}`)) isGone[row] = 1;
  }
  return isGone.includes(1) ? withoutTexts(column, rows, isGone) : null;
}

function goneByCommit(block: Block, fates: Uint8Array): Map<CommitSeq, number> {
  const commits = intsOf(block.columns["commit"], block.rows, 0);
  const gone = new Map<CommitSeq, number>();
  for (let row = 0; row < fates.length; row++) {
    if (fates[row] === GOES) gone.set(commits[row]!, (gone.get(commits[row]!) ?? 0) + 1);
  }
  return gone;
}
