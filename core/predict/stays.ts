import { digamma, logGamma } from "../stats/log-gamma.ts";
import { maximise, type Slope } from "../stats/maximise.ts";
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
  const { point, value } = maximise((logs) => likelihood(logs, groups), starts);
  const [r, alpha] = point.map(Math.exp) as [number, number];
  return { r, alpha, logLikelihood: value };
}

function likelihood(logs: readonly number[], groups: readonly CountedGroup[]): Slope {
  const [r, alpha] = logs.map(Math.exp) as [number, number];
  let value = 0;
  let dr = 0;
  let dAlpha = 0;
  for (const { x, T, people } of groups) {
    const rate = Math.log(alpha) - Math.log(alpha + T);
    value += people * (logGamma(r + x) - logGamma(r) + r * rate - x * Math.log(alpha + T));
    dr += people * (digamma(r + x) - digamma(r) + rate);
    dAlpha += people * (r / alpha - (r + x) / (alpha + T));
  }
  return { value, gradient: [dr * r, dAlpha * alpha] };
}

/** The expected number of occasions in the time t to come, of somebody who never leaves. */
export function expectedOfStaying({ r, alpha }: Pick<Stays, "r" | "alpha">, { x, T }: Counts, t: number): number {
  return ((r + x) / (alpha + T)) * t;
}
