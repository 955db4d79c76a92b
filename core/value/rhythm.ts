import type { Insufficient } from "../model/figure.ts";

/** The rhythm of a base (methods §6), as far as no setting changes it. */
export interface Rhythm {
  /** B: the median over customers of their median gap, in days; null: nobody came twice. */
  readonly baseGap: number | null;
  /** Kaplan–Meier median days from a first to a second occasion; null: it never reaches half of them. */
  readonly secondOccasion: number | null;
  /** Gap ÷ own gap without it, of every gap of customers with two gaps or more, ascending. */
  readonly ratios: Float64Array;
  /** By customer id. */
  readonly ownGap: Float64Array;
  /** Days since the last occasion ÷ own gap; NaN: no rhythm. */
  readonly away: Float64Array;
  readonly dueDay: Int32Array;
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
