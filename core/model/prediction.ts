import type { Day } from "./day.ts";

/** What the models of methods §7 count time in. */
export const TIME_UNITS = ["day", "week", "month"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Ten years: what comes later nobody's purchases so far can say. */
export const FURTHEST_HORIZON: Readonly<Record<TimeUnit, number>> = { day: 3653, week: 522, month: 120 };

/** What is asked of the future. */
export interface PredictionQuestion {
  readonly unit: TimeUnit;
  /** The last day the models learn from; null: the last day of the data. */
  readonly until: Day | null;
  /** How many units ahead, ten years at most. */
  readonly horizon: number;
  /** What money a year later is worth less, as a fraction. */
  readonly yearlyDiscount: number;
}

/** How often customers come, by BG/NBD; times in the unit. */
export interface OccasionModel {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
  /** Nobody seems to leave for good: a model without leaving explains as much, and no chance of having stayed is said. */
  readonly boundary: boolean;
}

/** What an occasion brings, by Gamma-Gamma, in units of the currency. */
export interface SpendModel {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly logLikelihood: number;
  /** Whom it was learnt from: those with repeat occasions that brought something. */
  readonly customers: number;
  /** Pearson's correlation of how often and how much, which the model takes to be about 0; null: it does not exist. */
  readonly correlation: number | null;
}

/** Too few to say: what is needed and what there is. */
export interface TooLittle {
  readonly what: "buyers" | "repeaters" | "weeks";
  readonly needs: number;
  readonly has: number;
}

/** How well the model would have done in the days after `until` that are known. */
export interface HeldOutDays {
  readonly days: number;
  /** Occasions there were, and those expected of everybody together. */
  readonly actual: number;
  readonly expected: number;
  /** Mean absolute error a customer: of the model, of going on at one's own rate (x ÷ T), and of nobody coming at all. */
  readonly error: number;
  readonly errorOfOwnRate: number;
  readonly errorOfNobody: number;
}

export interface PredictedCustomer {
  readonly id: number;
  /** Occasions after the first; from the first to the last, and to the day, in the unit. */
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  /** The rest is null where it cannot be said. */
  readonly alive: number | null;
  readonly expected: number | null;
  /** What an occasion is expected to bring, and what the horizon is, today's worth; units of the currency. */
  readonly spend: number | null;
  readonly value: number | null;
}

export interface Prediction {
  /** The last day learnt from. */
  readonly until: Day;
  readonly occasions: OccasionModel | null;
  /** Null where there is too little, nobody's repeat occasions brought anything, or spend is spread too widely to have a mean (q ≤ 1). */
  readonly spend: SpendModel | null;
  readonly tooLittle: TooLittle | null;
  /** Null where nothing is known of later days. */
  readonly heldOut: HeldOutDays | null;
  /** Everybody with an occasion. */
  readonly customers: readonly PredictedCustomer[];
}
