import { RegularsError } from "../model/error.ts";
import { usualWidth } from "./dialect.ts";
import { headerMeaning } from "./header-words.ts";

/** Title lines are looked for this far down. */
const SEARCHED = 20;

/** A cell that is a value, hardly a name: a number, a day, a phone, an e-mail address. */
const VALUE = /^(?:[-+(]?[¥$€£]?\s*\d[\d\s.,:/()+-]*%?|\d{4}年.*|[^\s@]+@[^\s@]+\.[a-z]{2,})$/i;

/**
 * Guesses which record holds the names: the first that is filled about as widely as the table, skipping title lines
 * above; −1 where that record is made of values like those below it.
 */
export function guessHeaderRow(records: readonly (readonly string[])[]): number {
  const { width } = usualWidth(records);
  const needed = Math.max(1, Math.ceil(width * 0.6));
  const at = records.slice(0, SEARCHED).findIndex((record) => filled(record) >= needed);
  const header = records[at];
  if (!header) return records.length > 0 ? 0 : -1;
  const names = header.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const known = names.filter((name) => headerMeaning(name).length > 0).length;
  const values = names.filter((name) => VALUE.test(name)).length;
  if (known >= 2 || (known >= 1 && values === 0)) return at;
  if (values === 0) return looksLikeNames(names, records.slice(at + 1)) ? at : -1;
  return values > names.length * 0.2 ? -1 : at;
}

/** Text above numbers is names; text above text says nothing by itself, but names differ from each other and come once. */
function looksLikeNames(names: readonly string[], below: readonly (readonly string[])[]): boolean {
  if (below.some((record) => record.some((cell) => VALUE.test(cell.trim())))) return true;
  if (new Set(names).size < names.length) return false;
  const repeated = names.filter((name) => below.some((record) => record.some((cell) => cell.trim() === name)));
  return repeated.length <= names.length * 0.3;
}

function filled(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.trim() === "" ? 0 : 1), 0);
}

/**
 * The columns' names as they stand, trimmed; without a header row a spreadsheet's letters. Throws `file-column-twice`
 * where two columns have one name that means something, since no mapping could tell them apart; of names that mean nothing to us, as shops'
 * exports have them twice, the second gets a number.
 */
export function columnNames(header: readonly string[] | undefined, width: number): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < width; i++) {
    const name = header ? (header[i] ?? "").trim() : letters(i);
    const free = name === "" ? name : freeName(name, seen);
    seen.add(free.normalize("NFKC"));
    names.push(free);
  }
  return names;
}

/** The name, or where another column has it and nobody would know which is meant by it, the name with a number. */
function freeName(name: string, seen: ReadonlySet<string>): string {
  const isFree = (one: string): boolean => !seen.has(one.normalize("NFKC"));
  if (isFree(name)) return name;
  if (headerMeaning(name).length > 0) throw new RegularsError("file-column-twice", { column: name });
  for (let n = 2; ; n++) if (isFree(`${name} (${n})`)) return `${name} (${n})`;
}

/** A, B … Z, AA: how a spreadsheet names its columns. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
