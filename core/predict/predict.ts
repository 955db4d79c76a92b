import type { Day } from "../model/day.ts";
import type { PredictedCustomer, Prediction, PredictionQuestion, TimeUnit } from "../model/prediction.ts";
import type { Lines } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import { expectedSpend } from "./gamma-gamma.ts";
import { heldOutDays } from "./held-out-days.ts";
import { knownPeople, whatIsMissing, type Known } from "./known-people.ts";
import { fitOccasionForecast } from "./occasion-forecast.ts";
import { spendModel } from "./spend-model.ts";

/** Days of a unit; a month is a twelfth of 365.25 days. */
const UNIT_DAYS: Readonly<Record<TimeUnit, number>> = { day: 1, week: 7, month: 365.25 / 12 };

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
  const people = knownPeople(lines, profiles, until, unit);
  const tooLittle = whatIsMissing(people, unit);
  if (tooLittle !== null) return { ...NOTHING, until, tooLittle, customers: people.map(unsaid) };
  const occasions = fitOccasionForecast(people);
  const spend = spendModel(people);
  const customers = people.map((known): PredictedCustomer => {
    const brings = spend === null ? null : expectedSpend(spend, known.spend);
    return {
      ...unsaid(known),
      alive: occasions.alive(known),
      expected: occasions.expected(known, question.horizon),
      spend: brings,
      value: brings === null ? null : brings * discounted((t) => occasions.expected(known, t), question),
    };
  });
  return {
    until,
    occasions: occasions.model,
    spend,
    tooLittle: null,
    heldOut: heldOutDays(people, { until, last: later.last, unit }, later.profiles, occasions.expected),
    customers,
  };
}

const NOTHING = { occasions: null, spend: null, heldOut: null } as const;

function unsaid({ id, x, tx, T }: Known): PredictedCustomer {
  return { id, x, tx, T, alive: null, expected: null, spend: null, value: null };
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
