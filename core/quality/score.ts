import type { FactField } from "../model/fields.ts";
import { CLOSE, LEVELS, MISSING } from "./compare.ts";
import { SHARP, type Model } from "./learn.ts";
import type { People } from "./people.ts";
import type { Likeness } from "./standardise.ts";

/** How two values agree: close is a slip of the pen, alike could as well be a brother's. */
export const AGREEMENTS = ["same", "close", "alike", "different", "missing"] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** What one field says of a pair. */
export interface Evidence {
  readonly field: FactField;
  readonly agreement: Agreement;
  /** Binary logarithm of m ÷ u: above 0 for one person, below for two. */
  readonly weight: number;
}

/** What the fields of a pair say, one after the other. */
export function evidenceOf(
  people: People,
  model: Model,
  a: number,
  b: number,
  levels: Uint8Array,
  at: number,
): Evidence[] {
  return people.fields.map(({ field, likeness }, f) => {
    const level = levels[at + f]!;
    return { field, agreement: agreementAt(level, likeness), weight: weightOf(people, model, f, level, a, b) };
  });
}

function agreementAt(level: number, likeness: Likeness): Agreement {
  if (level === MISSING) return "missing";
  if (level === LEVELS[likeness] - 1) return "same";
  if (level >= CLOSE[likeness]) return "close";
  return level > 0 ? "alike" : "different";
}

/** Probability that two records are one person, before anybody else is looked at. */
export function probabilityOf(
  people: People,
  model: Model,
  a: number,
  b: number,
  levels: Uint8Array,
  at: number,
): number {
  let bits = Math.log2(model.share / (1 - model.share));
  for (let f = 0; f < people.fields.length; f++) bits += weightOf(people, model, f, levels[at + f]!, a, b);
  return 1 / (1 + 2 ** -bits);
}

/** How common a value is cannot be seen among a few: of what hardly two people share, they stand for so many. */
const FEWEST_TO_TELL = 50;

/**
 * Agreement on a rare value says more than on a common one (Winkler's adjustment): how often others have it stands for u, the pair itself left out,
 * as whoever is there twice would else seem common in a small shop; nobody else counts as half a record.
 */
function weightOf(people: People, { m, u }: Model, f: number, level: number, a: number, b: number): number {
  if (level === MISSING) return 0;
  const field = people.fields[f]!;
  const top = m[f]!.length - 1;
  if (level < top) return Math.log2(m[f]![level]! / u[f]![level]!);
  const value = field.values[a]!;
  if (value !== field.values[b]) return Math.log2(m[f]![top]! / u[f]![top]!);
  const among = SHARP.has(field.likeness) ? Math.max(field.filled, FEWEST_TO_TELL) : field.filled;
  const others = Math.max(0.5, (field.counts.get(value) ?? 0) - 1.5);
  return Math.log2((m[f]![top]! * among) / others);
}
