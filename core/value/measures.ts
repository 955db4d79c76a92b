import type { Day } from "../model/day.ts";
import type { State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { medianOfSorted } from "../stats/median.ts";
import { rankingOf } from "../stats/sorted.ts";
import { influenceAxis, intentionPoints, valueAxis } from "./axes.ts";
import { paretoOfSorted, positionsOf } from "./pareto.ts";
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
  const buyers = placesOf(isBuyer);
  const ranking = rankingOf(taken(money, buyers));
  const pareto = paretoOfSorted(ranking.ascending);
  return {
    isBuyer,
    buyers,
    live: state.customers.live,
    reachable,
    locks: locksOn(state, asOf),
    value: valueAxis(buyers, ranking, count),
    influence: influenceAxis(profiles, medianOfSorted(ranking.ascending)),
    intentionPoints: intentionPoints(state.touches, count, asOf),
    paretoShare: spread(positionsOf(pareto, ranking.order), buyers, count),
    pareto,
    rfm: rfmBase(buyers, recency, orders, ranking),
    rhythm: rhythmOf(profiles, isBuyer),
  };
}

/** Where there is a 1, ascending. */
function placesOf(flags: Uint8Array): Int32Array {
  const places = new Int32Array(flags.length);
  let n = 0;
  for (let i = 0; i < flags.length; i++) if (flags[i] === 1) places[n++] = i;
  return places.slice(0, n);
}

/** The values of some customers. */
function taken(column: Float64Array, ids: Int32Array): Float64Array {
  const out = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++) out[i] = column[ids[i]!]!;
  return out;
}

/** A column with the values of some customers; NaN for the others. */
function spread(values: Float64Array, ids: Int32Array, count: number): Float64Array {
  const out = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < ids.length; i++) out[ids[i]!] = values[i]!;
  return out;
}

/** Hand locks that have not expired; a lock holds on the day it expires. */
export function locksOn(state: State, asOf: Day): State["locks"] {
  return new Map([...state.locks].filter(([, { expires }]) => expires === null || asOf <= expires));
}
