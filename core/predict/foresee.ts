import type { Day } from "../model/day.ts";
import type { Foresight, ForesightMethod, Tested, Unforeseen } from "../model/foresight.ts";
import { PARTS } from "../model/money.ts";
import type { State } from "../model/state.ts";
import { profileCustomers } from "../profile/profile-customers.ts";
import type { Profiles } from "../profile/profiles.ts";
import { occasionsUntil, watchedFrom } from "./days-watched.ts";
import { expectedSpend } from "./gamma-gamma.ts";
import { knownPeople, whatIsMissing, type Known } from "./known-people.ts";
import { learnFromOthers, type Outlook } from "./like-others.ts";
import { fittingOccasionForecast, type OccasionForecast } from "./occasion-forecast.ts";
import { spendModel } from "./spend-model.ts";
import { faultOf, isNear, simplest, tryOut, type Trial } from "./trial.ts";

const WEEK = 7;
/** So many days are foreseen. */
const YEAR = 365;
/** Days that must be known before those which simple rules learn from: the fewest weeks of methods §7. */
const BEFORE = 26 * WEEK;

/**
 * What may be expected of everybody in the twelve months to come, by the simplest method that would have foreseen the last days well (methods §7): the last
 * third of all days that are known, a year at most, is foreseen from the days before it. Pauses between its steps.
 * @param profiles of this state; nothing is known after `from`
 */
export function* foresee(state: State, profiles: Profiles, from: Day): Generator<undefined, Foresight> {
  const people = knownPeople(state.lines, profiles, from, WEEK);
  const known = Math.round(people.reduce((most, { T }) => Math.max(most, T), 0) * WEEK);
  const days = Math.min(YEAR, Math.floor(known / 3));
  yield;
  const before = profileCustomers(state, { asOf: from - days, basis: profiles.basis });
  const then = knownPeople(state.lines, before, before.asOf, WEEK);
  const tooLittle = whatIsMissing(then, WEEK);
  if (tooLittle !== null) return unforeseen(profiles.count, from, null, tooLittle);
  yield;
  const came = then.map(({ id }) => occasionsUntil(profiles, id, from) - occasionsUntil(before, id, before.asOf));
  const trials = yield* trialsOf(profiles, then, came, { before: before.asOf, days, mayLearn: known >= YEAR + BEFORE });

  const sound = trials.filter(({ trial }) => faultOf(trial, came) === null);
  const chosen = simplest(sound.map(({ trial }) => trial));
  const { trial, outlooks } = trials.find((one) => one.trial === chosen) ?? trials.at(-1)!;
  yield;
  const tested = { ...sumsOf(trial), days, people: then.length, ...moneyOf(then, outlooks, before, profiles) };
  yield;
  const fault = faultOf(trial, came);
  if (fault !== null) return unforeseen(profiles.count, from, tested, { what: fault });
  const forecast = trial.method === "model" ? yield* fittingOccasionForecast(people) : null;
  yield;
  return yield* foreseen(profiles, from, people, tested, forecast);
}

interface Tried {
  readonly trial: Trial;
  readonly outlooks: readonly Outlook[];
}

/** What each method would have said, the simplest first. Simple rules are tried only where they may learn from a whole year. */
function* trialsOf(
  profiles: Profiles,
  then: readonly Known[],
  came: readonly number[],
  { before, days, mayLearn }: { readonly before: Day; readonly days: number; readonly mayLearn: boolean },
): Generator<undefined, readonly Tried[]> {
  const tried = (method: ForesightMethod, outlookOf: (known: Known) => Outlook): Tried => {
    const outlooks = then.map(outlookOf);
    return { outlooks, trial: tryOut(method, outlooks, came) };
  };
  const rules: Tried[] = [];
  if (mayLearn) {
    const watched = watchedFrom(profiles, before - days, before, WEEK);
    if (watched.length > 0) {
      rules.push(tried("recency", learnFromOthers(watched, false)));
      yield;
      rules.push(tried("recencyFrequency", learnFromOthers(watched, true)));
    }
  }
  const forecast = yield* fittingOccasionForecast(then);
  yield;
  const model = tried("model", outlookBy(forecast, days));
  yield;
  return [...rules, model];
}

function outlookBy(forecast: OccasionForecast, days: number): (known: Known) => Outlook {
  const time = days / WEEK;
  return (known) => ({ coming: forecast.coming(known, time), occasions: forecast.expected(known, time) });
}

function sumsOf({ method, expected, actual, expectedPeople, actualPeople }: Trial) {
  return { method, expected, actual, expectedPeople, actualPeople };
}

/** What the same people would have been expected to bring, and brought. */
function moneyOf(
  then: readonly Known[],
  outlooks: readonly Outlook[],
  before: Profiles,
  after: Profiles,
): Pick<Tested, "expectedMoney" | "actualMoney"> {
  const spend = spendModel(then);
  let expected = 0;
  let actual = 0;
  for (const [i, known] of then.entries()) {
    if (spend !== null) expected += outlooks[i]!.occasions * expectedSpend(spend, known.spend) * PARTS;
    actual += after.money[known.id]! - before.money[known.id]!;
  }
  return { expectedMoney: spend === null ? null : expected, actualMoney: actual };
}

function unforeseen(count: number, from: Day, tested: Tested | null, why: Unforeseen): Foresight {
  return { from, tested, unforeseen: why, spendUnforeseen: why, ...columnsOf(count) };
}

type Columns = Pick<Foresight, "coming" | "alive" | "occasions" | "spend" | "money">;

function columnsOf(count: number): Columns {
  const unknown = (): Float64Array => new Float64Array(count).fill(Number.NaN);
  return { coming: unknown(), alive: unknown(), occasions: unknown(), spend: unknown(), money: unknown() };
}

function* foreseen(
  profiles: Profiles,
  from: Day,
  people: readonly Known[],
  tested: Tested,
  forecast: OccasionForecast | null,
): Generator<undefined, Foresight> {
  const columns = columnsOf(profiles.count);
  const outlookOf =
    forecast === null
      ? learnFromOthers(watchedFrom(profiles, from - YEAR, from, WEEK), tested.method === "recencyFrequency")
      : outlookBy(forecast, YEAR);
  for (const known of people) {
    const { coming, occasions } = outlookOf(known);
    columns.coming[known.id] = coming;
    columns.occasions[known.id] = occasions;
    columns.alive[known.id] = forecast?.alive(known) ?? Number.NaN;
  }
  yield;
  const spendUnforeseen = expectMoney(columns, people, tested);
  return { from, tested, unforeseen: null, spendUnforeseen, ...columns };
}

/** Says what everybody's occasions are expected to bring; or why it cannot be said. */
function expectMoney(columns: Columns, people: readonly Known[], tested: Tested): Unforeseen | null {
  const spend = spendModel(people);
  if (spend === null || tested.expectedMoney === null) return { what: "spend" };
  if (!isNear(tested.expectedMoney, tested.actualMoney)) return { what: "money" };
  for (const known of people) {
    columns.spend[known.id] = Math.round(expectedSpend(spend, known.spend) * PARTS);
    columns.money[known.id] = Math.round(columns.occasions[known.id]! * columns.spend[known.id]!);
  }
  return null;
}
