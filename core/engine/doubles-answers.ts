import type { CommitSeq } from "../model/decision.ts";
import type { Outcome } from "../quality/decide.ts";
import type { Evidence } from "../quality/score.ts";

/** How two values agree. */
export type DoubleAgreement = Evidence["agreement"];

/** What one field says of two customers, with what each has there; null: nothing known. */
export interface DoubleEvidence extends Evidence {
  readonly a: string | null;
  readonly b: string | null;
}

export interface DoubleSide {
  readonly id: number;
  readonly name: string | null;
  readonly orders: number;
}

/** Two customers who may be one; `a` is the one that would be kept. */
export interface DoublePair {
  readonly a: DoubleSide;
  readonly b: DoubleSide;
  readonly probability: number;
  readonly outcome: Outcome;
  /** The fields that say most first. */
  readonly evidence: readonly DoubleEvidence[];
}

/** What merging everybody above a probability would do. */
export interface DoublesAbove {
  readonly atLeast: number;
  /** Pairs that would be merged, and how many customers would be less. */
  readonly pairs: number;
  readonly gone: number;
}

/** Doubles among the customers as they were looked for; null until somebody has. */
export interface DoublesAnswer {
  readonly looked: {
    /** Customers that were compared. */
    readonly people: number;
    /** Whether customers changed since, so that looking again may find more. */
    readonly isStale: boolean;
    /** False where the customers themselves teach too little, and what is usual stood for it. */
    readonly isLearnt: boolean;
  } | null;
  /** Pairs that nobody has decided yet, likeliest first. */
  readonly total: number;
  readonly pairs: readonly DoublePair[];
  readonly above: readonly DoublesAbove[];
  /** Pairs that somebody said are two people. */
  readonly apart: number;
}

/** Whose doubles are meant: everybody's, or those of whom a batch first named. */
export interface DoublesParams {
  readonly batch: CommitSeq | null;
  readonly offset: number;
  /** At most 200. */
  readonly limit: number;
}

/** A random part of the pairs that would be merged above a probability, to be looked at one by one. */
export interface DoublesSampleAnswer extends DoublesAbove {
  readonly sample: readonly DoublePair[];
}

export interface DoublesSampleParams {
  readonly atLeast: number;
  readonly seed: number;
  readonly size: number;
}

/** What somebody said of a pair of the sample. */
export interface PairVerdict {
  readonly a: number;
  readonly b: number;
  readonly same: boolean;
}

/** Merging everybody above a probability after a sample was looked at. */
export interface MergeAboveRequest extends DoublesSampleParams {
  readonly verdicts: readonly PairVerdict[];
}

/** For each batch asked: how many whom it first named may be somebody's double; null until doubles were looked for. */
export type DoublesOfBatches = readonly { readonly batch: CommitSeq; readonly people: number }[];

/** Probabilities from which doubles are offered to be merged together. */
export const MERGE_ABOVE = [0.99, 0.95, 0.9, 0.8, 0.7] as const;
export const MOST_SAMPLE = 200;
