import type {
  ArmMoney,
  ArmRate,
  Estimate,
  Interval,
  MoneyComparison,
  RateComparison,
  Slice,
} from "../../core/model/effect.ts";
import { PARTS } from "../../core/model/money.ts";
import type { GroupComparison, GroupResult, TableEffect, TableQuestion } from "../../core/model/table-effect.ts";

/** What is left out by an interval of its own, and by those of all slices together. */
const ALPHA = 0.05;

/** What stands in `evaluation.json`: rates as fractions, money in units of the currency, intervals as `[low, high]`, null where it cannot be said. */
export function evaluationJson(file: string, { drawn, seed, by }: TableQuestion, effect: TableEffect): unknown {
  const { rows, groups, comparisons, parts, unknown, banded } = effect;
  const against = drawn?.control ?? null;
  const slices = [
    ...comparisons.flatMap(({ group, slices }) => slices.map((slice) => sliceJson(slice, { group, against }))),
    ...parts.map((slice) => sliceJson(slice, { against: "everybody else" })),
  ];
  const family = familySize([...comparisons.flatMap(({ slices }) => slices), ...parts]);
  return {
    file,
    rows,
    label: drawn === null ? "differs, not caused" : "groups taken as drawn by lot",
    group: drawn,
    seed,
    by,
    unknown: Object.fromEntries(unknown.map(({ column, count }) => [column, count])),
    banded: Object.fromEntries(banded.map(({ column, bands }) => [column, bands])),
    groups: groups.map(groupJson),
    comparisons: comparisons.map((comparison) => comparisonJson(comparison, against)),
    sliceFamily: { comparisons: family, intervalsLeaveOut: family === 0 ? null : ALPHA / family },
    slices,
  };
}

function familySize(slices: readonly Slice[]): number {
  return slices
    .flatMap(({ rates, money }) => [...rates, ...(money === null ? [] : [money])])
    .filter(({ adjustedP }) => adjustedP !== null).length;
}

function groupJson({ group, people, rates, money }: GroupResult): unknown {
  return {
    group,
    people,
    outcomes: Object.fromEntries(rates.map(({ outcome, rate }) => [outcome, rateJson(rate)])),
    spend: money && armMoneyJson(money),
  };
}

function comparisonJson({ group, rates, money }: GroupComparison, against: string | null): unknown {
  return {
    group,
    against,
    outcomes: Object.fromEntries(rates.map((rate) => [rate.outcome, differenceJson(rate)])),
    spend: money && moneyJson(money),
  };
}

function sliceJson({ by, value, rates, money }: Slice, of: object): unknown {
  return {
    by,
    value,
    ...of,
    outcomes: Object.fromEntries(
      rates.map((rate) => [
        rate.outcome,
        {
          ...rateJson(rate.contacted),
          against: rateJson(rate.held),
          ...differenceJson(rate),
          adjustedP: rate.adjustedP,
        },
      ]),
    ),
    spend: money && { ...moneyJson(money), adjustedP: money.adjustedP },
  };
}

function rateJson({ people, happened, rate, interval }: ArmRate): object {
  return { n: people, k: happened, rate, wilson: pair(interval) };
}

function differenceJson(comparison: RateComparison): object {
  const { difference, interval, z, pValue, relativeLift, extraPeople, verdict, insufficient } = comparison;
  return {
    difference,
    newcombe: pair(interval),
    z,
    pValue,
    relativeLift,
    extraPeople: estimate(extraPeople),
    verdict,
    insufficient,
  };
}

function moneyJson(comparison: MoneyComparison): object {
  const { contacted, held, difference, interval, welch, pValue, permutation, cuped, extraMoney } = comparison;
  return {
    mean: units(contacted.mean),
    contacted: armMoneyJson(contacted),
    against: armMoneyJson(held),
    difference: units(difference),
    welch: welch && { interval: pair(interval, PARTS), t: welch.t, df: welch.df, pValue: welch.pValue },
    pValue,
    permutation,
    cuped: cuped && {
      theta: cuped.theta,
      varianceRemoved: cuped.varianceRemoved,
      difference: units(cuped.value),
      interval: pair(cuped.interval, PARTS),
    },
    extraMoney: estimate(extraMoney, PARTS),
    verdict: comparison.verdict,
    insufficient: comparison.insufficient,
  };
}

function armMoneyJson({ people, buyers, total, mean, deviation }: ArmMoney): object {
  return { n: people, buyers, total: units(total), mean: units(mean), sd: units(deviation) };
}

function units(value: number | null): number | null {
  return value === null ? null : value / PARTS;
}

function pair(interval: Interval | null, parts = 1): readonly [number, number] | null {
  return interval && [interval.low / parts, interval.high / parts];
}

function estimate(value: Estimate | null, parts = 1): object | null {
  return value && { value: value.value / parts, interval: pair(value.interval, parts) };
}
