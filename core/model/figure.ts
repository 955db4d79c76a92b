import type { RuleGroup } from "./rule.ts";

/** What a figure counts. Shares are fractions of 1; money is in 1/10 000 of the currency unit. */
export type Unit = "people" | "money" | "share" | "days" | "day" | "orders" | "lines" | "score" | "count";

/** The definition a figure follows; each has a sentence in the language files and a place in docs/methods.md. */
export const DEFINITIONS = [
  "customers",
  "buyers",
  "orders",
  "occasions",
  "gross",
  "discounts",
  "refunds",
  "net",
  "shopGross",
  "anonymous",
  "revenue12Months",
  "cameBack",
  "reachable",
  "averageOrder",
  "largestLine",
  "recency",
  "tenure",
  "medianGap",
  "due",
  "promotedShare",
  "refundShare",
  "rfmScore",
  "recencyScore",
  "frequencyScore",
  "monetaryScore",
  "paretoTop",
  "paretoBuyersFor",
  "gini",
  "cutMoney",
  "nearCut",
  "valueAxis",
  "intentionAxis",
  "influenceAxis",
  "stage",
  "fiveClasses",
  "fifteenThirtyFiveFifty",
  "userStatus",
  "lapsed",
  "overdue",
  "segmentSize",
  "listIncluded",
  "listExcluded",
  "noPermission",
  "noAddress",
  "noName",
  "birthdays",
  "comingChance",
  "expectedOccasions",
  "expectedMoney",
  "expectedPeople",
  "touchpoints",
  "referred",
  "movedUp",
  "movedDown",
  "lostSince",
  "newSince",
  "classThenAndNow",
  "stageThenAndNow",
] as const;
export type Definition = (typeof DEFINITIONS)[number];

export interface FigureInput {
  /** Names the input; a key of the language files, the same list as the definitions' inputs. */
  readonly name: string;
  readonly value: number | string | null;
  readonly unit: Unit | "text";
}

/** Too few to say: what the method needs and what there is. */
export interface Insufficient {
  readonly what:
    | "buyers"
    | "orders"
    | "customers"
    | "gaps"
    | "inputs"
    | "outcomes"
    | "answers"
    | "days"
    | "foreseenBuyers"
    | "foreseenRepeaters"
    | "foreseenWeeks"
    | "foreseenTotal"
    | "foreseenPeople"
    | "foreseenMoney"
    | "foreseenSpend";
  readonly needs: number;
  readonly has: number;
}

/** Every number that reaches a screen: what it is, how sure, by which definition, from what, and who is behind it. */
export interface Figure {
  /** Null where it is unknown or there are too few to say; never NaN. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly interval?: { readonly low: number; readonly high: number };
  readonly insufficient?: Insufficient;
  readonly definition: Definition;
  readonly inputs: readonly FigureInput[];
  /** The customers behind it, where there are any. */
  readonly behind: RuleGroup | null;
}
