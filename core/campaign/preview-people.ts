import type { MergedText } from "./merge-text.ts";

/** Somebody a text is shown for, with the fields it asks for in vain. */
export interface PreviewPick {
  readonly customer: number;
  readonly missing: readonly string[];
  /** Nobody misses more, and of those nobody's text is longer. */
  readonly isWorst: boolean;
}

/**
 * Whom to show a text for (requirements G-28): the worst case first, which is whoever misses most fields, of those whose text is longest,
 * of those whoever stands first; then people spread evenly over the rest.
 */
export function previewPeople(text: MergedText, people: Int32Array, count = 5): readonly PreviewPick[] {
  const [worst] = worstCases(text, people, 1);
  if (worst === undefined) return [];
  const others = people.filter((customer) => customer !== worst.customer);
  const wanted = Math.min(count - 1, others.length);
  const spread = Array.from({ length: wanted }, (_, i) => others[Math.floor(((i + 0.5) * others.length) / wanted)]!);
  return [worst, ...spread.map((customer) => ({ customer, missing: text.missing(customer), isWorst: false }))];
}

/** Among those who miss as many, the texts of so many people are compared in length, spread evenly. */
const MEASURED = 2000;

/** The people whose text misses most fields, worst first; of those the longest texts (of 2,000 of them, where they are more), of those in the order given. */
export function worstCases(text: MergedText, people: Int32Array, count: number): readonly PreviewPick[] {
  const missing = Uint16Array.from(people, (customer) => text.missing(customer).length);
  const least = missing.toSorted().at(-Math.min(count, missing.length)) ?? 0;
  const places = Int32Array.from(people, (_, i) => i);
  const worse = places.filter((i) => missing[i]! > least);
  const measured = [...worse, ...spread(places.filter((i) => missing[i] === least))];
  const length = new Map(measured.map((i) => [i, text.write(people[i]!).length]));
  const order = measured.toSorted(
    (a, b) => missing[b]! - missing[a]! || (length.get(b) ?? 0) - (length.get(a) ?? 0) || a - b,
  );
  const first = order[0] ?? 0;
  return order.slice(0, count).map((i) => ({
    customer: people[i]!,
    missing: text.missing(people[i]!),
    isWorst: missing[i] === missing[first] && length.get(i) === length.get(first),
  }));
}

function spread(places: Int32Array): number[] {
  const step = Math.max(1, places.length / MEASURED);
  return Array.from({ length: Math.min(MEASURED, places.length) }, (_, i) => places[Math.floor(i * step)]!);
}
