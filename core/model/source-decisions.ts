import { z } from "zod";
import { batchOriginSchema } from "./batch-origin.ts";

/** Pairs of records that a person looked at and found to be two people: they are not proposed as doubles again. */
export const apartDecisionSchema = z.strictObject({
  type: z.literal("apart"),
  pairs: z.array(z.tuple([z.int().min(0), z.int().min(0)])).min(1),
});
export type ApartDecision = z.infer<typeof apartDecisionSchema>;

/** How a batch came to the firm, said or corrected after its import; the latest that stands holds, instead of what was said then. */
export const originDecisionSchema = z.strictObject({
  type: z.literal("origin"),
  batch: z.int().min(1),
  origin: batchOriginSchema,
});
export type OriginDecision = z.infer<typeof originDecisionSchema>;

/** Whom of a batch to call to learn how much of it is right: drawn at random, so that they speak for all. */
export const checkDecisionSchema = z.strictObject({
  type: z.literal("check"),
  id: z.string().min(1),
  batch: z.int().min(1),
  day: z.int(),
  seed: z.int().min(0),
  /** How many people of the batch they were drawn from. */
  population: z.int().min(1),
  customers: z.array(z.int().min(0)).min(1),
});
export type CheckDecision = z.infer<typeof checkDecisionSchema>;

/**
 * What a call found: the right person, a number or address that is wrong, somebody who wants no contact (who is there all the same),
 * nobody reached yet.
 */
export const CHECK_RESULTS = ["valid", "wrong", "refused", "notReached"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** What came of calling one of them; the latest that stands holds. Null: taken back. */
export const checkResultDecisionSchema = z.strictObject({
  type: z.literal("checkResult"),
  check: z.string().min(1),
  answer: z.strictObject({
    customer: z.int().min(0),
    result: z.enum(CHECK_RESULTS).nullable(),
    day: z.int(),
  }),
});
export type CheckResultDecision = z.infer<typeof checkResultDecisionSchema>;

/** A check sample with what its calls found so far. */
export interface SourceCheck extends CheckDecision {
  readonly results: ReadonlyMap<number, CheckResult>;
}
