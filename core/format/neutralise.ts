/** What a spreadsheet passes over before it looks at a cell: blanks, invisible marks, controls. */
const BLANK = "[\\p{Z}\\p{Cc}\\p{Cf}]";
const BLANK_IN_LINE = `(?:(?![\\r\\n])${BLANK})`;
/** What makes a formula of a cell: the signs themselves, their full-width and small forms, and tab. */
const SIGN = "[=+\\-@\\t＝＋－＠﹦﹢﹣﹫]";

const START = `'*${BLANK}*(?:${SIGN}|[\\r\\n])`;
const LINE_START = `'*${BLANK_IN_LINE}*${SIGN}`;
const DANGEROUS = new RegExp(`^(?=${START})|(?<=[\\r\\n])(?=${LINE_START})`, "gu");
const MARKED = new RegExp(`^'(?=${START})|(?<=[\\r\\n])'(?=${LINE_START})`, "gu");

/** A phone number with its country code. A spreadsheet makes a number of it, never a formula. */
const E164 = /^\+[1-9]\d{6,14}$/;
/** Texts a spreadsheet turns into another number, a day or a time: `0123`, `1.38E+10`, `3-4`, `13800138000123`. */
const READ_AS_NUMBER = /^(?:0\d+|\d{12,}|\d+E\d+|\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?|\d{1,2}:\d{2}(?::\d{2})?)$/i;
const DIALLED = /^\d[\d ()./-]*$/;
const GUARDED = /^\t(?=(?:\+[1-9]\d{6,14}|\d[\d ()./:Ee-]*)$)/;

/**
 * A text as a spreadsheet can hold it without making a formula of it (reliability R32; OWASP "CSV injection"): a single
 * quotation mark goes before whatever begins, after any blanks, quotation marks and invisible characters, with = + - @, their
 * full-width forms, tab or a line break; also at the start of each further line. A phone number with its country code
 * is no formula and stays. `restore` gives the original back.
 */
export function neutralise(text: string): string {
  return E164.test(text) ? text : text.replace(DANGEROUS, "'");
}

/**
 * A text so that a spreadsheet that opens a CSV file keeps it as text: `neutralise`, and a tab before what it would
 * read as a number or a day and change: phone numbers (always where `phone` is set), leading zeros, long codes, `3-4`. The tab is not
 * seen in the cell; ="…" would be a formula, and a quotation mark would be seen.
 */
export function keepAsText(text: string, phone: boolean): string {
  if (E164.test(text) || READ_AS_NUMBER.test(text) || (phone && DIALLED.test(text))) return `\t${text}`;
  return neutralise(text);
}

/** The text before `neutralise` or `keepAsText`; any other text comes back as it is. */
export function restore(text: string): string {
  return GUARDED.test(text) ? text.slice(1) : text.replace(MARKED, "");
}
