import type { Pareto } from "./pareto.ts";
import type { RfmBase } from "./rfm.ts";
import type { Rhythm } from "./rhythm.ts";

/** What an analysis needs and no setting changes: computed once for a state and a day. */
export interface Measures {
  readonly isBuyer: Uint8Array;
  readonly reachable: Uint8Array | null;
  /** 1 where the customer is live. */
  readonly live: Uint8Array;
  readonly liveCount: number;
  readonly buyers: number;
  readonly value: Float64Array;
  readonly influence: Float64Array;
  /** Σ points · 0.5^(age ÷ half-life) over touchpoints, before what is due is added. */
  readonly intentionPoints: Float64Array;
  readonly paretoShare: Float64Array;
  readonly pareto: Pareto;
  readonly rfm: RfmBase;
  readonly rhythm: Rhythm;
}
