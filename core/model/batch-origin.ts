import { z } from "zod";

/** Where a firm's lists come from (requirements B-17, B-22, B-31). The first three are its own customers, the others people it does not know yet. */
export const ORIGIN_KINDS = [
  "till",
  "hotline",
  "shopPlatform",
  "association",
  "yellowPages",
  "phoneBook",
  "fair",
  "exchange",
  "bought",
  "reviewSite",
  "other",
] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Kinds whose people were bought, traded or collected: vendor, price, day and legal basis are asked of them. */
export const FOREIGN_KINDS: ReadonlySet<OriginKind> = new Set<OriginKind>([
  "association",
  "yellowPages",
  "phoneBook",
  "fair",
  "exchange",
  "bought",
  "reviewSite",
]);

/** On what ground such a list may be held: the person agreed, a contract, a duty, a weighed interest, published by themselves; or not known. */
export const LEGAL_BASES = ["consent", "contract", "duty", "interest", "published", "unknown"] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Longest vendor and note that are kept. */
export const MOST_ORIGIN_LETTERS = 500;

/** How a batch came to the firm, as the person said at its import. What was not said is absent; a price of 0 was said. */
export const batchOriginSchema = z.strictObject({
  kind: z.enum(ORIGIN_KINDS),
  /** Who sold, gave or published it. */
  vendor: z.string().min(1).max(MOST_ORIGIN_LETTERS).optional(),
  /** What all of it cost, in 1/10 000 of the workspace's currency. */
  price: z.int().min(0).optional(),
  /** The day it was bought, traded or collected. */
  day: z.int().optional(),
  legalBasis: z.enum(LEGAL_BASES).optional(),
  /** In the person's own words: the contract, the page, the text seen there. */
  note: z.string().min(1).max(MOST_ORIGIN_LETTERS).optional(),
});
export type BatchOrigin = z.infer<typeof batchOriginSchema>;
