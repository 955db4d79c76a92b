import type { ForesightMethod } from "../model/foresight.ts";
import { moments } from "../stats/moments.ts";
import type { Outlook } from "./like-others.ts";

/** What a method would have said of days that are known by now: sums, and for each person how far off it was. */
export interface Trial {
  readonly method: ForesightMethod;
  readonly expected: number;
  readonly actual: number;
  readonly expectedPeople: number;
  readonly actualPeople: number;
  /** Squared errors, by person: of the chance to come (Brier 1950), of the number of occasions. */
  readonly ofComing: Float64Array;
  readonly ofOccasions: Float64Array;
}

/** A sum that is off by more than this part of what came foresees nothing worth saying (ours). */
export const FURTHEST_OFF = 0.25;
/** Standard errors within which a difference may be chance: 95 %, two-sided. */
const NOISE = 1.96;

/** Looks how well outlooks would have done, beside how often each person came. */
export function tryOut(method: ForesightMethod, outlooks: readonly Outlook[], came: readonly number[]): Trial {
  const trial = {
    method,
    expected: 0,
    actual: 0,
    expectedPeople: 0,
    actualPeople: 0,
    ofComing: new Float64Array(came.length),
    ofOccasions: new Float64Array(came.length),
  };
  for (const [i, { coming, occasions }] of outlooks.entries()) {
    const did = came[i]! > 0 ? 1 : 0;
    trial.expected += occasions;
    trial.expectedPeople += coming;
    trial.actual += came[i]!;
    trial.actualPeople += did;
    trial.ofComing[i] = (coming - did) ** 2;
    trial.ofOccasions[i] = (occasions - came[i]!) ** 2;
  }
  return trial;
}

/** Whether a sum that was foreseen is near enough to the one that came. */
export function isNear(expected: number, actual: number): boolean {
  return Math.abs(expected - actual) <= FURTHEST_OFF * actual;
}

/** Why nothing can be said by a method: its sums are too far off, or it tells people apart no better than saying the same of all of them, known afterwards. */
export function faultOf(trial: Trial, came: readonly number[]): "total" | "people" | null {
  const { expected, actual, expectedPeople, actualPeople } = trial;
  if (!isNear(expected, actual) || !isNear(expectedPeople, actualPeople)) return "total";
  const all = came.length;
  const same = tryOut(
    trial.method,
    came.map(() => ({ coming: actualPeople / all, occasions: actual / all })),
    came,
  );
  const tellsApart =
    meanOf(trial.ofComing) < meanOf(same.ofComing) || meanOf(trial.ofOccasions) < meanOf(same.ofOccasions);
  return tellsApart ? null : "people";
}

/** The simplest that is no worse than the best, within noise, in either error; they stand the simplest first. */
export function simplest(trials: readonly Trial[]): Trial | null {
  const best = (errors: (trial: Trial) => Float64Array): Float64Array =>
    trials.map(errors).reduce((least, one) => (meanOf(one) < meanOf(least) ? one : least));
  if (trials.length === 0) return null;
  const ofComing = best((trial) => trial.ofComing);
  const ofOccasions = best((trial) => trial.ofOccasions);
  return (
    trials.find((one) => isNoWorse(one.ofComing, ofComing) && isNoWorse(one.ofOccasions, ofOccasions)) ?? trials.at(-1)!
  );
}

/** Whether the errors of the same people are no larger but by chance. */
function isNoWorse(errors: Float64Array, least: Float64Array): boolean {
  const { mean, variance, n } = moments(errors.map((error, i) => error - least[i]!));
  return mean <= NOISE * Math.sqrt(variance / n);
}

function meanOf(errors: Float64Array): number {
  return moments(errors).mean;
}
