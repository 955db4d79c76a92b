import { z } from "zod";
import type { CommitSeq } from "./decision.ts";
import { CUSTOMER_FIELDS, type FactField } from "./fields.ts";

/** Words of sales lines that can be cleaned. */
export const LINE_WORDS = ["product", "category", "channel", "store", "staff", "promotion"] as const;
export type LineWord = (typeof LINE_WORDS)[number];

/** What can be cleaned: a field of customers, or a word of lines. */
export type CleanField = FactField | LineWord;

export function isLineWord(field: string): field is LineWord {
  return (LINE_WORDS as readonly string[]).includes(field);
}

/** How letters are written. */
export const LETTER_CASES = ["title", "upper", "lower"] as const;
export type LetterCase = (typeof LETTER_CASES)[number];

const text = z.string().max(1000);

/** One step of cleaning a text; each done twice changes no more than done once. */
export const cleanStepSchema = z.discriminatedUnion("kind", [
  /** Whole values and what each becomes; null: nothing, the value is cleared. */
  z.strictObject({ kind: z.literal("words"), words: z.array(z.tuple([text, text.nullable()])).max(200_000) }),
  /** Blanks at the ends go, several within become one. */
  z.strictObject({ kind: z.literal("blanks") }),
  /** Full-width letters, digits and marks as ordinary ones. */
  z.strictObject({ kind: z.literal("width") }),
  z.strictObject({ kind: z.literal("case"), to: z.enum(LETTER_CASES) }),
  /** Text that is found is replaced wherever it stands; with `wildcards`, `*` is any run of signs and `?` one. */
  z.strictObject({
    kind: z.literal("replace"),
    find: text.min(1),
    with: text,
    wildcards: z.boolean(),
    ignoreCase: z.boolean(),
  }),
  /** A text put before or behind, or taken away there. */
  z.strictObject({
    kind: z.literal("affix"),
    text: text.min(1),
    at: z.enum(["start", "end"]),
    how: z.enum(["add", "remove"]),
  }),
  /** Only what stands before, or behind, the first time a text comes. */
  z.strictObject({ kind: z.literal("part"), at: text.min(1), keep: z.enum(["before", "behind"]) }),
  /** A phone that is one as E.164, by the habits of a country (ISO 3166 alpha-2). */
  z.strictObject({ kind: z.literal("phone"), country: z.string().min(2).max(2) }),
  /** An e-mail that is one in lower case, without what copying leaves. */
  z.strictObject({ kind: z.literal("email") }),
  z.strictObject({ kind: z.literal("simplified") }),
]);
export type CleanStep = z.infer<typeof cleanStepSchema>;

export const cleanFieldSchema: z.ZodType<CleanField> = z.union([
  z.enum(CUSTOMER_FIELDS),
  z.enum(LINE_WORDS),
  z.templateLiteral(["custom:", z.string().min(1)]),
]);

/** Values of a field cleaned: all that were there, and with `later` what files bring from now on. What is typed by hand later stands as typed. */
export const cleanDecisionSchema = z.strictObject({
  type: z.literal("clean"),
  id: z.string().min(1),
  /** Empty: a single step, kept nowhere but in the history. */
  name: z.string().max(200),
  field: cleanFieldSchema,
  steps: z.array(cleanStepSchema).min(1).max(50),
  later: z.boolean(),
});
export type CleanDecision = z.infer<typeof cleanDecisionSchema>;

/** A saved rule switched on or off for what files bring from now on, or taken off the list. What it cleaned stays clean. */
export const cleanRuleDecisionSchema = z.strictObject({
  type: z.literal("cleanRule"),
  id: z.string().min(1),
  later: z.boolean(),
  removed: z.boolean(),
});
export type CleanRuleDecision = z.infer<typeof cleanRuleDecisionSchema>;

/** A cleaning that stands. */
export interface Cleaning {
  readonly id: string;
  readonly name: string;
  readonly field: CleanField;
  readonly steps: readonly CleanStep[];
  /** It cleans every value of this commit and those before. */
  readonly commit: CommitSeq;
  /** And what files of later commits brought: each from the first commit to the last; Infinity: it is on. */
  readonly spans: readonly (readonly [CommitSeq, CommitSeq])[];
  /** Whether it is a saved rule, which is the latest with this id. */
  readonly isListed: boolean;
}

/** Whether a cleaning will clean what the next file brings. */
export function isOn(cleaning: Cleaning): boolean {
  return cleaning.spans.at(-1)?.[1] === Infinity;
}
