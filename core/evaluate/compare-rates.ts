import type { ArmRate, Estimate, Interval, RateComparison } from "../model/effect.ts";
import type { Insufficient } from "../model/figure.ts";
import { newcombe } from "../stats/newcombe.ts";
import { criticalZ, twoSidedP } from "../stats/normal.ts";
import { pooledZ } from "../stats/pooled-z.ts";
import { wilson } from "../stats/wilson.ts";
import { UNKNOWN_ANSWER, type People } from "./people.ts";
import { ALPHA, verdictOf } from "./verdict.ts";

/** People, and those of them with the outcome. */
export interface Counts {
  readonly people: number;
  readonly happened: number;
}

/** What is compared, and how strictly: within slices a smaller alpha and a p that was adjusted. */
export interface RateQuestion {
  readonly outcome: string;
  readonly drawn: boolean;
  readonly alpha?: number;
  readonly adjustedP?: number | null;
}

/** Below so many people an arm, or with and without the outcome in both together, a z says nothing. */
const LEAST = 10;

/**
 * Two rates and their difference (methods §12): Wilson each, Newcombe's method 10 and the pooled z. With fewer than 10
 * people an arm, or 10 with or without the outcome in all, the verdict is "too few"; the numbers stand all the same.
 */
export function compareRates(contacted: Counts, held: Counts, question: RateQuestion): RateComparison {
  const { outcome, drawn, alpha = ALPHA, adjustedP = null } = question;
  const insufficient = tooFewForZ(contacted, held);
  const empty = contacted.people === 0 || held.people === 0;
  const said = empty ? null : difference(contacted, held, criticalZ(alpha));
  const z = empty ? null : pooledZ(contacted.happened, contacted.people, held.happened, held.people);
  const pValue = z === null ? null : twoSidedP(z);
  const base = empty ? 0 : held.happened / held.people;
  const deciding = adjustedP ?? pValue;
  return {
    outcome,
    drawn,
    contacted: armRate(contacted),
    held: armRate(held),
    difference: said?.value ?? null,
    interval: said?.interval ?? null,
    z,
    pValue,
    adjustedP,
    relativeLift: said === null || base === 0 ? null : said.value / base,
    extraPeople: said && scaled(said, contacted.people),
    insufficient,
    verdict: insufficient || said === null || deciding === null ? "too-few" : verdictOf(said.value, deciding, drawn),
  };
}

/** A rate with its Wilson interval; null where there is nobody. */
export function armRate({ people, happened }: Counts): ArmRate {
  if (people === 0) return { people, happened, rate: null, interval: null };
  return { people, happened, rate: happened / people, interval: wilson(happened, people) };
}

/** An estimate so many times: of a person, for all of them. */
export function scaled({ value, interval }: Estimate, times: number): Estimate {
  return { value: value * times, interval: interval && { low: interval.low * times, high: interval.high * times } };
}

/** How many of each arm are known to have, or not to have, the outcome. */
export function countArms(people: People, happened: Uint8Array): { readonly contacted: Counts; readonly held: Counts } {
  const known = [0, 0];
  const with1 = [0, 0];
  for (let i = 0; i < happened.length; i++) {
    const answer = happened[i]!;
    if (answer === UNKNOWN_ANSWER) continue;
    const arm = people.arm[i]!;
    known[arm]!++;
    with1[arm]! += answer;
  }
  return {
    contacted: { people: known[1] ?? 0, happened: with1[1] ?? 0 },
    held: { people: known[0] ?? 0, happened: with1[0] ?? 0 },
  };
}

/** What is missing for a verdict on two rates; null where there is enough. */
export function tooFewForZ(contacted: Counts, held: Counts): Insufficient | null {
  const people = Math.min(contacted.people, held.people);
  if (people < LEAST) return { what: "customers", needs: LEAST, has: people };
  const happened = contacted.happened + held.happened;
  const rarer = Math.min(happened, contacted.people + held.people - happened);
  return rarer < LEAST ? { what: "outcomes", needs: LEAST, has: rarer } : null;
}

function difference(
  contacted: Counts,
  held: Counts,
  z: number,
): { readonly value: number; readonly interval: Interval } {
  const value = contacted.happened / contacted.people - held.happened / held.people;
  return { value, interval: newcombe(contacted.happened, contacted.people, held.happened, held.people, z) };
}
