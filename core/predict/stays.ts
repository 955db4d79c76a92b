import { digamma, logGamma } from "../stats/log-gamma.ts";
import { maximiseOver, type Slope } from "../stats/maximise.ts";
import type { CountedGroup, Counts } from "./counts.ts";

/** Customers who buy at rates of their own, spread as a gamma, and never leave: the negative binomial (Ehrenberg 1959). */
export interface Stays {
  readonly r: number;
  readonly alpha: number;
  readonly logLikelihood: number;
}

/** The parameters most likely to have brought these counts. */
export function fitStays(groups: readonly CountedGroup[]): Stays {
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const watched = groups.reduce((sum, group) => sum + group.people * group.T, 0) / people;
  const starts = [0, -1].map((r) => [r, r + Math.log(watched)]);
  const { point, value } = maximiseOver(groups, (some, logs) => likelihood(logs, some), starts);
  const [r, alpha] = point.map(Math.exp) as [number, number];
  return { r, alpha, logLikelihood: value };
}

function likelihood(logs: readonly number[], groups: readonly CountedGroup[]): Slope {
  const [r, alpha] = logs.map(Math.exp) as [number, number];
  let value = 0;
  let dr = 0;
  let dAlpha = 0;
  const ofCount = new Map<number, readonly [log: number, slope: number]>();
  for (const { x, T, people } of groups) {
    let known = ofCount.get(x);
    if (known === undefined) {
      known = [logGamma(r + x) - logGamma(r), digamma(r + x) - digamma(r)];
      ofCount.set(x, known);
    }
    const log = Math.log(alpha + T);
    const rate = Math.log(alpha) - log;
    value += people * (known[0] + r * rate - x * log);
    dr += people * (known[1] + rate);
    dAlpha += people * (r / alpha - (r + x) / (alpha + T));
  }
  return { value, gradient: [dr * r, dAlpha * alpha] };
}

/** The expected number of occasions in the time t to come, of somebody who never leaves. */
export function expectedOfStaying({ r, alpha }: Pick<Stays, "r" | "alpha">, { x, T }: Counts, t: number): number {
  return ((r + x) / (alpha + T)) * t;
}

/** The probability of one occasion at least in the time t to come, of somebody who never leaves. */
export function comingOfStaying({ r, alpha }: Pick<Stays, "r" | "alpha">, { x, T }: Counts, t: number): number {
  return 1 - ((alpha + T) / (alpha + T + t)) ** (r + x);
}
