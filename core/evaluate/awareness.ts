import type { AwarenessResult, Estimate, Interval, SampleShare } from "../model/effect.ts";
import { around } from "../stats/interval.ts";
import { Z95 } from "../stats/normal.ts";
import { pairedStratum, shareStratum, stratifiedMean } from "../stats/stratified-mean.ts";
import { wilson } from "../stats/wilson.ts";

/** Of one stratum of a phone sample: how many people it stands for, and what they said. */
export interface AskedStratum {
  readonly population: number;
  /** Asked before, and those of them who know of it; likewise after. */
  readonly before: { readonly answers: number; readonly yes: number };
  readonly after: { readonly answers: number; readonly yes: number };
  /** Asked both times; who came to know of it, and who no longer does. */
  readonly both: { readonly answers: number; readonly toYes: number; readonly toNo: number };
}

/** Answers a sample needs (methods §10). */
const LEAST_ANSWERS = 30;

/**
 * Awareness before and after from a stratified sample (methods §10): Σ W_h·p_h, with the finite-population variance. The change is that
 * of the people asked both times where these are 30 or more, else the difference of the two samples. It is no effect: the
 * same change may have come to those held out (`awarenessAgainst`).
 */
export function awarenessOf(strata: readonly AskedStratum[]): AwarenessResult {
  const before = shareOf(strata, "before");
  const after = shareOf(strata, "after");
  const pairs = strata.reduce((sum, { both }) => sum + both.answers, 0);
  const paired = pairs >= LEAST_ANSWERS;
  const said = paired ? pairedChange(strata) : before && after && unpairedChange(before, after);
  const has = Math.min(answersOf(strata, "before"), answersOf(strata, "after"));
  return {
    before: before && sampleShare(before),
    after: after && sampleShare(after),
    change: said,
    paired,
    drawn: false,
    insufficient: said === null ? { what: "answers", needs: LEAST_ANSWERS, has } : null,
  };
}

/** The change among those contacted less that among those held out: an effect, since chance drew who is which. */
export function awarenessAgainst(contacted: AwarenessResult, held: AwarenessResult): AwarenessResult {
  const change =
    contacted.change?.interval && held.change?.interval
      ? differenceOf(contacted.change.value, contacted.change.interval, held.change.value, held.change.interval)
      : null;
  return { ...contacted, change, drawn: true, insufficient: contacted.insufficient ?? held.insufficient };
}

interface Share {
  readonly answers: number;
  readonly yes: number;
  readonly mean: number;
  readonly variance: number;
}

function answersOf(strata: readonly AskedStratum[], when: "before" | "after"): number {
  return strata.reduce((sum, stratum) => sum + stratum[when].answers, 0);
}

function shareOf(strata: readonly AskedStratum[], when: "before" | "after"): Share | null {
  const answers = answersOf(strata, when);
  if (answers < LEAST_ANSWERS) return null;
  const found = stratifiedMean(
    strata.map((stratum) => shareStratum(stratum.population, stratum[when].answers, stratum[when].yes)),
  );
  return found && { answers, yes: strata.reduce((sum, stratum) => sum + stratum[when].yes, 0), ...found };
}

function sampleShare({ answers, yes, mean, variance }: Share): SampleShare {
  const range = around(mean, Z95 * Math.sqrt(variance));
  // Where all say the same the variance is 0, which is not certainty.
  const interval =
    yes === 0 || yes === answers
      ? wilson(yes, answers)
      : { low: Math.max(0, range.low), high: Math.min(1, range.high) };
  return { value: mean, interval, answers };
}

function unpairedChange(before: Share, after: Share): Estimate {
  const value = after.mean - before.mean;
  return { value, interval: around(value, Z95 * Math.sqrt(before.variance + after.variance)) };
}

function pairedChange(strata: readonly AskedStratum[]): Estimate | null {
  const found = stratifiedMean(
    strata.map(({ population, both }) => pairedStratum(population, both.answers, both.toYes, both.toNo)),
  );
  return found && { value: found.mean, interval: around(found.mean, Z95 * Math.sqrt(found.variance)) };
}

/** Two independent estimates: the half widths add as squares. */
function differenceOf(one: number, oneInterval: Interval, other: number, otherInterval: Interval): Estimate {
  const reach = Math.hypot(oneInterval.high - oneInterval.low, otherInterval.high - otherInterval.low) / 2;
  return { value: one - other, interval: around(one - other, reach) };
}
