import type { Insufficient } from "../model/figure.ts";
import type { Money } from "../model/money.ts";
import type { Settings } from "../model/settings.ts";
import { gini } from "../stats/gini.ts";
import { countBelow, countUpTo } from "../stats/percentile.ts";
import { floorShare } from "../stats/share.ts";
import { sorted } from "../stats/sorted.ts";

/** Buyers by value, best first, negatives counted as 0 (methods §4). */
export interface Pareto {
  readonly buyers: number;
  /** Buyers whose negative value counts as 0. */
  readonly clipped: number;
  /** Σ of the values as they count. */
  readonly total: Money;
  /** The values as they count, least first. */
  readonly ascending: Float64Array;
  /** cumulative[i] = money of the best i + 1 buyers. */
  readonly cumulative: Float64Array;
  readonly gini: number | null;
  readonly curve: readonly (readonly [number, number])[];
}

/** Some of the best buyers, and what they bring. */
export interface TopBuyers {
  readonly buyers: number;
  /** buyers ÷ all buyers. */
  readonly shareOfBuyers: number;
  /** The same with all who have as much as the last of them: the position of that last one. */
  readonly shareWithTies: number;
  readonly money: Money;
  /** money ÷ the money of all buyers. */
  readonly shareOfMoney: number;
}

/** Where "premium large" begins. */
export interface ValueCut extends TopBuyers {
  /** The value of the last buyer above the cut: who has as much, or more, is above it. */
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

/** Room for the binary fraction of a share, relative to the money asked for. */
const ROUNDING = 2 ** -50;
const CURVE_POINTS = 200;
const TOP = 0.2;
const MOST = 0.8;

/** Puts buyers' values in order. @param values of the buyers, in any order; integers */
export function paretoOf(values: Float64Array): Pareto {
  return paretoOfSorted(sorted(values));
}

/** The same of values that stand in order already, least first. */
export function paretoOfSorted(values: Float64Array): Pareto {
  const n = values.length;
  const ascending = new Float64Array(n);
  let clipped = 0;
  for (let i = 0; i < n; i++) {
    if (values[i]! < 0) clipped++;
    ascending[i] = Math.max(0, values[i]!);
  }
  const cumulative = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += ascending[n - 1 - i]!;
    cumulative[i] = total;
  }
  const pareto = { buyers: n, clipped, total, ascending, cumulative };
  return { ...pareto, gini: total > 0 ? gini(ascending) : null, curve: curveOf(pareto) };
}

/** The answer at a cut (methods §4). */
export function paretoSummary(pareto: Pareto, cut: Settings["valueCut"]): ParetoSummary {
  const { buyers, clipped, total, curve, gini } = pareto;
  return {
    buyers,
    clipped,
    total,
    curve,
    gini,
    top: topShare(pareto, TOP),
    buyersFor80: buyersFor(pareto, MOST),
    cut: valueCut(pareto, cut),
    insufficient: total > 0 ? null : { what: "buyers", needs: 1, has: 0 },
  };
}

/**
 * The top share of buyers: max(1, ⌊share · N⌋) of them, and all who have as much as the last; who brings nothing is in no top. Null where nothing is
 * earned.
 */
export function topShare(pareto: Pareto, share: number): TopBuyers | null {
  if (!(pareto.total > 0)) return null;
  const { ascending, buyers } = pareto;
  const earning = buyers - countUpTo(ascending, 0);
  return firstBuyers(pareto, Math.min(earning, withTies(pareto, Math.max(1, floorShare(share, buyers)))));
}

/** The fewest of the best buyers that bring this share of the money. Null where nothing is earned. */
export function buyersFor(pareto: Pareto, share: number): TopBuyers | null {
  if (!(pareto.total > 0)) return null;
  return firstBuyers(pareto, fewestFor(pareto, share));
}

/** The cut by share of buyers, or by share of money; it never separates equal values. Null where nothing is earned. */
export function valueCut(pareto: Pareto, { by, share }: Settings["valueCut"]): ValueCut | null {
  const top = by === "buyers" ? topShare(pareto, share) : topForMoney(pareto, share);
  if (!top) return null;
  const { ascending } = pareto;
  const value = ascending[ascending.length - top.buyers]!;
  // ±5 % in whole numbers: 20·|v − cut| ≤ cut.
  const room = Math.floor(value / 20);
  const near = countUpTo(ascending, value + room) - countBelow(ascending, value - room);
  return { ...top, value, near };
}

/** Position of a value, best first, as a share of buyers; equal values share that of the last of them. */
export function positionOf(pareto: Pareto, value: Money): number {
  const { ascending, buyers } = pareto;
  return (buyers - countBelow(ascending, Math.max(0, value))) / buyers;
}

/** The positions of all buyers at once. @param order their places, least value first */
export function positionsOf({ ascending, buyers }: Pareto, order: Int32Array): Float64Array {
  const out = new Float64Array(buyers);
  for (let below = 0, end = 0; below < buyers; below = end) {
    while (end < buyers && ascending[end] === ascending[below]) end++;
    const position = (buyers - below) / buyers;
    for (let i = below; i < end; i++) out[order[i]!] = position;
  }
  return out;
}

function topForMoney(pareto: Pareto, share: number): TopBuyers | null {
  if (!(pareto.total > 0)) return null;
  return firstBuyers(pareto, withTies(pareto, fewestFor(pareto, share)));
}

function fewestFor({ cumulative, total, buyers }: Pareto, share: number): number {
  const asked = share * total * (1 - ROUNDING);
  return Math.min(buyers, Math.max(1, countBelow(cumulative, asked) + 1));
}

/** So many of the best, and all who have as much as the last of them. */
function withTies({ ascending, buyers }: Pareto, n: number): number {
  return buyers - countBelow(ascending, ascending[buyers - n]!);
}

function firstBuyers(pareto: Pareto, n: number): TopBuyers {
  const { cumulative, total, buyers } = pareto;
  const money = cumulative[n - 1]!;
  const shareWithTies = withTies(pareto, n) / buyers;
  return { buyers: n, shareOfBuyers: n / buyers, shareWithTies, money, shareOfMoney: money / total };
}

function curveOf({
  cumulative,
  total,
  buyers,
}: Pick<Pareto, "cumulative" | "total" | "buyers">): readonly (readonly [number, number])[] {
  if (!(total > 0)) return [];
  const steps = Math.min(buyers, CURVE_POINTS - 1);
  const curve: (readonly [number, number])[] = [[0, 0]];
  for (let step = 1; step <= steps; step++) {
    const n = Math.round((step * buyers) / steps);
    curve.push([n / buyers, cumulative[n - 1]! / total]);
  }
  return curve;
}
