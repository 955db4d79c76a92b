import type { Day } from "../model/day.ts";
import type { Money } from "../model/money.ts";
import type { Settings } from "../model/settings.ts";
import type { State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Analysis } from "./analysis.ts";
import { attentionOf } from "./attention.ts";
import { axis, DUE_POINTS } from "./axes.ts";
import { classesOf } from "./classes.ts";
import { locksOn, measure } from "./measures.ts";
import type { Measures } from "./measures.ts";
import { paretoSummary } from "./pareto.ts";
import { rfmScores } from "./rfm.ts";
import { rhythmLimit } from "./rhythm.ts";
import type { Rhythm, RhythmSummary } from "./rhythm.ts";
import { stageOf } from "./stage.ts";
import { userStatusOf } from "./user-status.ts";

export interface AnalyseInput {
  readonly state: State;
  /** Of this state, on this day and on the settings' basis; other profiles are a fault of the caller. */
  readonly profiles: Profiles;
  readonly settings: Settings;
  readonly asOf: Day;
  /** 1 where some channel is granted and has an address, by customer id; null: nobody is known to be reachable. */
  readonly reachable: Uint8Array | null;
}

/** Who is worth what: RFM, Pareto, axes, rhythm, classes and stages of every customer (methods §3–6). */
export function analyse({ state, profiles, settings, asOf, reachable }: AnalyseInput): Analysis {
  if (profiles.asOf !== asOf) throw new RangeError("profiles of another day");
  return classify(profiles, measure(state, profiles, asOf, reachable), settings);
}

/** The same customers with the same purchases and contacts, but for locks, settings, and who can be reached. */
export function analyseAgain(analysis: Analysis, { state, settings, asOf, reachable }: AnalyseInput): Analysis {
  return classify(analysis.profiles, { ...analysis.measures, locks: locksOn(state, asOf), reachable }, settings);
}

/** The same customers under other cuts, without measuring again. The basis must be the one they were profiled on. */
export function reanalyse(analysis: Analysis, settings: Settings): Analysis {
  return classify(analysis.profiles, analysis.measures, settings);
}

/** Where a day draws the lines that follow from its customers: the money at the value cut, and the ratio from which a buyer has lapsed. */
export interface Limits {
  readonly cutMoney: Money | null;
  readonly lapsedRatio: number | null;
}

/** The limits an analysis drew itself. */
export function limitsOf({ pareto, rhythm }: Analysis): Limits {
  return { cutMoney: pareto.cut?.value ?? null, lapsedRatio: rhythm.lapsed.ratio };
}

/** The classes of the same customers on the same day under the limits of another. */
export function classesUnder(analysis: Analysis, { cutMoney, lapsedRatio }: Limits): Uint8Array {
  const { asOf, settings, profiles, rhythm, measures } = analysis;
  const { isBuyer, live, locks, influence } = measures;
  const lapsedLimit = { ...rhythm.lapsed, ratio: lapsedRatio };
  const { due, lapsed } = rhythmFlags(measures.rhythm, asOf, { overdue: rhythm.overdue, lapsed: lapsedLimit });
  const intention = intentionAxis(measures.intentionPoints, due, live);
  const { money } = profiles;
  return classesOf({ live, isBuyer, lapsed, influence, intention, money, cutMoney, locks }, settings).class;
}

function classify(profiles: Profiles, measures: Measures, settings: Settings): Analysis {
  if (profiles.basis !== settings.basis) throw new RangeError("profiles on another basis");
  const { isBuyer, live, reachable, locks, value, influence, paretoShare, rhythm } = measures;
  const { asOf, count, money, referredNet } = profiles;
  const limits = {
    overdue: rhythmLimit(rhythm.ratios, settings.overdueQuantile),
    lapsed: rhythmLimit(rhythm.ratios, settings.lapsedQuantile),
  };
  const flags = rhythmFlags(rhythm, asOf, limits);
  const { summary: rfm, ...scores } = rfmScores(measures.rfm, settings.rfm, count);
  const pareto = paretoSummary(measures.pareto, settings.valueCut);
  const intention = intentionAxis(measures.intentionPoints, flags.due, live);
  const { lapsed } = flags;
  const cutMoney = pareto.cut?.value ?? null;
  return {
    asOf,
    settings,
    profiles,
    count,
    isBuyer,
    value,
    intention,
    influence,
    ...scores,
    paretoShare,
    stage: stageOf(profiles, live, settings.loyalOrders),
    ...classesOf({ live, isBuyer, lapsed, influence, intention, money, cutMoney, locks }, settings),
    attention: attentionOf({ live, influence, intention, referredNet, money }),
    userStatus: userStatusOf(profiles, live, reachable),
    ownGap: rhythm.ownGap,
    dueDay: rhythm.dueDay,
    ...flags,
    pareto,
    rfm,
    rhythm: rhythmSummary(rhythm, limits),
    locks,
    measures,
  };
}

type RhythmLimits = Pick<RhythmSummary, "overdue" | "lapsed">;

function rhythmSummary(rhythm: Rhythm, limits: RhythmLimits): RhythmSummary {
  const { baseGap, secondOccasion, ratios, withoutRhythm } = rhythm;
  return { baseGap, secondOccasion, ratios: ratios.length, ...limits, withoutRhythm };
}

/** Away longer than the limit; without a limit or a rhythm nobody is flagged. Due is from the due day on, until lapsed. */
function rhythmFlags(
  { away, dueDay, ownGap }: Rhythm,
  asOf: Day,
  limits: RhythmLimits,
): Pick<Analysis, "due" | "overdue" | "lapsed"> {
  const overdueFrom = limits.overdue.ratio ?? Number.POSITIVE_INFINITY;
  const lapsedFrom = limits.lapsed.ratio ?? Number.POSITIVE_INFINITY;
  const due = new Uint8Array(away.length);
  const overdue = new Uint8Array(away.length);
  const lapsed = new Uint8Array(away.length);
  for (let c = 0; c < away.length; c++) {
    if (Number.isNaN(ownGap[c]!)) continue;
    if (away[c]! > lapsedFrom) lapsed[c] = 1;
    if (away[c]! > overdueFrom || lapsed[c]) overdue[c] = 1;
    if (dueDay[c]! <= asOf && !lapsed[c]) due[c] = 1;
  }
  return { due, overdue, lapsed };
}

function intentionAxis(points: Float64Array, due: Uint8Array, live: Uint8Array): Float64Array {
  const out = new Float64Array(points.length);
  for (let c = 0; c < points.length; c++) {
    if (live[c]) out[c] = axis(points[c]! + (due[c] ? DUE_POINTS : 0));
  }
  return out;
}
