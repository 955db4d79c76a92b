import type { FactField } from "../model/fields.ts";
import type { ComparedField } from "./people.ts";

const PLACES: ReadonlySet<FactField> = new Set<FactField>(["province", "city", "district", "postcode"]);

/** So many values more may the two together have than the finer one alone, for it still to decide the coarser one. */
const DECIDES = 1.25;

/**
 * Fields that say something each: what one says another must not say again, or two neighbours of one family name would count as one person three times
 * over. A whole name stands for its parts where it is known as often; of places the finest ones, without those that they decide.
 */
export function independent(fields: readonly ComparedField[]): ComparedField[] {
  const left = withoutNameTwice(fields);
  const places = left.filter(({ field }) => PLACES.has(field)).toSorted((a, b) => b.counts.size - a.counts.size);
  const told: ComparedField[] = [];
  for (const place of places) if (!told.some((finer) => decides(finer, place))) told.push(place);
  return left.filter((one) => !PLACES.has(one.field) || told.includes(one));
}

function withoutNameTwice(fields: readonly ComparedField[]): readonly ComparedField[] {
  const name = fields.find(({ field }) => field === "name");
  const parts = fields.filter(({ field }) => field === "given" || field === "family");
  if (name === undefined || parts.length === 0) return fields;
  const partsKnown = Math.min(...parts.map(({ filled }) => filled));
  const isWhole = parts.length < 2 || name.filled >= 0.9 * partsKnown;
  return fields.filter((one) => (isWhole ? !parts.includes(one) : one !== name));
}

function decides(finer: ComparedField, coarser: ComparedField): boolean {
  const pairs = new Set<string>();
  const finest = new Set<string>();
  for (const [record, value] of finer.values.entries()) {
    const other = coarser.values[record] ?? "";
    if (value === "" || other === "") continue;
    finest.add(value);
    pairs.add(`${value}|${other}`);
  }
  return finest.size > 0 && pairs.size <= DECIDES * finest.size;
}
