import type { FactField } from "../model/fields.ts";
import { hasHanzi } from "../model/simplified.ts";
import { independent } from "./independent.ts";
import { soundOf } from "./sound.ts";
import { standardise, type Likeness } from "./standardise.ts";

/** A field of people as it is compared: standardised, empty where nothing is known, by record. */
export interface ComparedField {
  readonly field: FactField;
  readonly likeness: Likeness;
  readonly values: readonly string[];
  /** How names sound (`soundOf`), where any is in Chinese characters; else null. */
  readonly sounds: readonly string[] | null;
  /** How often a value occurs, of those that say something. */
  readonly counts: ReadonlyMap<string, number>;
  readonly filled: number;
}

/** People to be compared with each other. */
export interface People {
  readonly count: number;
  readonly fields: readonly ComparedField[];
}

/** How a built-in field is compared; those that many people share by chance, or that say nothing of identity, are not. */
const LIKENESSES: Readonly<Partial<Record<FactField, Likeness>>> = {
  name: "name",
  given: "name",
  family: "name",
  company: "company",
  birthDay: "day",
  phone: "phone",
  email: "email",
  wechat: "code",
  province: "word",
  city: "word",
  district: "word",
  address: "address",
  postcode: "code",
  memberNumber: "code",
};

/** How a field is compared; null: not at all. A firm's own fields are compared like words, or like codes where most have a digit. */
export function likenessOf(field: FactField, values: readonly string[]): Likeness | null {
  if (!field.startsWith("custom:")) return LIKENESSES[field] ?? null;
  const filled = values.filter((value) => value !== "");
  const digits = filled.filter((value) => /\d/.test(value)).length;
  if (digits > filled.length / 2) return "code";
  const length = filled.reduce((sum, value) => sum + value.length, 0) / Math.max(1, filled.length);
  return length > 40 ? null : "word";
}

/** Makes people comparable. `columns`: each field's values by record, empty where unknown. Fields that hardly anybody has are left out. */
export function* peopleSteps(
  count: number,
  columns: ReadonlyMap<FactField, readonly string[]>,
): Generator<number, People> {
  const fields: ComparedField[] = [];
  let begun = 0;
  for (const [field, raw] of columns) {
    const likeness = likenessOf(field, raw);
    if (likeness === null) continue;
    const share = begun++ / columns.size;
    const values = yield* inSteps(raw, share, (value) => (value === "" ? "" : standardise(value, likeness)));
    const counts = new Map<string, number>();
    for (const value of values) if (value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    const filled = values.reduce((sum, value) => sum + (value === "" ? 0 : 1), 0);
    if (filled < 2 || counts.size < 2) continue;
    const isHeard = (likeness === "name" || likeness === "company") && values.some(hasHanzi);
    const sounds = isHeard ? yield* inSteps(values, share, soundOf) : null;
    fields.push({ field, likeness, values, sounds, counts, filled });
  }
  return { count, fields: independent(fields) };
}

const VALUES_A_STEP = 4_000;

function* inSteps(
  values: readonly string[],
  share: number,
  change: (value: string) => string,
): Generator<number, string[]> {
  const out: string[] = [];
  for (const value of values) {
    if (out.length % VALUES_A_STEP === 0) yield share;
    out.push(change(value));
  }
  return out;
}
