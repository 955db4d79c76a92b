import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { ArmMoney, CupedEstimate, MoneyComparison } from "../model/effect.ts";
import type { Insufficient } from "../model/figure.ts";
import { cuped } from "../stats/cuped.ts";
import { moments, type Moments } from "../stats/moments.ts";
import { drawsFor, PermutationTest } from "../stats/permutation.ts";
import { welch } from "../stats/welch.ts";
import { scaled } from "./compare-rates.ts";
import type { MoneyOutcome, People } from "./people.ts";
import type { Steps } from "./steps.ts";
import { ALPHA, verdictOf } from "./verdict.ts";

/** Buyers the smaller arm needs for Welch's interval: always enough, and enough where the arms are within 2 : 1. */
const ENOUGH_BUYERS = 200;
const ENOUGH_ALIKE = 25;
const ALIKE = 2;

/** How the permutation test is drawn: its seed, and how often; null: as often as its buyers allow. */
export interface DrawChoice {
  readonly seed: number;
  readonly draws: number | null;
}

/** How many values are dealt out between two pauses: some 20 ms. */
const DEALT_AT_ONCE = 1_000_000;

/** What is known of two arms' spend before it is known how strictly to judge it. */
export interface MoneyFacts {
  readonly outcome: string;
  readonly drawn: boolean;
  readonly contacted: ArmMoney;
  readonly held: ArmMoney;
  readonly moments: readonly [contacted: Moments, held: Moments];
  /** Null where nobody bought, or an arm is empty. */
  readonly permutation: { readonly pValue: number; readonly draws: number; readonly seed: number } | null;
  readonly cuped: {
    readonly theta: number;
    readonly varianceRemoved: number;
    readonly moments: readonly [contacted: Moments, held: Moments];
  } | null;
}

/**
 * In steps: spend a person of two arms: sums, means, the permutation p within the strata, and what CUPED takes out. People whose spend is not
 * known are left out.
 */
export function* moneyFacts(people: People, money: MoneyOutcome, { seed, draws }: DrawChoice): Steps<MoneyFacts> {
  const known = knownOnly(people, money);
  yield;
  const contacted = arm(known.spent, known.arm, 1);
  const held = arm(known.spent, known.arm, 0);
  const before = known.before;
  yield;
  return {
    outcome: money.outcome,
    drawn: people.drawn,
    contacted: contacted.sums,
    held: held.sums,
    moments: [contacted.moments, held.moments],
    permutation: yield* permutationOf(known, seed, draws),
    cuped: before === null ? null : adjustedOf(known.spent, before, known.arm),
  };
}

/** The comparison as it is shown: Welch's interval where there are buyers enough, the verdict by the p that decides. */
export function compareMoney(
  facts: MoneyFacts,
  alpha: number = ALPHA,
  adjustedP: number | null = null,
): MoneyComparison {
  const { contacted, held, permutation } = facts;
  const pValue = permutation?.pValue ?? null;
  const empty = contacted.mean === null || held.mean === null;
  const difference = empty ? null : (contacted.mean ?? 0) - (held.mean ?? 0);
  const insufficient = tooFewForWelch(contacted, held);
  const found = insufficient ? null : welch(...facts.moments, alpha);
  const interval = found?.interval ?? null;
  const deciding = adjustedP ?? pValue;
  return {
    outcome: facts.outcome,
    drawn: facts.drawn,
    contacted,
    held,
    difference,
    interval,
    pValue,
    adjustedP,
    permutation: permutation && { draws: permutation.draws, seed: permutation.seed },
    welch: found && { t: found.t, df: found.df, pValue: found.pValue },
    cuped: empty ? null : cupedEstimate(facts, alpha, insufficient === null),
    extraMoney: difference === null ? null : scaled({ value: difference, interval }, contacted.people),
    insufficient,
    verdict: difference === null || deciding === null ? "too-few" : verdictOf(difference, deciding, facts.drawn),
  };
}

/** What is missing for Welch's interval (methods §12); null where there is enough. Counted in the arm with fewer buyers. */
export function tooFewForWelch(contacted: ArmMoney, held: ArmMoney): Insufficient | null {
  const has = Math.min(contacted.buyers, held.buyers);
  const alike = Math.max(contacted.people, held.people) <= ALIKE * Math.min(contacted.people, held.people);
  const needs = alike ? ENOUGH_ALIKE : ENOUGH_BUYERS;
  return has >= needs ? null : { what: "buyers", needs, has };
}

interface Known {
  readonly arm: Uint8Array;
  readonly stratum: Int32Array | null;
  readonly spent: Float64Array;
  readonly before: Float64Array | null;
}

function knownOnly({ arm, stratum }: People, { spent, before }: MoneyOutcome): Known {
  if (!spent.some(Number.isNaN)) return { arm, stratum, spent, before };
  const at = (_: unknown, i: number): boolean => !Number.isNaN(spent[i]!);
  return {
    arm: arm.filter(at),
    stratum: stratum && stratum.filter(at),
    spent: spent.filter(at),
    before: before && before.filter(at),
  };
}

function arm(
  spent: Float64Array,
  arms: Uint8Array,
  which: 0 | 1,
): { readonly sums: ArmMoney; readonly moments: Moments } {
  const own = spent.filter((_, i) => arms[i] === which);
  const found = moments(own);
  let buyers = 0;
  let total = 0;
  for (const value of own) {
    if (value !== 0) buyers++;
    total += value;
  }
  const deviation = own.length < 2 ? null : Math.sqrt(found.variance);
  return {
    sums: { people: own.length, buyers, total, mean: own.length === 0 ? null : found.mean, deviation },
    moments: found,
  };
}

function* permutationOf(
  { spent, arm, stratum }: Known,
  seed: number,
  draws: number | null,
): Steps<MoneyFacts["permutation"]> {
  const buyers = spent.reduce((count, value) => count + (value === 0 ? 0 : 1), 0);
  if (buyers === 0 || !arm.includes(1) || !arm.includes(0)) return null;
  const test = new PermutationTest(spent, arm, stratum, xoroshiro128plus(seed));
  const atOnce = Math.max(1, Math.floor(DEALT_AT_ONCE / buyers));
  const enough = draws ?? drawsFor(buyers);
  while (test.draws < enough) {
    test.draw(Math.min(atOnce, enough - test.draws));
    yield;
  }
  return { pValue: test.pValue, draws: test.draws, seed };
}

function adjustedOf(spent: Float64Array, before: Float64Array, arms: Uint8Array): NonNullable<MoneyFacts["cuped"]> {
  const { theta, varianceRemoved, adjusted } = cuped(spent, before);
  return { theta, varianceRemoved, moments: [arm(adjusted, arms, 1).moments, arm(adjusted, arms, 0).moments] };
}

function cupedEstimate({ cuped }: MoneyFacts, alpha: number, enough: boolean): CupedEstimate | null {
  if (cuped === null) return null;
  const [contacted, held] = cuped.moments;
  const interval = enough ? (welch(contacted, held, alpha)?.interval ?? null) : null;
  return { theta: cuped.theta, varianceRemoved: cuped.varianceRemoved, value: contacted.mean - held.mean, interval };
}
