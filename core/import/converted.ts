import type { IntArray, JoinedText } from "../model/block.ts";
import type { Channel, FactField } from "../model/fields.ts";
import type { FileIssue } from "../model/file-issue.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Finds } from "./finds.ts";

/** Words of a column as codes: 0 is missing, c means word c − 1. */
export interface Coded {
  readonly codes: IntArray;
  readonly words: JoinedText;
}

/** The text columns of a line, each with a dictionary of its own in every chunk. */
export const LINE_WORDS = [
  "order",
  "productCode",
  "product",
  "category",
  "channel",
  "store",
  "staff",
  "promotion",
] as const;
export type LineWord = (typeof LINE_WORDS)[number];

/** The number columns of a line, in 1/10 000; NaN is unknown. */
export const LINE_NUMBERS = ["quantity", "unitPrice", "amount", "listPrice"] as const;
export type LineNumber = (typeof LINE_NUMBERS)[number];

/** At most `MAX_ROWS` line facts; signs and kinds as in a line block (core/model/block.ts). */
export interface LineChunk {
  readonly count: number;
  /** Record number in the file, from 1; the facts of one record stand beside each other. */
  readonly row: Uint32Array<ArrayBuffer>;
  /** Index in `People`; −1 is an anonymous sale. */
  readonly person: Int32Array<ArrayBuffer>;
  readonly day: Int32Array<ArrayBuffer>;
  readonly minute: Int16Array<ArrayBuffer>;
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly keyHi: Uint32Array<ArrayBuffer>;
  readonly keyLo: Uint32Array<ArrayBuffer>;
  /** As narrow as a block stores them. A column the file does not have is absent. `amount` is always there. */
  readonly numbers: ReadonlyMap<LineNumber, IntArray | Float64Array>;
  readonly words: ReadonlyMap<LineWord, Coded>;
}

/**
 * How a person of the file is told apart from the others: by the till's code, a phone (E.164), an e-mail, or, where a
 * row has none of these, by its whole set of values (then the reference is an own code, see `ownCode`).
 */
export const REFERENCE_KINDS = ["code", "phone", "email", "values"] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** The distinct people of a file, and what its rows say about them. */
export interface People {
  readonly count: number;
  /** Index in `REFERENCE_KINDS`, by person. */
  readonly kind: Uint8Array<ArrayBuffer>;
  readonly reference: JoinedText;
  /** Statements in the order of the file; only what differs from what the file said of the person before. */
  readonly said: Said;
}

export interface Said {
  readonly count: number;
  readonly row: Uint32Array<ArrayBuffer>;
  readonly person: Uint32Array<ArrayBuffer>;
  /** By field; code 0: this statement says nothing about it. */
  readonly fields: ReadonlyMap<FactField, Coded>;
  /** By channel: an index in `PERMISSIONS`, 0 says nothing. */
  readonly permissions: ReadonlyMap<Channel, Uint8Array<ArrayBuffer>>;
}

/** Calls, one a record. */
export interface Calls {
  readonly row: Uint32Array<ArrayBuffer>;
  readonly person: Uint32Array<ArrayBuffer>;
  readonly day: Int32Array<ArrayBuffer>;
  /** −1 unknown. */
  readonly minute: Int16Array<ArrayBuffer>;
  /** 0 from the customer, 1 to the customer. */
  readonly out: Uint8Array<ArrayBuffer>;
  /** How long it took, who answered, what was noted. */
  readonly text: JoinedText;
}

/** Records left out, ascending. */
export interface OddRows {
  readonly row: Uint32Array<ArrayBuffer>;
  /** Index in `ROW_REASONS`. */
  readonly reason: Uint8Array<ArrayBuffer>;
  /** Position of the column in the file; −1: the row as a whole. */
  readonly column: Int32Array<ArrayBuffer>;
}

/** A record as it stands, or as it was mended. */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A record of which some cells were mended: their positions. */
export interface ChangedRow {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Records as typed rows; record numbers count from 1. */
export interface TypedRows {
  /** How many there are, below the header. */
  readonly rows: number;
  readonly blank: Uint32Array<ArrayBuffer>;
  readonly rejected: OddRows;
  readonly skipped: OddRows;
  /** Whether the records are order lines; else each taken record is a statement about a person. */
  readonly hasLines: boolean;
  readonly lines: readonly LineChunk[];
  readonly people: People;
  /** For a file without lines: the person of each taken record. */
  readonly taken: { readonly row: Uint32Array<ArrayBuffer>; readonly person: Uint32Array<ArrayBuffer> };
  /** Of a hotline's log, the calls of the taken records; absent for any other file. */
  readonly calls?: Calls;
}

/** The second half of a file, its records and people counted from its own beginning; equal lines still have equal keys. */
export interface ConvertedHalf extends TypedRows {
  readonly finds: Finds;
  /** Cells of rejected records, as many as are kept. */
  readonly leftOut: readonly WrittenRow[];
}

/** A file as typed rows, before it is known what of it is new. */
export interface Converted extends TypedRows {
  /** Cells of rejected records, as many as are kept; of lines with orders their orders' first. */
  readonly leftOut: readonly WrittenRow[];
  readonly mended: readonly ChangedRow[];
  readonly issues: readonly FileIssue[];
  /** The tables of a bundle, one behind the other in the order of their records; absent: one file. */
  readonly parts?: readonly ConvertedPart[];
  /** Of a bundle, by record: the record of its order, whose verdict is that of its lines; 0: none. */
  readonly orderOf?: Uint32Array<ArrayBuffer>;
}

/** A table among the records of a bundle. */
export interface ConvertedPart {
  /** Which of the given tables it is. */
  readonly table: number;
  /** Records before it. */
  readonly before: number;
  readonly rows: number;
  /** How its records are read, lines with their orders' cells: verdicts name columns by position there. */
  readonly mapping: ImportMapping;
  readonly issues: readonly FileIssue[];
}
