import type { Dialect } from "./records.ts";

/**
 * A line whose quotes do not come out even, read another way: a quote that no other one closes before a delimiter or the line's end is a letter
 * (`18/02,"02:15,2` has three cells). Null unless that, and not the usual reading of the same text, gives as many cells as the records have.
 */
export function withStrayQuotes(line: string, usual: readonly string[], dialect: Dialect): string[] | null {
  const { delimiter, quote, width } = dialect;
  if (width === undefined || usual.length === width) return null;
  const text = line.replace(/[\r\n]+$/, "");
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const close = text.startsWith(quote, at) ? closeOf(text, at, dialect) : -1;
    const found = text.indexOf(delimiter, at);
    const end = close >= 0 ? close + 1 : found < 0 ? text.length : found;
    cells.push(close >= 0 ? text.slice(at + 1, close).replaceAll(quote + quote, quote) : text.slice(at, end));
    if (end >= text.length) return cells.length === width ? cells : null;
    at = end + delimiter.length;
  }
}

/** Where the quoted cell that begins at a place is closed, right before a delimiter or the end; −1: nowhere. */
function closeOf(text: string, start: number, { delimiter, quote }: Dialect): number {
  for (let at = text.indexOf(quote, start + 1); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (text[at + 1] === quote) at++;
    else return at + 1 === text.length || text.startsWith(delimiter, at + 1) ? at : -1;
  }
  return -1;
}
