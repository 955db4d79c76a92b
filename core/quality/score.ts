import type { FactField } from "../model/fields.ts";
import { LEVELS, MISSING } from "./compare.ts";
import type { Model } from "./learn.ts";
import type { People } from "./people.ts";

/** What one field says of a pair. */
export interface Evidence {
  readonly field: FactField;
  readonly agreement: "same" | "close" | "different" | "missing";
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
    const agreement =
      level === MISSING ? "missing" : level === LEVELS[likeness] - 1 ? "same" : level > 0 ? "close" : "different";
    return { field, agreement, weight: weightOf(people, model, f, level, a, b) };
  });
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

/** Agreement on a rare value says more than on a common one (Winkler's adjustment): its own frequency stands for u. */
function weightOf(people: People, { m, u }: Model, f: number, level: number, a: number, b: number): number {
  if (level === MISSING) return 0;
  const field = people.fields[f]!;
  const top = m[f]!.length - 1;
  if (level < top) return Math.log2(m[f]![level]! / u[f]![level]!);
  const value = field.values[a]!;
  if (value !== field.values[b]) return Math.log2(m[f]![top]! / u[f]![top]!);
  const frequency = (field.counts.get(value) ?? 1) / field.filled;
  return Math.log2(m[f]![top]! / Math.max(frequency, 1 / field.filled));
}
