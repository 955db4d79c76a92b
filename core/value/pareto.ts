import type { Insufficient } from "../model/figure.ts";
import type { Money } from "../model/money.ts";

/** Buyers by value, best first, negatives counted as 0 (methods §4). */
export interface Pareto {
  readonly buyers: number;
  /** Buyers whose negative value counts as 0. */
  readonly clipped: number;
  /** Σ of the values as they count. */
  readonly total: Money;
  readonly descending: Float64Array;
  /** cumulative[i] = money of the first i + 1 buyers. */
  readonly cumulative: Float64Array;
}

/** Some of the best buyers, and what they bring. */
export interface TopBuyers {
  readonly buyers: number;
  /** buyers ÷ all buyers. */
  readonly shareOfBuyers: number;
  readonly money: Money;
  /** money ÷ the money of all buyers. */
  readonly shareOfMoney: number;
}

/** Where "premium large" begins. */
export interface ValueCut extends TopBuyers {
  /** A value from here on is above the cut: that of the last buyer above it. */
  readonly value: Money;
  /** Buyers within ±5 % of it, those at it included. */
  readonly near: number;
}

/** The Pareto answer; the parts are null where nobody buys or nothing is earned, and `insufficient` says so. */
export interface ParetoSummary {
  readonly buyers: number;
  readonly clipped: number;
  readonly total: Money;
  /** [share of buyers, share of money] from (0, 0) to (1, 1), at most 200 points; empty where there are too few. */
  readonly curve: readonly (readonly [number, number])[];
  readonly gini: number | null;
  /** The top 20 %. */
  readonly top: TopBuyers | null;
  /** The fewest buyers that bring 80 %. */
  readonly buyersFor80: TopBuyers | null;
  readonly cut: ValueCut | null;
  readonly insufficient: Insufficient | null;
}
