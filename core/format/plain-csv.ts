/** Must be quoted: the delimiter, the quotation mark, line breaks, and blanks at the ends, which some readers drop. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * CSV for programs, as the command line writes it: no byte order mark, LF, RFC 4180, the header first. Null is the empty field.
 * Nothing is neutralised: what a program reads must be what was there.
 */
export function plainCsv(headers: readonly string[], rows: Iterable<readonly (string | null)[]>): string {
  const lines = [line(headers)];
  for (const row of rows) lines.push(line(row));
  return lines.join("");
}

function line(cells: readonly (string | null)[]): string {
  const fields = cells.map((cell) => (cell === null ? "" : field(cell)));
  // A line that is only one empty field would be no row at all.
  return `${fields.length === 1 && fields[0] === "" ? '""' : fields.join(",")}\n`;
}

function field(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
