/** Many texts as one string: text i ends before `ends[i]`. The empty text stands for "missing". */
export interface JoinedText {
  readonly text: string;
  readonly ends: Uint32Array;
}

export type IntArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/** One column of a stored block. A code of 0 in a coded column is missing; code c means word c − 1. */
export type StoredColumn =
  | { readonly type: "same"; readonly value: number }
  | { readonly type: "int"; readonly values: IntArray }
  | { readonly type: "float"; readonly values: Float64Array }
  | { readonly type: "coded"; readonly codes: IntArray; readonly words: JoinedText }
  | { readonly type: "text"; readonly texts: JoinedText };

export type TableName = "line" | "customer" | "touch" | "member" | "contact";

/**
 * Fact rows of one table as typed columns: at most `MAX_ROWS` lines or touches, `MAX_PAGE` customers, or `MAX_JOINED_PAGE` once they were joined.
 * A block stands alone: its dictionaries are its own, so it can be rewritten or left out without its neighbours.
 */
export interface Block {
  readonly table: TableName;
  readonly rows: number;
  readonly columns: Readonly<Record<string, StoredColumn>>;
}

export const MAX_ROWS = 65_536;
export const MAX_PAGE = 2_048;
export const MAX_JOINED_PAGE = 16_384;

/*
 * Columns of a line block. `commit` is added by the ledger. Money and quantities in 1/10 000; NaN is unknown.
 *
 *   row int · source coded · customer int (−1 anonymous) · day int · minute int (−1 unknown) · order text or coded ·
 *   productCode, product, category coded · quantity, unitPrice, amount, listPrice float · kind int (LINE_KINDS) ·
 *   channel, store, staff, promotion coded · keyHi, keyLo int (Uint32: the line's identity)
 *
 * Required: row, source, customer, day, amount, kind, keyHi, keyLo. A missing optional column is unknown throughout.
 * Signs: a sale's amount and quantity are ≥ 0; a discount or refund holds the amount given back as a positive number,
 * and a refund its quantity as a positive number.
 *
 * Columns of a customer page: `row`, `customer`, `source` (coded), `code` (text), any FactField (text or coded), and
 * `permission.<channel>` (int: index in PERMISSIONS, 0 = says nothing, or PERMISSION_UNREAD). One row holds what one source row brought about one
 * customer; several rows of a commit may speak of the same customer, the later row wins field by field.
 *
 * Columns of a touch block: `row`, `source` coded, `customer`, `day`, `minute`, `kind` (TOUCH_KINDS), `direction` (0 from the
 * customer, 1 to the customer), `channel` coded, `product` coded, `text` text, `value` float (recommendation 0–10, NaN).
 *
 * Columns of a member block, one row for everybody of a launched campaign's segment, in segment order: `row` (from 1 over all
 * blocks of the launch; the row's number in codes), `customer`, `status` (0 contacted, i for MEMBER_REASONS[i − 1]), `household` (a number
 * for each household of the launch), `stratum` (−1 where not drawn), `class` (index in CLASSES), `quartile` (of value, 0 lowest; −1 unknown),
 * `value` float (money; NaN unknown), `pre` float (net of the days before the launch, as many as from the first wave to the window's end), `plan`
 * (bit i: wave i is meant for them) and `evidence` (the commit whose permission was looked at; 0 none).
 *
 * Columns of a contact block: `row`, `launch` (the commit), `wave` (index), `customer`, `event` (CONTACT_EVENTS), `day`, `channel`
 * coded (WAVE_CHANNELS), `reason` coded (FAILURES), `text` text (the address used, the answer as given).
 */

/** Joins texts; the inverse of `textAt` for every index. */
export function joinTexts(texts: readonly string[]): JoinedText {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (let i = 0; i < texts.length; i++) {
    end += texts[i]!.length;
    ends[i] = end;
  }
  return { text: texts.join(""), ends };
}

/** Text i of a joined text. */
export function textAt(joined: JoinedText, i: number): string {
  return joined.text.slice(i === 0 ? 0 : joined.ends[i - 1], joined.ends[i]);
}
