import type { FactField } from "../model/fields.ts";
import type { Duplicate } from "./duplicates.ts";
import type { Evidence } from "./score.ts";

/** What to do with a pair: one person without asking, a person should look, or two. */
export const OUTCOMES = ["same", "review", "different"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** From this probability on, pairs may be merged without looking at each; holds a precision of 0.999 on the sets it was tried on. */
export const AUTOMATIC = 0.99;

const NAMES: ReadonlySet<FactField> = new Set<FactField>(["name", "given", "family", "company"]);
const PLACES: ReadonlySet<FactField> = new Set<FactField>(["province", "city", "district", "postcode"]);
const SHARED: ReadonlySet<FactField> = new Set<FactField>(["phone", "email", "wechat", "address"]);

/**
 * The outcome of a pair (methods §9). The same name alone, or with the place, never makes two records one without asking; nor does a phone,
 * e-mail or address that a household may share where the names differ.
 */
export function outcomeOf(
  { probability, evidence }: Pick<Duplicate, "probability" | "evidence">,
  threshold: number,
): Outcome {
  if (probability < threshold) return "different";
  return probability >= AUTOMATIC && mayMergeUnseen(evidence) ? "same" : "review";
}

/** Whether the agreement is more than a name and a place, and more than a household shares. A name that is only alike may be a brother's. */
export function mayMergeUnseen(evidence: readonly Evidence[]): boolean {
  const agrees = ({ agreement }: Evidence): boolean => agreement === "same" || agreement === "close";
  const beyondName = evidence.some((one) => agrees(one) && !NAMES.has(one.field) && !PLACES.has(one.field));
  const names = evidence.filter(({ field, agreement }) => NAMES.has(field) && agreement !== "missing");
  const namesDiffer = names.some((one) => !agrees(one));
  const beyondHousehold = evidence.some(
    (one) => agrees(one) && !NAMES.has(one.field) && !PLACES.has(one.field) && !SHARED.has(one.field),
  );
  return beyondName && (!namesDiffer || (names.some(agrees) && beyondHousehold));
}
