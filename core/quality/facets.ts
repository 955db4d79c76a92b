import { isLineWord, type CleanField, type LineWord } from "../model/cleaning.ts";
import type { Lines, State } from "../model/state.ts";
import { codedValues } from "./coded-values.ts";

/** A value of a field, and who has it. */
export interface FacetValue {
  readonly value: string;
  readonly people: number;
  /** For a word of lines: on how many. */
  readonly lines: number | null;
}

/** Every customer's lines together: those of c stand from `start[c]` to `start[c + 1]` in `lines`. */
export interface LinesByCustomer {
  readonly start: Int32Array;
  readonly lines: Int32Array;
}

/** Every value of a field with how many live customers have it, or of a word of lines with how many bought under it and how often; in no order. */
export function facetOf(state: State, field: CleanField, byCustomer: LinesByCustomer): readonly FacetValue[] {
  if (isLineWord(field)) return lineFacet(state, field, byCustomer);
  const column = state.customers.fields.get(field);
  if (column === undefined) return [];
  const { words, people } = codedValues(column.values, state.customers.live);
  return words.map((value, i) => ({ value, people: people[i + 1]!, lines: null }));
}

/** Live customers with one of these values, or with a line of such a word. */
export function peopleWith(state: State, field: CleanField, wanted: (value: string) => boolean): Uint8Array {
  const found = new Uint8Array(state.customers.count);
  const { live } = state.customers;
  if (isLineWord(field)) {
    const { codes, words } = wordsOf(state.lines, field);
    const isWanted = Uint8Array.from(words, (word) => (wanted(word) ? 1 : 0));
    const { customer, count } = state.lines;
    for (let i = 0; i < count; i++) {
      const code = codes(i);
      if (code >= 0 && isWanted[code] === 1 && customer[i]! >= 0) found[customer[i]!] = live[customer[i]!]!;
    }
    return found;
  }
  const column = state.customers.fields.get(field);
  if (column === undefined) return found;
  const { codes, words } = codedValues(column.values, live);
  const isWanted = Uint8Array.from(words, (word) => (wanted(word) ? 1 : 0));
  for (let customer = 0; customer < codes.length; customer++) {
    const code = codes[customer]!;
    if (code > 0) found[customer] = isWanted[code - 1]!;
  }
  return found;
}

/** How many lines carry one of these words; of a customers' field none. */
export function linesWith(state: State, field: CleanField, wanted: (value: string) => boolean): number {
  if (!isLineWord(field)) return 0;
  return lineCounts(state.lines, field).reduce((sum, { word, lines }) => (wanted(word) ? sum + lines : sum), 0);
}

const counted = new WeakMap<Lines, Map<LineWord, readonly FacetValue[]>>();

function lineFacet(state: State, field: LineWord, byCustomer: LinesByCustomer): readonly FacetValue[] {
  let known = counted.get(state.lines);
  if (known === undefined) {
    known = new Map();
    counted.set(state.lines, known);
  }
  let facet = known.get(field);
  if (facet === undefined) {
    facet = countLines(state, field, byCustomer);
    known.set(field, facet);
  }
  return facet;
}

function countLines({ lines, customers: { live } }: State, field: LineWord, byCustomer: LinesByCustomer): FacetValue[] {
  const { codes, words } = wordsOf(lines, field);
  const people = new Int32Array(words.length);
  const last = new Int32Array(words.length).fill(-1);
  const { start, lines: ordered } = byCustomer;
  for (let customer = 0; customer + 1 < start.length; customer++) {
    if (live[customer] !== 1) continue;
    for (let at = start[customer]!; at < start[customer + 1]!; at++) {
      const code = codes(ordered[at]!);
      if (code < 0 || last[code] === customer) continue;
      last[code] = customer;
      people[code]!++;
    }
  }
  return lineCounts(lines, field).flatMap(({ word, lines: on }, code) =>
    on > 0 ? [{ value: word, people: people[code]!, lines: on }] : [],
  );
}

function lineCounts(lines: Lines, field: LineWord): { readonly word: string; readonly lines: number }[] {
  const { codes, words } = wordsOf(lines, field);
  const counts = new Int32Array(words.length);
  for (let i = 0; i < lines.count; i++) {
    const code = codes(i);
    if (code >= 0) counts[code]!++;
  }
  return words.map((word, code) => ({ word, lines: counts[code]! }));
}

/** A word of each line as a number; −1 unknown. */
function wordsOf(
  lines: Lines,
  field: LineWord,
): { readonly codes: (line: number) => number; readonly words: readonly string[] } {
  if (field !== "product" && field !== "category") {
    const column = lines[field];
    return { codes: (line) => column[line]!, words: lines.words[field] };
  }
  const ids = new Map<string, number>();
  const byProduct = Int32Array.from(lines.products, ({ name, category }) => {
    const word = field === "product" ? name : category;
    if (word === "") return -1;
    const known = ids.get(word);
    if (known === undefined) ids.set(word, ids.size);
    return known ?? ids.size - 1;
  });
  const { product } = lines;
  return { codes: (line) => (product[line]! < 0 ? -1 : byProduct[product[line]!]!), words: [...ids.keys()] };
}
