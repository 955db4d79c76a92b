import type { Insufficient } from "../model/figure.ts";

/** What RFM needs and no setting changes: the buyers and their three measures, sorted. */
export interface RfmBase {
  readonly buyers: Int32Array;
  /** Ascending: −days since the last order, orders, money. */
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  readonly monetary: Float64Array;
}

/** How one of the three was scored. */
export interface ScoreSummary {
  /** How many different scores can occur; 0: not scored. */
  readonly groups: number;
  readonly by: "quantiles" | "bands" | "thresholds" | "none";
  /** Ascending, in the measure's own unit: recency in days, orders, money. */
  readonly cuts: readonly number[];
}

/** How the scores came about (methods §3). */
export interface RfmSummary {
  /** Scores asked for: set, or by the number of buyers; null: not scored. */
  readonly groups: 2 | 3 | 5 | null;
  readonly buyers: number;
  readonly recency: ScoreSummary;
  readonly frequency: ScoreSummary;
  readonly monetary: ScoreSummary;
  readonly insufficient: Insufficient | null;
}
