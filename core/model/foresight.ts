import type { Day } from "./day.ts";

/** How the months to come are foreseen, the simplest first: by what people did who had last come as long ago, as long ago and as often, by the models of methods §7. */
export const FORESIGHTS = ["recency", "recencyFrequency", "model"] as const;
export type ForesightMethod = (typeof FORESIGHTS)[number];

/** What a method would have said of days that are known by now, and what they brought; sums over everybody who was known before. */
export interface Tested {
  readonly method: ForesightMethod;
  /** How many days were foreseen. */
  readonly days: number;
  readonly people: number;
  /** Occasions; people with one at least. */
  readonly expected: number;
  readonly actual: number;
  readonly expectedPeople: number;
  readonly actualPeople: number;
  /** In 1/10 000 of the currency; null where no spend can be expected. */
  readonly expectedMoney: number | null;
  readonly actualMoney: number;
}

/** Why nothing is said of the months to come. `total`, `people`: the best method would have been too far off, or could not tell people apart; `spend`: what an occasion brings is spread too widely. */
export type Unforeseen =
  | { readonly what: "buyers" | "repeaters" | "weeks"; readonly needs: number; readonly has: number }
  | { readonly what: "total" | "people" | "money" | "spend" };

/** What may be expected of everybody in the twelve months after a day; columns by customer id, NaN where it cannot be said. */
export interface Foresight {
  /** The last day that is known of. */
  readonly from: Day;
  /** The method in use, and how well it foresaw the last days; null: it could not be tried. */
  readonly tested: Tested | null;
  /** Why there are no chances and occasions; why no money. */
  readonly unforeseen: Unforeseen | null;
  readonly spendUnforeseen: Unforeseen | null;
  /** The probability of coming at least once, and of not having left for good. */
  readonly coming: Float64Array;
  readonly alive: Float64Array;
  readonly occasions: Float64Array;
  /** What an occasion is expected to bring, and all of them; in 1/10 000 of the currency. */
  readonly spend: Float64Array;
  readonly money: Float64Array;
}
