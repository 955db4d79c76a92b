import { PARTS } from "../model/money.ts";
import { shortBytes } from "./short-bytes.ts";
import { textOf } from "./utf8.ts";

export type DecimalMark = "." | ",";

/** Answers of `readNumber` that are no number: the cell is none, it is beyond what is exact, its digits were cut. */
export const NOT_A_NUMBER = Number.NaN;
export const TOO_LARGE = Number.POSITIVE_INFINITY;
export const DIGITS_LOST = Number.NEGATIVE_INFINITY;

/**
 * Reads a cell as a whole number of 1/10 000 (money and quantities alike), without binary floating point: the digits
 * are added up as they stand; what is beyond the fourth decimal is rounded half up.
 */
export function readNumber(text: string, mark: DecimalMark): number {
  const bytes = shortBytes(text);
  const plain = readPlain(bytes, 0, bytes.length, mark);
  return plain === plain ? plain : readDecorated(text, mark);
}

/** The same for a cell that stands in the bytes of a text. */
export function readNumberIn(bytes: Uint8Array, from: number, to: number, mark: DecimalMark): number {
  const plain = readPlain(bytes, from, to, mark);
  return plain === plain ? plain : readDecorated(textOf(bytes, from, to), mark);
}

/** Digits with at most a minus before them and four decimals behind; NaN: something else. */
function readPlain(bytes: Uint8Array, from: number, to: number, mark: DecimalMark): number {
  const point = mark === "." ? 46 : 44;
  const negative = from < to && bytes[from] === 45;
  let at = negative ? from + 1 : from;
  const first = at;
  let whole = 0;
  let code = 0;
  for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) whole = whole * 10 + code;
  const digits = at - first;
  if (digits === 0 || digits > 11) return NaN;
  if (at === to) return negative && whole > 0 ? -whole * PARTS : whole * PARTS;
  if (bytes[at] !== point) return NaN;
  at++;
  let part = 0;
  let unit = PARTS;
  for (; at < to && unit > 1 && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) {
    unit /= 10;
    part += code * unit;
  }
  if (at !== to) return NaN;
  const value = whole * PARTS + part;
  return negative && value > 0 ? -value : value;
}

const CURRENCY =
  /(?:rmb|cny|usd|eur|gbp|hkd|twd|jpy|krw|aud|cad|chf|sek|nok|dkk|pln|us\$|hk\$|nt\$|[¥$€£₩₹฿₽]|元|圆|块|円|圓|kr\.?|zł|件|个|份|pcs)/gi;
const SPACES = /[\s\u00a0\u2000-\u200f\u202f\u205f\u3000\ufeff'’]/g;

/** The same for numbers in other clothes: `¥ 1,234.50元`, `(12.00)`, `12.00-`, `１２３`, `1 234,56`, `1.5E-05`. */
function readDecorated(given: string, mark: DecimalMark): number {
  const bare = given.normalize("NFKC").replaceAll("−", "-").replace(CURRENCY, "").replace(SPACES, "");
  const inner = /^\((.*)\)$/.exec(bare) ?? /^(.*)-$/.exec(bare);
  const signed = inner ? `-${inner[1]}` : bare;
  const match = /^([+-]?)([\d.,]+)(?:E([+-]?\d{1,3}))?$/i.exec(signed);
  if (!match || !/\d/.test(match[2]!)) return NOT_A_NUMBER;
  const parts = splitDecimal(match[2]!, mark);
  if (parts === null) return NOT_A_NUMBER;
  const exponent = match[3] === undefined ? 0 : Number(match[3]);
  // 1.38E+10 stands for eleven digits of which three are left.
  if (exponent > parts.decimals.length) return DIGITS_LOST;
  return assemble(shift(parts, exponent), match[1] === "-");
}

interface Decimal {
  readonly whole: string;
  readonly decimals: string;
}

/** Takes a number apart at its decimal mark; groups must be of three digits. */
function splitDecimal(text: string, mark: DecimalMark): Decimal | null {
  const group = mark === "." ? "," : ".";
  const at = text.lastIndexOf(mark);
  if (at !== text.indexOf(mark)) return null;
  const whole = at < 0 ? text : text.slice(0, at);
  const decimals = at < 0 ? "" : text.slice(at + 1);
  if (decimals.includes(group)) return null;
  if (!whole.includes(group)) return { whole, decimals };
  const groups = whole.split(group);
  const right = groups.every((part, i) => (i === 0 ? part.length > 0 && part.length <= 3 : part.length === 3));
  return right ? { whole: groups.join(""), decimals } : null;
}

function shift({ whole, decimals }: Decimal, exponent: number): Decimal {
  if (exponent === 0) return { whole, decimals };
  if (exponent > 0) return { whole: whole + decimals.slice(0, exponent), decimals: decimals.slice(exponent) };
  const padded = whole.padStart(1 - exponent, "0");
  return { whole: padded.slice(0, exponent), decimals: padded.slice(exponent) + decimals };
}

function assemble({ whole, decimals }: Decimal, negative: boolean): number {
  const digits = whole.replace(/^0+/, "");
  if (digits.length > 12) return TOO_LARGE;
  const kept = Number((decimals + "0000").slice(0, 4));
  const half = decimals.charCodeAt(4) >= 53 ? 1 : 0;
  const value = Number(digits) * PARTS + kept + half;
  if (!Number.isSafeInteger(value)) return TOO_LARGE;
  return negative && value > 0 ? -value : value;
}

/** Which mark stands before the decimals of a column, and whether its cells leave that open. */
export interface DecimalGuess {
  readonly mark: DecimalMark;
  readonly ambiguous: boolean;
  /** How many of the cells are numbers under this mark. */
  readonly fits: number;
}

/**
 * Decides a column's decimal mark by its cells: one that holds both marks, a mark used twice, or a mark that is not
 * followed by exactly three digits tells; `1.234` does not. Where nothing tells, the point, or what `usual` says.
 */
export function guessDecimal(cells: readonly string[], usual: DecimalMark = "."): DecimalGuess {
  let points = 0;
  let commas = 0;
  let open = 0;
  for (const cell of cells) {
    const evidence = decimalEvidence(cell.normalize("NFKC"));
    if (evidence === ".") points++;
    else if (evidence === ",") commas++;
    else if (evidence === "open") open++;
  }
  const mark = points === commas ? usual : points > commas ? "." : ",";
  const fits = cells.reduce((count, cell) => count + (Number.isFinite(readNumber(cell, mark)) ? 1 : 0), 0);
  return { mark, ambiguous: points === commas && points + open > 0, fits };
}

function decimalEvidence(cell: string): DecimalMark | "open" | null {
  const point = cell.lastIndexOf(".");
  const comma = cell.lastIndexOf(",");
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const mark = point >= 0 ? "." : ",";
  const other = mark === "." ? "," : ".";
  const [before = "", after = "", more] = cell.replace(CURRENCY, "").replace(SPACES, "").split(mark);
  if (more !== undefined) return other;
  const decimals = /^\d*/.exec(after)?.[0].length ?? 0;
  const lead = before.replace(/\D/g, "");
  return decimals === 3 && lead.length >= 1 && lead.length <= 3 && !lead.startsWith("0") ? "open" : mark;
}
