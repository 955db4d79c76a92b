import type { Objective } from "./campaign.ts";
import type { Day } from "./day.ts";
import type { Insufficient } from "./figure.ts";
import type { Money } from "./money.ts";

/**
 * What a campaign did (methods §12). Shares are fractions of 1; money is in 1/10 000 of the currency unit, a mean or a
 * cost a piece may have a fraction of that. Null is unknown or cannot be said, never zero; nothing is ever NaN.
 */
export interface CampaignEffect {
  /** Everyone drawn to contact against everyone held out, whatever was delivered (intention to treat). */
  readonly population: Population;
  readonly funnel: Funnel;
  /** Three results side by side, never added. */
  readonly results: ThreeResults;
  readonly costs: Costs;
  readonly roi: Roi;
  readonly goals: readonly GoalResult[];
  readonly slices: readonly Slice[];
  /** Comparisons of groups nobody drew: with and without incentive, follow-up, benefit. They say "differs, not caused". */
  readonly notDrawn: readonly RateComparison[];
  readonly awareness: AwarenessResult | null;
  /** This campaign and those like it taken together; null where there is only this one. */
  readonly pooled: PooledEffect | null;
}

export interface Population {
  readonly contacted: number;
  readonly held: number;
  /** The day of the first wave. */
  readonly from: Day;
  /** The day the window of the last wave closes, included. */
  readonly to: Day;
  /** The day from which there is a verdict: 14 refund days after the window has closed. */
  readonly verdictFrom: Day;
  /** Whether that day has come and the sales of the window are known; before there are counts and no verdict. */
  readonly settled: boolean;
  /** Whether the day has come, but no sales were taken in since the window closed. */
  readonly awaitsSales: boolean;
}

export interface Funnel {
  readonly planned: number | null;
  readonly exported: number | null;
  readonly delivered: number | null;
  /** Contacts that did not arrive, by why. */
  readonly failed: readonly { readonly reason: string; readonly people: number }[];
  readonly repliedPeople: number | null;
  readonly replies: number | null;
  readonly orderedPeople: number | null;
  readonly orders: number | null;
  /** Net. */
  readonly revenue: Money | null;
}

export interface ThreeResults {
  /** Orders that carry a code of the campaign. */
  readonly byCode: CountedResult | null;
  /** Orders of people contacted, within the window, each counted for the latest wave of any campaign. */
  readonly boughtAfterwards: CountedResult | null;
  /** Against the holdout; null where nobody was held out, and until the verdict's day has come. */
  readonly incremental: IncrementalResult | null;
}

export interface CountedResult {
  readonly people: number;
  readonly orders: number;
  /** Net. */
  readonly revenue: Money;
}

export interface IncrementalResult {
  /** The share who bought. */
  readonly bought: RateComparison;
  /** Net spend a person, non-buyers with 0. */
  readonly spend: MoneyComparison;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number with how sure it is: 95 % unless said otherwise. */
export interface Estimate {
  readonly value: number;
  /** Null where there are too few for one. */
  readonly interval: Interval | null;
}

/**
 * What may be said of a comparison. "proven-more" and "proven-less" need groups that were drawn by lot and p < 0.05 (within slices, the
 * adjusted p); "differs-not-caused" is the same p between groups that nobody drew; "not-provable" goes with the range.
 */
export const VERDICTS = ["proven-more", "proven-less", "not-provable", "differs-not-caused", "too-few"] as const;
export type EffectVerdict = (typeof VERDICTS)[number];

/** What both kinds of comparison say: a first group (contacted) against a second (held out, or the rest). */
interface Comparison {
  /** What is compared: `bought`, `spend`, or the name of a column or benefit. */
  readonly outcome: string;
  /** Whether chance alone decided who is in which group. */
  readonly drawn: boolean;
  readonly verdict: EffectVerdict;
  /** What is missing, where the verdict is "too-few" or the interval cannot be said. */
  readonly insufficient: Insufficient | null;
  /** Two-sided; of rates by pooled z, of money by permutation. */
  readonly pValue: number | null;
  /** Within slices: Holm over all slices of the campaign. Null for the overall comparison. */
  readonly adjustedP: number | null;
}

export interface ArmRate {
  readonly people: number;
  /** Of them, those with the outcome. */
  readonly happened: number;
  readonly rate: number | null;
  /** Wilson. */
  readonly interval: Interval | null;
}

export interface RateComparison extends Comparison {
  readonly contacted: ArmRate;
  readonly held: ArmRate;
  /** Contacted − held, as a fraction (0.02 is two points). */
  readonly difference: number | null;
  /** Newcombe's method 10; within slices Bonferroni over all slices. */
  readonly interval: Interval | null;
  /** Pooled z. */
  readonly z: number | null;
  /** Difference ÷ rate of those held. */
  readonly relativeLift: number | null;
  /** How many people of those contacted that comes to: "between +6 and +58". */
  readonly extraPeople: Estimate | null;
}

export interface ArmMoney {
  readonly people: number;
  /** People whose sum is not 0. */
  readonly buyers: number;
  readonly total: Money;
  /** A person, non-buyers with 0. */
  readonly mean: number | null;
  /** Sample standard deviation. */
  readonly deviation: number | null;
}

export interface MoneyComparison extends Comparison {
  readonly contacted: ArmMoney;
  readonly held: ArmMoney;
  /** Mean of those contacted − mean of those held. */
  readonly difference: number | null;
  /** Welch; null where there are too few buyers for one (`insufficient` says how many are needed). Within slices Bonferroni. */
  readonly interval: Interval | null;
  /** How the p was found, so that it can be found again. */
  readonly permutation: { readonly draws: number; readonly seed: number } | null;
  readonly welch: { readonly t: number; readonly df: number; readonly pValue: number } | null;
  /** The difference with the people's own earlier spend taken off; null where that is not known. */
  readonly cuped: CupedEstimate | null;
  /** What it comes to over all those contacted. */
  readonly extraMoney: Estimate | null;
}

export interface CupedEstimate extends Estimate {
  /** cov(Y, X) ÷ var(X) over both arms. */
  readonly theta: number;
  /** The share of the variance that is taken away, 0…1. */
  readonly varianceRemoved: number;
}

/** A part of the population: those with one value of one field. */
export interface Slice {
  /** The field or column. */
  readonly by: string;
  /** Null: those of whom it is not known. */
  readonly value: string | null;
  readonly rates: readonly RateComparison[];
  readonly money: MoneyComparison | null;
}

export interface Costs {
  readonly total: Money | null;
  readonly perContact: number | null;
  readonly perReply: number | null;
  readonly perOrder: number | null;
}

export interface Roi {
  /** (Incremental margin − cost) ÷ cost; without a holdout the margin of what was bought afterwards in its place. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly label: "proven" | "countedNotProven";
  /** The share of an order that is margin, as it was taken. */
  readonly marginShare: number | null;
  /** The share of those contacted who must buy for the cost to come back: cost a contact ÷ margin an order. */
  readonly breakEvenRate: number | null;
}

export const GOALS = ["contacts", "reached", "responses", "orders", "amount", "share"] as const;
export type GoalKind = (typeof GOALS)[number];

/** A goal as it was frozen at launch, beside what came. Amounts are money. */
export interface GoalResult {
  readonly goal: GoalKind;
  readonly planned: number;
  readonly actual: number | null;
  /** Null: not known yet. */
  readonly reached: boolean | null;
}

/** The share of a base who know of something, estimated from a stratified sample. */
export interface SampleShare extends Estimate {
  /** Answers it rests on. */
  readonly answers: number;
}

export interface AwarenessResult {
  readonly before: SampleShare | null;
  readonly after: SampleShare | null;
  /** After − before; paired where the same people were asked. Never called an effect unless it is against the holdout. */
  readonly change: Estimate | null;
  readonly paired: boolean;
  readonly drawn: boolean;
  readonly insufficient: Insufficient | null;
}

/** Like campaigns combined by inverse variance. */
export interface PooledEffect {
  readonly campaigns: number;
  /** As a fraction. */
  readonly difference: number;
  readonly interval: Interval;
  readonly pValue: number;
  readonly verdict: EffectVerdict;
}

/** What a design finds where there is nothing to find. */
export interface Replay {
  /** People who could be drawn, and those of them who bought in the past window. */
  readonly people: number;
  readonly bought: number;
  readonly runs: number;
  /** Draws after which more or fewer purchases would have been called proven; all of them falsely. */
  readonly alarms: number;
  /** Draws with too few to say. */
  readonly tooFew: number;
  /** Alarms as a share of the draws; 0.05 is what the level promises. Null where every draw had too few. */
  readonly share: number | null;
  /** Wilson. */
  readonly interval: Interval | null;
}

/** What a past campaign came to, as a measure for the next. Shares of people, as its evaluation counts them; null where it is not known. */
export interface PastRates {
  readonly campaign: string;
  readonly name: string;
  readonly objective: Objective;
  /** Its window. */
  readonly from: Day;
  readonly to: Day;
  /** People drawn to contact. */
  readonly contacted: number;
  /** Of those in a file that left: reached. Null where no piece was ever confirmed. */
  readonly reach: number | null;
  /** Of those contacted: replied; bought in the window. */
  readonly response: number | null;
  readonly order: number | null;
  /** Of those held out: bought in the window. Null where nobody was. */
  readonly heldOrder: number | null;
}
