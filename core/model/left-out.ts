import type { RowReason } from "./accounting.ts";
import { emailKey, phoneKey } from "./contact.ts";
import type { Day } from "./day.ts";
import type { CommitSeq } from "./decision.ts";
import type { ImportField } from "./mapping.ts";

/** A row of a file with other cells than stand in it: its number, from 1 below the header, and all its cells. */
export interface MendedRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row that was rejected: its number in the file, why, at which position of the row (−1: as a whole), and its cells. */
export type LeftOutRow = readonly [row: number, reason: RowReason, column: number, cells: readonly string[]];

/** The columns of rejected rows, by position in the row. Cells of columns that are not taken in are not kept. */
export type LeftOutColumns = readonly { readonly column: string; readonly field: ImportField | null }[];

/** A table of a bundle among its rejected rows. */
export interface LeftOutTable {
  /** Rows of the bundle before those of the table. */
  readonly before: number;
  /** Of lines with orders: the cells of its order that a line needs come first, in the line's row. */
  readonly columns: LeftOutColumns;
  /** As of a single file. */
  readonly known: string;
}

/** The rows a file's import rejected, kept so that they can be mended and tried again. */
export interface LeftOutDecision {
  readonly type: "leftOut";
  readonly source: string;
  readonly day: Day;
  /** Of a bundle empty: each of its tables has its own. */
  readonly columns: LeftOutColumns;
  readonly rows: readonly LeftOutRow[];
  /** How many more were rejected than are kept. */
  readonly more: number;
  /** The lower halves of the keys of those of the file's lines that were known before it: base64 of 32-bit numbers, little-endian. */
  readonly known: string;
  /** The tables of a bundle, in the order of their rows; absent: one file. */
  readonly tables?: readonly LeftOutTable[] | undefined;
}

/** The columns of one of the rejected rows. */
export function columnsOfRow(
  { columns, tables }: Pick<LeftOutDecision, "columns" | "tables">,
  row: number,
): LeftOutColumns {
  return tables?.findLast(({ before }) => row > before)?.columns ?? columns;
}

/** Rows of a batch that need no mending any more: they have gone in, or a person took them off the list. */
export interface LeftOutGoneDecision {
  readonly type: "leftOutGone";
  readonly batch: CommitSeq;
  readonly rows: readonly number[];
  /** Of those that say what was known before, by table: their lines' keys, as in `LeftOutDecision`; absent: none do. */
  readonly known?: readonly string[] | undefined;
}

/** What of a batch was mended by hand before it was taken in: rows, and for each column how many of its cells. */
export interface Mended {
  readonly rows: number;
  readonly columns: readonly { readonly column: string; readonly cells: number }[];
}

/** At most so many rejected rows of a file are kept, with so many characters together; and so many keys of known lines. */
export const MOST_LEFT_OUT = 10_000;
export const MOST_LEFT_OUT_LETTERS = 2_000_000;
export const MOST_KNOWN_KEYS = 65_536;

/** Heads the column of reasons in a file of rejected rows; by it such a file is known when it comes in again. */
export const REASON_HEADINGS = { en: "Why left out", zh: "未导入原因" } as const;

const HEADINGS: ReadonlySet<string> = new Set(Object.values(REASON_HEADINGS));

/** Whether a column holds the reasons we wrote ourselves. */
export function isReasonColumn(column: string): boolean {
  return HEADINGS.has(column.trim());
}

/** What the cells of a row mean: whose codes they hold, and its columns. */
export type RowSense = Pick<LeftOutDecision, "source" | "columns">;

/** By what somebody is recognised in rows that were never taken in: identity keys as suppressions know them, and names. */
export interface Sought {
  readonly keys: { has(key: string): boolean };
  readonly names: { has(text: string): boolean };
}

const IDENTITIES: ReadonlyMap<ImportField, "code" | "phone" | "email"> = new Map<
  ImportField,
  "code" | "phone" | "email"
>([
  ["customerCode", "code"],
  ["phone", "phone"],
  ["phone2", "phone"],
  ["email", "email"],
  ["email2", "email"],
]);

/** Fields by which alone somebody may be meant where a row has nothing better. */
const NAMES: ReadonlySet<ImportField> = new Set<ImportField>(["name", "nickname", "wechat", "memberNumber", "address"]);

/** What a row's cells may say of who it is about, each with its kind. */
export function identitiesIn(
  { source, columns }: RowSense,
  cells: readonly string[],
): (readonly ["code" | "phone" | "email", string])[] {
  return columns.flatMap(({ field }, i) => {
    const kind = field === null ? undefined : IDENTITIES.get(field);
    const text = (cells[i] ?? "").trim();
    if (kind === undefined || text === "") return [];
    return [[kind, kind === "code" ? `${source}\u0001${text}` : text] as const];
  });
}

/**
 * Whether a row that was left out is about somebody: by code, phone or e-mail; by a name only where the row has none of these that
 * could be another's.
 */
export function isAbout(kept: RowSense, cells: readonly string[], country: string, sought: Sought): boolean {
  let other = false;
  for (const [kind, text] of identitiesIn(kept, cells)) {
    const normal = kind === "code" ? text : kind === "phone" ? phoneKey(text, country) : emailKey(text);
    if (sought.names.has(text) || (normal !== null && sought.keys.has(`${kind}\u0001${normal}`))) return true;
    other ||= normal !== null;
  }
  if (other) return false;
  return kept.columns.some(
    ({ field }, i) => field !== null && NAMES.has(field) && sought.names.has((cells[i] ?? "").trim()),
  );
}
