import type { MoneyComparison, RateComparison, Slice } from "../model/effect.ts";
import { LEAST_DRAWS, MOST_DRAWS } from "../stats/permutation.ts";
import { holm } from "../stats/holm.ts";
import { twoSidedP } from "../stats/normal.ts";
import { pooledZ } from "../stats/pooled-z.ts";
import { compareMoney, moneyFacts, type MoneyFacts } from "./compare-money.ts";
import { compareRates, countArms, tooFewForZ, type Counts } from "./compare-rates.ts";
import { peopleAt, positionsByCode, type People } from "./people.ts";
import type { Steps } from "./steps.ts";
import { ALPHA } from "./verdict.ts";

/** The smallest p of so many draws is half of what Holm asks of the smallest of the family. */
const DRAWS_A_COMPARISON = 2 / ALPHA;

/** Those contacted against those held out: all together, and in parts. */
export interface PeopleEffect {
  readonly rates: readonly RateComparison[];
  readonly money: MoneyComparison | null;
  readonly slices: readonly Slice[];
}

/** What is known of a group of people before it is known how strictly to judge it. */
interface GroupFacts {
  readonly rates: readonly { readonly outcome: string; readonly contacted: Counts; readonly held: Counts }[];
  readonly money: MoneyFacts | null;
}

interface SliceFacts extends GroupFacts {
  readonly by: string;
  readonly value: string | null;
}

/**
 * In steps: evaluates people drawn to contact against people held out (methods §12). Several draws of one campaign (several offers against one
 * holdout) are evaluated together: all slices of all of them are one Holm family, which the overall comparisons are no part of, and
 * their intervals are Bonferroni over the same number.
 * @param seed whole number; the permutation tests use it and the numbers after it
 */
export function* evaluatePeople(draws: readonly People[], seed: number): Steps<readonly PeopleEffect[]> {
  const times = sliceDraws(draws.reduce((sum, people) => sum + comparisonsIn(people), 0));
  let used = 0;
  const overall: GroupFacts[] = [];
  const parts: SliceFacts[][] = [];
  for (const people of draws) {
    const facts = yield* groupFacts(people, seed + used++, null);
    overall.push(facts);
    const slices: SliceFacts[] = [];
    for (const { by, values, codes } of people.slices) {
      for (const [at, positions] of positionsByCode(codes, values.length).entries()) {
        if (positions.length === 0) continue;
        const part = yield* groupFacts(peopleAt(people, positions), seed + used++, times);
        slices.push({ by, value: values[at] ?? null, ...part });
        yield;
      }
    }
    parts.push(slices);
  }
  const judge = sliceJudge(parts.flat());
  return draws.map(({ drawn }, i) => ({
    rates: overall[i]!.rates.map(({ outcome, contacted, held }) => compareRates(contacted, held, { outcome, drawn })),
    money: overall[i]!.money && compareMoney(overall[i]!.money),
    slices: parts[i]!.map((slice) => judge(slice, drawn)),
  }));
}

/**
 * In steps: each part of the people against everybody else, judged as one family. Nobody drew who is in which part, so they differ, which
 * is no cause.
 */
export function* evaluateParts(people: People, seed: number): Steps<readonly Slice[]> {
  const times = sliceDraws(comparisonsIn(people));
  const parts: SliceFacts[] = [];
  for (const { by, values, codes } of people.slices) {
    for (const [code, value] of values.entries()) {
      const arm = Uint8Array.from(codes, (own) => (own === code ? 1 : 0));
      const facts = yield* groupFacts({ ...people, arm, drawn: false }, seed + parts.length, times);
      parts.push({ by, value, ...facts });
      yield;
    }
  }
  const judge = sliceJudge(parts);
  return parts.map((part) => judge(part, false));
}

function* groupFacts(people: People, seed: number, draws: number | null): Steps<GroupFacts> {
  const rates = people.rates.map(({ outcome, happened }) => ({ outcome, ...countArms(people, happened) }));
  const money = people.money && (yield* moneyFacts(people, people.money, { seed, draws }));
  return { rates, money };
}

/** How many comparisons the slices can come to. */
function comparisonsIn({ slices, rates, money }: People): number {
  return slices.reduce((sum, { values }) => sum + values.length, 0) * (rates.length + (money === null ? 0 : 1));
}

/** Enough that the smallest p can still be proven among so many, and not more: slices are many. */
function sliceDraws(comparisons: number): number {
  return Math.min(MOST_DRAWS, Math.max(LEAST_DRAWS, DRAWS_A_COMPARISON * comparisons));
}

/** The p-values of all slices as one family: the smaller they must be, the more there are. */
function sliceJudge(slices: readonly SliceFacts[]): (slice: SliceFacts, drawn: boolean) => Slice {
  const family = slices.flatMap(({ rates, money }) => [
    ...rates.map((rate) => ({ of: rate as object, p: rateP(rate) })),
    ...(money === null ? [] : [{ of: money as object, p: money.permutation?.pValue ?? null }]),
  ]);
  const judged = family.flatMap(({ of, p }) => (p === null ? [] : [{ of, p }]));
  const adjusted = holm(judged.map(({ p }) => p));
  const byFacts = new Map(judged.map(({ of }, i) => [of, adjusted[i] ?? null]));
  const alpha = ALPHA / Math.max(1, judged.length);
  return ({ by, value, rates, money }, drawn) => ({
    by,
    value,
    rates: rates.map((rate) =>
      compareRates(rate.contacted, rate.held, {
        outcome: rate.outcome,
        drawn,
        alpha,
        adjustedP: byFacts.get(rate) ?? null,
      }),
    ),
    money: money && compareMoney(money, alpha, byFacts.get(money) ?? null),
  });
}

/** Null where there are too few for a verdict: such a slice is no member of the family. */
function rateP({ contacted, held }: { readonly contacted: Counts; readonly held: Counts }): number | null {
  if (tooFewForZ(contacted, held) !== null) return null;
  return twoSidedP(pooledZ(contacted.happened, contacted.people, held.happened, held.people));
}
