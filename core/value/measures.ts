import type { Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { influenceAxis, intentionPoints, valueAxis } from "./axes.ts";
import { paretoOf, positionOf } from "./pareto.ts";
import type { Pareto } from "./pareto.ts";
import { rfmBase } from "./rfm.ts";
import type { RfmBase } from "./rfm.ts";
import { rhythmOf } from "./rhythm.ts";
import type { Rhythm } from "./rhythm.ts";

/** What an analysis needs and no cut changes: computed once for a state, a day and a basis. Columns by customer id. */
export interface Measures {
  readonly isBuyer: Uint8Array;
  /** Customer ids of the buyers, ascending. */
  readonly buyers: Int32Array;
  /** 1 where the customer is live. */
  readonly live: Uint8Array;
  readonly reachable: Uint8Array | null;
  readonly locks: State["locks"];
  readonly value: Float64Array;
  readonly influence: Float64Array;
  /** Σ points · 0.5^(age ÷ half-life) over touchpoints, before being due is added. */
  readonly intentionPoints: Float64Array;
  readonly paretoShare: Float64Array;
  readonly pareto: Pareto;
  readonly rfm: RfmBase;
  readonly rhythm: Rhythm;
}

/** Measures everybody; sorting is done here, so that moving a cut later is quick. */
export function measure(state: State, profiles: Profiles, asOf: Day, reachable: Uint8Array | null): Measures {
  const { count, orders, money, recency } = profiles;
  const isBuyer = new Uint8Array(count);
  for (let c = 0; c < count; c++) if (orders[c]! > 0) isBuyer[c] = 1;
  const buyers = new Int32Array(count).map((_, c) => c).filter((c) => isBuyer[c] === 1);
  const pareto = paretoOf(Float64Array.from(buyers, (c) => money[c]!));
  const paretoShare = new Float64Array(count).fill(Number.NaN);
  for (const c of buyers) paretoShare[c] = positionOf(pareto, money[c]!);
  return {
    isBuyer,
    buyers,
    live: state.customers.live,
    reachable,
    locks: locksOn(state, asOf),
    value: valueAxis(buyers, money),
    influence: influenceAxis(profiles, buyers),
    intentionPoints: intentionPoints(state.touches, count, asOf),
    paretoShare,
    pareto,
    rfm: rfmBase(buyers, recency, orders, money),
    rhythm: rhythmOf(profiles, isBuyer),
  };
}

/** Hand locks that have not expired; a lock holds on the day it expires. */
function locksOn(state: State, asOf: Day): State["locks"] {
  return new Map([...state.locks].filter(([, { expires }]) => expires === null || asOf <= expires));
}
