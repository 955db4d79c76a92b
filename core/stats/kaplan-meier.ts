import { sorted } from "./sorted.ts";

/** Room for the rounding of a product of fractions: a curve that comes to exactly one half has reached it. */
const ROUNDING = 1e-12;

/**
 * Median time to an event where not everybody has had it yet: the first time at which the product-limit estimate of
 * those still waiting is at most ½ (Kaplan & Meier 1958, Journal of the American Statistical Association 53(282)).
 * Somebody last seen at the time of an event was still waiting then.
 * @param events times of those who had it, in any order
 * @param censored times up to which the others were watched without it
 * @returns null where the estimate never comes down to ½
 */
export function kaplanMeierMedian(events: Int32Array, censored: Int32Array): number | null {
  const had = sorted(new Float64Array(events));
  const watched = sorted(new Float64Array(censored));
  let waiting = 1;
  let gone = 0;
  for (let i = 0; i < had.length;) {
    const time = had[i]!;
    let next = i;
    while (next < had.length && had[next] === time) next++;
    while (gone < watched.length && watched[gone]! < time) gone++;
    const atRisk = had.length - i + (watched.length - gone);
    waiting *= 1 - (next - i) / atRisk;
    if (waiting <= 0.5 + ROUNDING) return time;
    i = next;
  }
  return null;
}
