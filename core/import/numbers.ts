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
  "rmb|cny|usd|eur|gbp|hkd|twd|jpy|krw|inr|aud|cad|chf|sek|nok|dkk|pln|us\\$|hk\\$|nt\\$|a\\$|rs\\.?|fr\\.?|人民币|[¥$€£₩₹฿₽]";
const UNIT = "元|圆|圓|块|塊|円|kr\\.?|zł|件|个|個|份|pcs";
/** A sign, a currency and a sign before the digits; a currency, a unit and a sign behind them. */
const BEFORE = new RegExp(`^([+-]?)(?:${CURRENCY}|kr\\.?)?([+-]?)(?=[\\d.,])`, "i");
const BEHIND = new RegExp(`(?<=[\\d.,万萬亿億%])(?:(?:${UNIT}|${CURRENCY}){0,2}(?:整|正)?)(-?)$`, "i");
const DIGITS = /^([\d.,']+)(?:E([+-]?\d{1,3}))?([万萬亿億%]?)$/i;
/** Digits, or signs that may be digits in another form. */
const MAY_HOLD_DIGITS = /[\d\u0080-\uffff]/;
/** Money of countries that group by commas; where its sign is written otherwise ("$ 1.234"), nobody has three decimals of it. */
const COMMA_GROUPS = /[$£¥￥₹₩₱元圆円]/;
const MAY_HOLD_MARKS = /[.,\u0080-\uffff]/;
const SPACES = /[\s\u00a0\u2000-\u200f\u202f\u205f\u3000\ufeff]+/g;
/** By how many places these move the decimal mark. */
const SHIFT: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8, "%": -2 };

/** The same for numbers in other clothes: `¥ 1,234.50元`, `(12.00)`, `12.00-`, `１２３`, `1 234,56`, `1,23,456`, `12%`, `1.5万`, `1.5E-05`. */
function readDecorated(given: string, mark: DecimalMark): number {
  if (!MAY_HOLD_DIGITS.test(given)) return NOT_A_NUMBER;
  const undressed = undress(given);
  if (undressed === null) return NOT_A_NUMBER;
  const match = DIGITS.exec(undressed.digits);
  if (!match || !/\d/.test(match[1]!)) return NOT_A_NUMBER;
  const parts = splitDecimal(match[1]!, mark);
  if (parts === null) return NOT_A_NUMBER;
  const exponent = match[2] === undefined ? 0 : Number(match[2]);
  // 1.38E+10 stands for eleven digits of which three are left.
  if (exponent > parts.decimals.length) return DIGITS_LOST;
  const moved = SHIFT[match[3]!] ?? 0;
  return assemble(shift(padded(parts, moved), exponent + moved), undressed.isNegative);
}

/** The digits without what stands around them; blanks between digits become `'`. Null: more than one sign, or none that belongs to a number. */
function undress(given: string): { readonly digits: string; readonly isNegative: boolean } | null {
  const text = given.normalize("NFKC").trim().replaceAll("−", "-").replaceAll("’", "'").replace(/^'/, "");
  const bare = text.replace(/(?<=\d)[\s\u2000-\u200f\u202f\u205f]+(?=\d)/g, "'").replace(SPACES, "");
  const inner = /^\((.*)\)$/.exec(bare)?.[1] ?? /^([¥$€£])\((.*)\)$/.exec(bare)?.[2];
  const before = BEFORE.exec(inner ?? bare);
  if (before === null) return null;
  const rest = (inner ?? bare).slice(before[0].length);
  const behind = BEHIND.exec(rest);
  const digits = behind === null ? rest : rest.slice(0, behind.index);
  const signs = [inner === undefined ? "" : "-", before[1]!, before[2]!, behind?.[1] ?? ""].filter(
    (sign) => sign !== "",
  );
  return signs.length > 1 ? null : { digits, isNegative: signs[0] === "-" };
}

interface Decimal {
  readonly whole: string;
  readonly decimals: string;
}

/** Takes a number apart at its decimal mark; groups must be of three digits, or, before the last one, of two as in India. */
function splitDecimal(text: string, mark: DecimalMark): Decimal | null {
  const at = text.lastIndexOf(mark);
  if (at !== text.indexOf(mark)) return null;
  const whole = at < 0 ? text : text.slice(0, at);
  const decimals = at < 0 ? "" : text.slice(at + 1);
  if (/\D/.test(decimals)) return null;
  if (!/\D/.test(whole)) return { whole, decimals };
  const [group] = /\D/.exec(whole)!;
  const groups = whole.split(group);
  if (groups.some((part) => /\D/.test(part))) return null;
  return isGrouped(groups, 3) || isGrouped(groups, 2) ? { whole: groups.join(""), decimals } : null;
}

/** Whether the last group has three digits, those between so many, and the first at most as many. */
function isGrouped(groups: readonly string[], size: 2 | 3): boolean {
  return groups.every((part, i) => {
    if (i === groups.length - 1) return part.length === 3;
    return i === 0 ? part.length > 0 && part.length <= size : part.length === size;
  });
}

/** With zeros enough for the decimal mark to be moved to the right. */
function padded({ whole, decimals }: Decimal, places: number): Decimal {
  return { whole, decimals: places > 0 ? decimals.padEnd(places, "0") : decimals };
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
  /** Which mark some of the cells prove; null: none. */
  readonly proven: DecimalMark | "both" | null;
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
    const evidence = decimalEvidence(cell);
    if (evidence === ".") points++;
    else if (evidence === ",") commas++;
    else if (evidence === "open") open++;
  }
  const mark = points === commas ? usual : points > commas ? "." : ",";
  const fits = cells.reduce((count, cell) => count + (Number.isFinite(readNumber(cell, mark)) ? 1 : 0), 0);
  const proven = points > 0 && commas > 0 ? "both" : points > 0 ? "." : commas > 0 ? "," : null;
  return { mark, ambiguous: points === commas && points + open > 0, fits, proven };
}

function decimalEvidence(given: string): DecimalMark | "open" | null {
  if (!MAY_HOLD_MARKS.test(given)) return null;
  const cell = undress(given)?.digits ?? given;
  const point = cell.lastIndexOf(".");
  const comma = cell.lastIndexOf(",");
  if (point < 0 && comma < 0) return null;
  if (point >= 0 && comma >= 0) return point > comma ? "." : ",";
  const mark = point >= 0 ? "." : ",";
  const other = mark === "." ? "," : ".";
  const [before = "", after = "", more] = cell.split(mark);
  if (more !== undefined) return other;
  const decimals = /^\d*/.exec(after)?.[0].length ?? 0;
  const lead = before.replace(/\D/g, "");
  if (mark === "," && decimals === 3 && COMMA_GROUPS.test(given)) return other;
  return decimals === 3 && lead.length >= 1 && lead.length <= 3 && !lead.startsWith("0") ? "open" : mark;
}
