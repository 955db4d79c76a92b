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

/** The people whose text misses most fields, worst first; of those the longest texts, of those in the order given. */
export function worstCases(text: MergedText, people: Int32Array, count: number): readonly PreviewPick[] {
  const missing = Uint16Array.from(people, (customer) => text.missing(customer).length);
  const length = Uint32Array.from(people, (customer) => text.write(customer).length);
  const order = Int32Array.from(people, (_, i) => i).sort(
    (a, b) => missing[b]! - missing[a]! || length[b]! - length[a]! || a - b,
  );
  return Array.from(order.subarray(0, count), (i) => ({
    customer: people[i]!,
    missing: text.missing(people[i]!),
    isWorst: missing[i] === missing[order[0]!] && length[i] === length[order[0]!],
  }));
}
