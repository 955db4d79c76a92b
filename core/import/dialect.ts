import { ALIGNED, ANY_BLANKS, DELIMITERS } from "../model/mapping.ts";
import { findAligned, isPadded } from "./find-aligned.ts";
import { headerMeaning } from "./header-words.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";

/** How much of the text decides. */
const SAMPLE = 1 << 16;

/** Delimiters that some systems write and hardly any text holds, and those with a blank behind them, for where a quote follows the blank. */
const RARE = ["^", "~", "\u001f", "\u0001", "§", "¦", "::", ", ", "; "] as const;
/** Delimiters of which the usual ones are a part. */
const LONGER = ["~|~", "|~|"] as const;
/** Delimiters that stand in ordinary text too, so that an even width alone does not make them one. */
const COMMON_SIGNS = [" ", ANY_BLANKS, ":", "#", "*", "!", "$", "，", "；", "、"] as const;

/** So many lines show what a column without a name holds: days, and amounts with decimals. */
const FEWEST_LINES = 10;
const DAY = /^(?:(?:19|20)\d\d[-./]?[01]?\d[-./]?[0-3]?\d|[0-3]?\d[-./][0-3]?\d[-./](?:19|20)?\d\d)$/;
const AMOUNT = /^[-+]?\d+[.,]\d\d?$/;

/** Under a delimiter that parts the cells, so large a share of the records has the usual width. */
const EVEN = 0.8;
/** What the usual delimiters give where none of them parts anything. */
const NOTHING = 0.2;

/**
 * Guesses what parts the cells: under each delimiter, how many records have the usual width, and how many cells are left
 * with another delimiter in them that is not part of a number. A line `sep=;`, which a spreadsheet writes, decides. A blank, a colon and the
 * like are taken only where no usual delimiter does and names that are known, columns of days and amounts, or quotes that stand between them, speak
 * for them. Columns that are padded with blanks are looked for where nothing else takes the padding away.
 */
export function guessDialect(text: string, chosen: Partial<Pick<Dialect, "delimiter" | "quote">> = {}): Dialect {
  const newline = guessNewline(text.slice(0, SAMPLE));
  const sample = wholeLines(text, newline);
  const quote = chosen.quote ?? guessQuote(sample);
  const under = (delimiter: string): Dialect => ({ delimiter, quote, newline });
  const declared = /^sep=([^"'\r\n]{1,8})\r?[\n\r]/i.exec(sample)?.[1];
  const settled = chosen.delimiter ?? declared;
  if (settled === ALIGNED) return padded(sample, under(ALIGNED), true) ?? under(ALIGNED);
  if (settled !== undefined) return withWidth(under(settled), recordsOf(sample, under(settled)));
  let best = { dialect: under(","), records: recordsOf(sample, under(",")), score: 0 };
  const consider = (delimiter: string, isDelimiter: (records: string[][]) => boolean): void => {
    const records = recordsOf(sample, under(delimiter));
    const score = rate(records, delimiter);
    if (score > best.score * 1.0001 && isDelimiter(records)) best = { dialect: under(delimiter), records, score };
  };
  const isEven = (records: string[][]): boolean => usualWidth(records).share >= EVEN;
  for (const delimiter of LONGER) if (sample.includes(delimiter)) consider(delimiter, isEven);
  for (const delimiter of DELIMITERS) consider(delimiter, () => true);
  for (const delimiter of RARE) if (sample.includes(delimiter)) consider(delimiter, isEven);
  if (isPadded(best.records)) {
    const columns = padded(sample, under(ALIGNED), false);
    if (columns !== null) return columns;
  }
  if (best.score < NOTHING) {
    best = { ...best, score: 0 };
    for (const delimiter of COMMON_SIGNS) {
      if (delimiter === ANY_BLANKS || sample.includes(delimiter))
        consider(delimiter, (records) => isEvenTable(records) || isBetweenQuotes(sample, records, under(delimiter)));
    }
  }
  const twice = under(best.dialect.delimiter.repeat(2));
  if (isDoubled(best.records, best.dialect)) return withWidth(twice, recordsOf(sample, twice));
  return withWidth(best.dialect, best.records);
}

function padded(sample: string, dialect: Dialect, isSettled: boolean): Dialect | null {
  const aligned = findAligned(sample, dialect.newline, isSettled);
  return aligned === null ? null : { ...dialect, width: aligned.gaps.length + 1, aligned };
}

/** Whether a delimiter always stands twice: every other cell is empty, the names' too. Empty columns between commas, semicolons and tabs are usual. */
function isDoubled(records: readonly (readonly string[])[], { delimiter }: Dialect): boolean {
  if (/[,;\t]/.test(delimiter)) return false;
  const wide = records.filter((record) => record.length > 2);
  return wide.length > 1 && wide.every((record) => record.every((cell, i) => i % 2 === 0 || cell === ""));
}

function withWidth(dialect: Dialect, records: readonly (readonly string[])[]): Dialect {
  const { width, share } = usualWidth(records);
  const marked: Dialect = isMarked(records, width) ? { ...dialect, mark: MARK } : dialect;
  return width > 1 && share >= EVEN ? { ...marked, width } : marked;
}

/** What WeChat Pay's bills write before each cell. */
const MARK = "`" as const;

/** Whether each cell of each record but the names has the mark before it. */
function isMarked(records: readonly (readonly string[])[], width: number): boolean {
  const rows = records.filter((record) => record.length === width);
  const marked = rows.filter((record) => record.every((cell) => cell.startsWith(MARK)));
  return width > 1 && marked.length > 0 && marked.length >= rows.length - 1;
}

/** Nearly all records have one width, and the first one holds names that are known, or one column days and another one amounts. */
function isEvenTable(records: readonly (readonly string[])[]): boolean {
  const { width, share } = usualWidth(records);
  const known = records[0]?.filter((name) => headerMeaning(name).length > 0).length ?? 0;
  if (records.length < 3 || width < 3 || share <= 0.95) return false;
  return known > 1 || (records.length >= FEWEST_LINES && isColumn(records, DAY) && isColumn(records, AMOUNT));
}

/** Whether all filled cells of some column are so, and nearly all are filled. */
function isColumn(records: readonly (readonly string[])[], shape: RegExp): boolean {
  const { width } = usualWidth(records);
  const body = records.slice(1).filter((record) => record.length === width);
  return Array.from({ length: width }, (_, i) => i).some((i) => body.every((record) => shape.test(record[i] ?? "")));
}

/** The quoted cells stand between these delimiters, in most records, none of which is narrower than the first. */
function isBetweenQuotes(
  sample: string,
  records: readonly (readonly string[])[],
  { delimiter, quote }: Dialect,
): boolean {
  const mark = delimiter.replace(/[^\p{L}\p{N}]/gu, "\\$&");
  const cells = new RegExp(`(?<=^|${mark})${quote}(?:[^${quote}\\r\\n]|${quote}{2})*${quote}(?=${mark}|\\r?$)`, "gm");
  const between = sample.match(cells) ?? [];
  const quotes = sample.split(quote).length - 1;
  const within = between.reduce((sum, cell) => sum + cell.split(quote).length - 1, 0);
  const first = records[0]?.length ?? 0;
  const wide = records.filter((record) => record.length >= first).length;
  return first > 2 && between.length >= records.length / 2 && within > quotes * 0.8 && wide > records.length * 0.9;
}

/** All records of a text. */
export function recordsOf(text: string, dialect: Dialect): string[][] {
  const reader = new RecordReader(dialect);
  return [...reader.push(new TextEncoder().encode(text)), ...reader.finish()];
}

/** The width most records have, blank lines aside, and the share that has it. */
export function usualWidth(records: readonly (readonly string[])[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  let filled = 0;
  for (const record of records) {
    if (record.length === 1 && record[0]?.trim() === "") continue;
    filled++;
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  let width = 0;
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count < most || (count === most && candidate < width)) continue;
    width = candidate;
    most = count;
  }
  return { width, share: filled === 0 ? 0 : most / filled };
}

/** A carriage return ends the lines only where most of them have no line feed. */
function guessNewline(text: string): Dialect["newline"] {
  const alone = text.match(/\r(?!\n)/g)?.length ?? 0;
  return alone > (text.match(/\n/g)?.length ?? 0) ? "\r" : "\n";
}

function wholeLines(text: string, newline: string): string {
  if (text.length <= SAMPLE) return text;
  const end = text.lastIndexOf(newline, SAMPLE);
  return text.slice(0, end > 0 ? end + 1 : SAMPLE);
}

/** Single quotes only where more cells begin and end with one than with a double quote. */
function guessQuote(text: string): Dialect["quote"] {
  const single = text.match(/(?:^|[,;\t|])\s*'[^'\n\r]*'(?=\s*(?:[,;\t|\n\r]|$))/gm)?.length ?? 0;
  const double = text.match(/(?:^|[,;\t|])\s*"/gm)?.length ?? 0;
  return single > 2 && single > double ? "'" : '"';
}

function rate(records: readonly (readonly string[])[], delimiter: string): number {
  const { width, share } = usualWidth(records);
  if (width < 2) return 0;
  const others = DELIMITERS.filter((other) => !delimiter.includes(other));
  let cells = 0;
  let odd = 0;
  for (const record of records) {
    for (const cell of record) {
      cells++;
      if (others.some((other) => cell.includes(other)) && !/^[-+(\s]*[\d.,\s]+\)?$/.test(cell)) odd++;
    }
  }
  return share * share * (1 - odd / cells) * (1 - 1 / (width + 2));
}
