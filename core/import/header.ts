import { RegularsError } from "../model/error.ts";
import { usualWidth } from "./dialect.ts";
import { headerMeaning } from "./header-words.ts";
import { isSplitHeader, splitNames } from "./split-header.ts";

/** Title lines are looked for this far down: a payment service writes two dozen of them. */
const SEARCHED = 50;

/** A cell that is a value, hardly a name: a number, a day, a phone, an e-mail address. */
const VALUE = /^(?:[-+(]?[¥$€£]?\s*\d[\d\s.,:/()+-]*%?|\d{4}年.*|[^\s@]+@[^\s@]+\.[a-z]{2,})$/i;

/**
 * Guesses which record holds the names: the first that is filled about as widely as the table, skipping title lines
 * above, the lower one of two where the upper names groups of columns; −1 where that record is made of values like those below it.
 */
export function guessHeaderRow(records: readonly (readonly string[])[]): number {
  const at = firstNames(records);
  return at >= 0 && isGroupRow(records[at]!, records[at + 1] ?? [], records.slice(at + 2)) ? at + 1 : at;
}

function firstNames(records: readonly (readonly string[])[]): number {
  const width = tableWidth(records);
  const needed = Math.max(1, Math.ceil(width * 0.6));
  const at = records.slice(0, SEARCHED).findIndex((record) => filled(record) >= needed);
  const header = records[at];
  if (!header) return records.length > 0 ? 0 : -1;
  const names = textsOf(header);
  const known = names.filter((name) => headerMeaning(name).length > 0).length;
  const values = names.filter((name) => VALUE.test(name)).length;
  if (known >= 2 || (known >= 1 && values === 0)) return at;
  if (values === 0) return looksLikeNames(names, records.slice(at + 1)) ? at : -1;
  return values > names.length * 0.2 ? -1 : at;
}

/** The usual width; where lines of a single cell, as titles are, outnumber the rows of a short table, that of the others, if names are among them. */
function tableWidth(records: readonly (readonly string[])[]): number {
  const { width } = usualWidth(records);
  if (width > 1) return width;
  const wide = records.filter((record) => record.length > 2);
  const isTable = wide.length > 1 && wide.slice(0, SEARCHED).some((record) => knownOf(textsOf(record)) > 2);
  return isTable ? usualWidth(wide).width : width;
}

/**
 * Where further down a second table begins: behind a blank record, names of which two are known, and a record with a value behind them; −1: nowhere
 * in these records.
 */
export function secondTable(records: readonly (readonly string[])[], headerRow: number): number {
  return records.findIndex((record, at) => {
    if (at <= headerRow + 2 || filled(records[at - 1]!) > 0) return false;
    const names = textsOf(record);
    if (names.length < 2 || names.some((name) => VALUE.test(name)) || knownOf(names) < 2) return false;
    return records[at + 1]?.some((cell) => VALUE.test(cell.trim())) === true;
  });
}

/** Whether the record below names the columns, and this one only what several of them have in common: it is filled less, or says the same twice. */
function isGroupRow(
  record: readonly string[],
  below: readonly string[],
  body: readonly (readonly string[])[],
): boolean {
  const [groups, names] = [textsOf(record), textsOf(below)];
  if (isSplitHeader(record, below)) return knownOf(names) >= 2 && !names.some((name) => VALUE.test(name));
  if (names.length < groups.length || names.some((name) => VALUE.test(name))) return false;
  if (names.length === groups.length && new Set(names).size <= new Set(groups).size) return false;
  const isAbove = body.some((cells) => cells.some((cell) => VALUE.test(cell.trim())));
  return isAbove && knownOf(names) >= Math.max(1, knownOf(groups));
}

function textsOf(record: readonly string[]): string[] {
  return record.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** How many different ones are known. */
function knownOf(names: readonly string[]): number {
  return [...new Set(names)].filter((name) => headerMeaning(name).length > 0).length;
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
 * The columns' names as they stand, trimmed; without a header row a spreadsheet's letters. Names that stand twice are told apart by what the record
 * above says of their columns, if it does (a cell of it counts until the next): "Billing" over "Name" is "Billing Name". Throws `file-column-twice`
 * where two columns still have one name that means something, since no mapping could tell them apart; of names that mean nothing to us, as shops'
 * exports have them twice, the second gets a number.
 */
export function columnNames(
  header: readonly string[] | undefined,
  width: number,
  above: readonly string[] = [],
): string[] {
  const named = header && isSplitHeader(above, header) ? splitNames(above, header) : header;
  const own = Array.from({ length: width }, (_, i) => (named ? (named[i] ?? "").trim() : letters(i)));
  const names: string[] = [];
  const seen = new Set<string>();
  for (const name of header ? groupedNames(own, above) : own) {
    const free = name === "" ? name : freeName(name, seen);
    seen.add(free.normalize("NFKC"));
    names.push(free);
  }
  return names;
}

/** The names with their group's before them, those that stand twice, where the record above names groups rather than being a title. */
function groupedNames(own: readonly string[], above: readonly string[]): readonly string[] {
  if (textsOf(above).length < 2) return own;
  const times = new Map<string, number>();
  for (const name of own) times.set(name.normalize("NFKC"), (times.get(name.normalize("NFKC")) ?? 0) + 1);
  let group = "";
  return own.map((name, i) => {
    group = (above[i] ?? "").trim() || group;
    const isAlone = name === "" || times.get(name.normalize("NFKC")) === 1;
    return isAlone || group === "" || group === name ? name : `${group} ${name}`;
  });
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
