import type { Day } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { PredictedCustomer, Prediction, PredictionQuestion, TimeUnit, TooLittle } from "../model/prediction.ts";
import type { Lines } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { correlation } from "../stats/correlation.ts";
import { aliveChance, expectedOccasions, fitBetaGeometric } from "./beta-geometric.ts";
import { grouped, type Counts } from "./counts.ts";
import { expectedSpend, fitGammaGamma, type Spend } from "./gamma-gamma.ts";
import { heldOutDays } from "./held-out-days.ts";
import { repeatSpend } from "./repeat-spend.ts";
import { expectedOfStaying, fitStays } from "./stays.ts";

/** Days of a unit; a month is a twelfth of 365.25 days. */
const UNIT_DAYS: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12 };

const FEWEST = { buyers: 100, repeaters: 50, weeks: 26 } as const;
/** Twice what a model with leaving has to gain in log-likelihood: the 95 % point where one parameter lies on its border (Self & Liang 1987). */
const BORDER = 2.71;

/** Somebody's occasions and what the repeat ones brought on average. */
interface Known extends Counts {
  readonly id: number;
  readonly spend: Spend | null;
}

/** What later days brought of the same people, to look how well it would have done: their occasions, and the last day known. */
export interface Later {
  readonly profiles: Profiles;
  readonly last: Day;
}

/**
 * How often everybody may be expected, what they will bring, and whether they are still customers (methods §7).
 * @param profiles up to the last day to learn from
 */
export function predict(lines: Lines, profiles: Profiles, later: Later, question: PredictionQuestion): Prediction {
  const unit = UNIT_DAYS[question.unit];
  const until = profiles.asOf;
  const people = knownPeople(lines, profiles, unit);
  const tooLittle = whatIsMissing(people, unit);
  if (tooLittle !== null) return { ...NOTHING, until, tooLittle, customers: people.map(unsaid) };
  const groups = grouped(people);
  const model = fitBetaGeometric("BG", groups);
  const withFirst = fitBetaGeometric("MBG", groups);
  const stays = fitStays(groups);
  const boundary = 2 * (model.logLikelihood - stays.logLikelihood) < BORDER;
  const spend = spendModel(people);
  const expected = (counts: Counts, t: number): number =>
    boundary ? expectedOfStaying(stays, counts, t) : expectedOccasions(model, counts, t);
  const customers = people.map((known): PredictedCustomer => {
    const brings = spend === null ? null : expectedSpend(spend, known.spend);
    return {
      ...unsaid(known),
      // BG/NBD calls everybody who came once a customer still.
      alive: boundary ? null : aliveChance(known.x === 0 ? withFirst : model, known),
      expected: expected(known, question.horizon),
      spend: brings,
      value: brings === null ? null : brings * discounted((t) => expected(known, t), question),
    };
  });
  const { r, alpha, a, b, logLikelihood } = model;
  return {
    until,
    occasions: { r, alpha, a, b, logLikelihood, boundary },
    spend,
    tooLittle: null,
    heldOut: heldOutDays(people, { until, last: later.last, unit }, later.profiles, expected),
    customers,
  };
}

const NOTHING = { occasions: null, spend: null, heldOut: null } as const;

function unsaid({ id, x, tx, T }: Known): PredictedCustomer {
  return { id, x, tx, T, alive: null, expected: null, spend: null, value: null };
}

function knownPeople(lines: Lines, profiles: Profiles, unit: number): readonly Known[] {
  const { asOf, count, occasionStart, occasionDays } = profiles;
  const spent = repeatSpend(lines, profiles);
  const people: Known[] = [];
  for (let id = 0; id < count; id++) {
    const from = occasionStart[id]!;
    const x = occasionStart[id + 1]! - from - 1;
    if (x < 0) continue;
    const mean = x === 0 ? 0 : spent[id]! / x / PARTS;
    const first: Day = occasionDays[from]!;
    people.push({
      id,
      x,
      tx: (occasionDays[from + x]! - first) / unit,
      T: (asOf - first) / unit,
      spend: mean > 0 ? { x, mean } : null,
    });
  }
  return people;
}

function whatIsMissing(people: readonly Known[], unit: number): TooLittle | null {
  const longest = people.reduce((most, { T }) => Math.max(most, T), 0);
  const has = {
    buyers: people.length,
    repeaters: people.filter(({ x }) => x > 0).length,
    weeks: Math.floor((longest * unit) / 7),
  };
  for (const what of ["buyers", "repeaters", "weeks"] as const) {
    if (has[what] < FEWEST[what]) return { what, needs: FEWEST[what], has: has[what] };
  }
  return null;
}

function spendModel(people: readonly Known[]): Prediction["spend"] {
  const spends = people.flatMap(({ spend }) => (spend === null ? [] : [spend]));
  if (spends.length === 0) return null;
  const model = fitGammaGamma(spends);
  if (model.q <= 1) return null;
  const frequency = spends.map(({ x }) => x);
  const means = spends.map(({ mean }) => mean);
  return { ...model, customers: spends.length, correlation: correlation(frequency, means) };
}

/** Occasions expected month by month, those of a month worth what its end is. */
function discounted(expected: (t: number) => number, { unit, horizon, yearlyDiscount }: PredictionQuestion): number {
  const month = UNIT_DAYS.month / UNIT_DAYS[unit];
  let sum = 0;
  let before = 0;
  for (let months = 1; (months - 1) * month < horizon; months++) {
    const end = Math.min(horizon, months * month);
    const until = expected(end);
    sum += (until - before) / (1 + yearlyDiscount) ** (end / month / 12);
    before = until;
  }
  return sum;
}
