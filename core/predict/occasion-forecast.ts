import type { OccasionModel } from "../model/prediction.ts";
import { aliveChance, comingChance, expectedOccasions, fitBetaGeometric } from "./beta-geometric.ts";
import { grouped, type Counts } from "./counts.ts";
import { comingOfStaying, expectedOfStaying, fitStays } from "./stays.ts";

/** Twice what a model with leaving has to gain in log-likelihood: the 95 % point where one parameter lies on its border (Self & Liang 1987). */
const BORDER = 2.71;

/** What the models of methods §7 say of somebody's occasions to come; times in the unit of the counts they were fitted to. */
export interface OccasionForecast {
  readonly model: OccasionModel;
  /** The probability that somebody has not left for good; null where nobody seems to leave. */
  alive(counts: Counts): number | null;
  /** The expected number of occasions in the time t to come. */
  expected(counts: Counts, t: number): number;
  /** The probability of one occasion at least in the time t to come. */
  coming(counts: Counts, t: number): number;
}

/** Fits the models to everybody's counts. Of who came once the chances come from MBG/NBD, for BG/NBD calls all of them customers still. */
export function fitOccasionForecast(people: readonly Counts[]): OccasionForecast {
  const steps = fittingOccasionForecast(people);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same with pauses between its steps. */
export function* fittingOccasionForecast(people: readonly Counts[]): Generator<undefined, OccasionForecast> {
  const groups = grouped(people);
  yield;
  const bg = fitBetaGeometric("BG", groups);
  yield;
  const mbg = fitBetaGeometric("MBG", groups);
  yield;
  const stays = fitStays(groups);
  const boundary = 2 * (bg.logLikelihood - stays.logLikelihood) < BORDER;
  const { r, alpha, a, b, logLikelihood } = bg;
  const model = { r, alpha, a, b, logLikelihood, boundary };
  if (boundary) {
    return {
      model,
      alive: () => null,
      expected: (counts, t) => expectedOfStaying(stays, counts, t),
      coming: (counts, t) => comingOfStaying(stays, counts, t),
    };
  }
  const ofChances = ({ x }: Counts) => (x === 0 ? mbg : bg);
  return {
    model,
    alive: (counts) => aliveChance(ofChances(counts), counts),
    expected: (counts, t) => expectedOccasions(bg, counts, t),
    coming: (counts, t) => comingChance(ofChances(counts), counts, t),
  };
}
