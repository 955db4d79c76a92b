import { DELIMITERS } from "../model/mapping.ts";
import { RecordReader } from "./records.ts";
import type { Dialect } from "./records.ts";

/** How much of the text decides. */
const SAMPLE = 1 << 16;

/**
 * Guesses what parts the cells: under each delimiter, how many records have the usual width, and how many cells are left
 * with another delimiter in them that is not part of a number. A line `sep=;`, which a spreadsheet writes, decides.
 */
export function guessDialect(text: string, chosen: Partial<Dialect> = {}): Dialect {
  const newline = guessNewline(text.slice(0, SAMPLE));
  const sample = wholeLines(text, newline);
  const quote = chosen.quote ?? guessQuote(sample);
  const declared = DELIMITERS.find((delimiter) => new RegExp(`^sep=\\${delimiter}\\r?[\\n\\r]`, "i").test(sample));
  if (chosen.delimiter ?? declared) return { delimiter: chosen.delimiter ?? declared ?? ",", quote, newline };
  let best: Dialect = { delimiter: ",", quote, newline };
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const dialect: Dialect = { delimiter, quote, newline };
    const score = rate(recordsOf(sample, dialect), delimiter);
    if (score > bestScore * 1.0001) {
      best = dialect;
      bestScore = score;
    }
  }
  return best;
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
  const others = DELIMITERS.filter((other) => other !== delimiter);
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
