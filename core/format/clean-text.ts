/** What no XML, HTML or line-based format can hold: controls but tab and line breaks, halves of characters, non-characters. */
const UNWRITABLE = /[^\P{Cc}\t\r\n]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text without the characters that no file format holds, its line breaks as `\n`. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, "").replace(/\r\n?/g, "\n");
}

/** A text as one line: `writable`, with every line break and tab as a blank, none at the ends. */
export function oneLine(text: string): string {
  return writable(text)
    .replace(/[\t\n\u2028\u2029]+/g, " ")
    .trim();
}
