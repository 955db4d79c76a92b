import { NO_DAY } from "../model/day.ts";
import type { Insufficient } from "../model/figure.ts";
import type { Profiles } from "../profile/profiles.ts";
import { kaplanMeierMedian } from "../stats/kaplan-meier.ts";
import { median, medianWithout } from "../stats/median.ts";
import { quantile } from "../stats/quantile.ts";

/** The rhythm of a base (methods §6), as far as no setting changes it. */
export interface Rhythm {
  /** B: the median over customers of their median gap, in days; null: nobody came twice. */
  readonly baseGap: number | null;
  /** Kaplan–Meier median days from a first to a second occasion; null: it never reaches half of them. */
  readonly secondOccasion: number | null;
  /** Gap ÷ own gap without it, of every gap of customers with two gaps or more, in no order. */
  readonly ratios: Float64Array;
  /** By customer id: days expected between occasions; NaN: no rhythm. */
  readonly ownGap: Float64Array;
  /** Days since the last occasion ÷ own gap; NaN: no rhythm. */
  readonly away: Float64Array;
  /** Last occasion + own gap, rounded half up; NO_DAY: no rhythm. */
  readonly dueDay: Int32Array;
  /** Buyers without a rhythm. */
  readonly withoutRhythm: number;
}

/** A border on "days away ÷ own gap", or why there is none: then nobody is flagged. */
export interface RhythmLimit {
  readonly ratio: number | null;
  readonly insufficient: Insufficient | null;
}

export interface RhythmSummary {
  readonly baseGap: number | null;
  readonly secondOccasion: number | null;
  /** How many leave-one-out ratios the limits rest on. */
  readonly ratios: number;
  readonly overdue: RhythmLimit;
  readonly lapsed: RhythmLimit;
  /** Buyers without a rhythm: neither due nor overdue nor lapsed can be said of them. */
  readonly withoutRhythm: number;
}

/** The base's median gap counts as so many gaps beside a customer's own. */
const BASE_WEIGHT = 3;
/** So many ratios are asked for beyond a limit, on average, before it is believed. */
const BEYOND = 2;

type RhythmProfiles = Pick<
  Profiles,
  "asOf" | "medianGap" | "gaps" | "sortedGaps" | "occasions" | "occasionStart" | "occasionDays"
>;

/** The rhythm of every buyer, in calendar days. */
export function rhythmOf(profiles: RhythmProfiles, isBuyer: Uint8Array): Rhythm {
  const { asOf, gaps, medianGap, occasions, occasionStart, occasionDays } = profiles;
  const base = median(medianGap);
  const baseGap = Number.isNaN(base) ? null : base;
  const secondOccasion = secondOccasionOf(profiles);
  const count = isBuyer.length;
  const ownGap = new Float64Array(count).fill(Number.NaN);
  const away = new Float64Array(count).fill(Number.NaN);
  const dueDay = new Int32Array(count).fill(NO_DAY);
  let withoutRhythm = 0;
  for (let c = 0; c < count; c++) {
    if (!isBuyer[c]) continue;
    if (occasions[c]! >= 2) ownGap[c] = shrunkGap(medianGap[c]!, gaps[c]!, base);
    else if (occasions[c] === 1 && secondOccasion !== null) ownGap[c] = secondOccasion;
    if (Number.isNaN(ownGap[c]!)) {
      withoutRhythm++;
      continue;
    }
    const last = occasionDays[occasionStart[c + 1]! - 1]!;
    away[c] = (asOf - last) / ownGap[c]!;
    dueDay[c] = last + Math.round(ownGap[c]!);
  }
  return { baseGap, secondOccasion, ratios: leaveOneOutRatios(profiles, base), ownGap, away, dueDay, withoutRhythm };
}

/** A limit at a quantile of the ratios; ⌈2 ÷ (1 − quantile)⌉ of them are needed, so that two are beyond it on average. The ratios are rearranged. */
export function rhythmLimit(ratios: Float64Array, share: number): RhythmLimit {
  const needs = share < 1 ? Math.ceil(BEYOND / (1 - share) - 1e-9) : Number.MAX_SAFE_INTEGER;
  if (ratios.length < needs) return { ratio: null, insufficient: { what: "gaps", needs, has: ratios.length } };
  return { ratio: quantile(ratios, share), insufficient: null };
}

/** exp((n · ln m + 3 · ln B) ÷ (n + 3)): the own median of n gaps, drawn towards the base's. */
function shrunkGap(ownMedian: number, gaps: number, base: number): number {
  return Math.exp((gaps * Math.log(ownMedian) + BASE_WEIGHT * Math.log(base)) / (gaps + BASE_WEIGHT));
}

/** Over all customers who came: those who came once are watched up to the as-of day. */
function secondOccasionOf({ asOf, occasionStart, occasionDays }: RhythmProfiles): number | null {
  const came = new Int32Array(occasionStart.length);
  const watched = new Int32Array(occasionStart.length);
  let again = 0;
  let once = 0;
  for (let c = 0; c + 1 < occasionStart.length; c++) {
    const from = occasionStart[c]!;
    const n = occasionStart[c + 1]! - from;
    if (n >= 2) came[again++] = occasionDays[from + 1]! - occasionDays[from]!;
    else if (n === 1) watched[once++] = asOf - occasionDays[from]!;
  }
  return kaplanMeierMedian(came.subarray(0, again), watched.subarray(0, once));
}

/**
 * Each gap of a customer with at least two, divided by the own gap computed from the customer's other gaps (B stays). So a
 * gap is judged by what was known without it, as the time since the last occasion is.
 */
function leaveOneOutRatios({ gaps, sortedGaps, occasionStart }: RhythmProfiles, base: number): Float64Array {
  let total = 0;
  for (let c = 0; c < gaps.length; c++) if (gaps[c]! >= 2) total += gaps[c]!;
  const ratios = new Float64Array(total);
  let stored = 0;
  for (let c = 0; c < gaps.length; c++) {
    const n = gaps[c]!;
    if (n < 2) continue;
    const from = occasionStart[c]!;
    const middle = from + (n >> 1);
    let others = Number.NaN;
    let own = Number.NaN;
    for (let at = from; at < from + n; at++) {
      // The others' median is another only where the gap left out comes to the middle, and beyond it.
      if (at === from || at === middle || at === middle + 1) {
        const before = others;
        others = medianWithout(sortedGaps, from, from + n, at);
        if (others !== before) own = shrunkGap(others, n - 1, base);
      }
      ratios[stored++] = sortedGaps[at]! / own;
    }
  }
  return ratios;
}
