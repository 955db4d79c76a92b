import { hypergeometric } from "../stats/hypergeometric.ts";
import { digamma, logBeta, logGamma } from "../stats/log-gamma.ts";
import { maximiseOver, type Slope } from "../stats/maximise.ts";
import type { CountedGroup, Counts } from "./counts.ts";

/**
 * Two models of one kind (methods §7): customers buy at rates of their own, spread as a gamma (r, alpha), and leave for good after a purchase with chances
 * of their own, spread as a beta (a, b). `BG` (Fader, Hardie & Lee 2005, Marketing Science 24(2)): they may leave after each repeat purchase. `MBG` (Batislam,
 * Denizel & Filiztekin 2007, Int. J. of Research in Marketing 24): after the first one too.
 */
export type Kind = "BG" | "MBG";

export interface BetaGeometric {
  readonly kind: Kind;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  readonly logLikelihood: number;
}

type Shape = Pick<BetaGeometric, "kind" | "r" | "alpha" | "a" | "b">;

/** How often one may have left beside the repeat purchases: the only difference of the two. */
const CHANCES_BEFORE = { BG: 0, MBG: 1 } as const;
/** Logarithms of r, alpha, a, b to begin with; alpha is in terms of the mean time watched. */
const STARTS = [
  [0, 0, 0, 0],
  [-1, -1, -1, 1],
  [0, 1, -2, 2],
] as const;

/** The parameters most likely to have brought these counts, over their logarithms. */
export function fitBetaGeometric(kind: Kind, groups: readonly CountedGroup[]): BetaGeometric {
  const people = groups.reduce((sum, group) => sum + group.people, 0);
  const watched = groups.reduce((sum, group) => sum + group.people * group.T, 0) / people;
  const starts = STARTS.map(([r, alpha, a, b]) => [r, alpha + Math.log(watched), a, b]);
  const { point, value } = maximiseOver(groups, (some, logs) => likelihood(shapeOf(kind, logs), some), starts);
  return { ...shapeOf(kind, point), logLikelihood: value };
}

function shapeOf(kind: Kind, logs: readonly number[]): Shape {
  const [r, alpha, a, b] = logs.map(Math.exp) as [number, number, number, number];
  return { kind, r, alpha, a, b };
}

/** The log-likelihood and its slope along ln r, ln alpha, ln a, ln b. */
function likelihood(shape: Shape, groups: readonly CountedGroup[]): Slope {
  const { r, alpha, a, b } = shape;
  const ofCount = new Map<number, OfCount>();
  let value = 0;
  let [dr, dAlpha, da, db] = [0, 0, 0, 0];
  for (const { x, tx, T, people } of groups) {
    let known = ofCount.get(x);
    if (known === undefined) ofCount.set(x, (known = countTerms(shape, x)));
    // As `liveOrLeft`, whose logarithms the slopes need too.
    const logT = Math.log(alpha + T);
    const logTx = Math.log(alpha + tx);
    const oddsOfLeft = Math.exp(known.leaves - known.stays + (r + x) * (logT - logTx));
    const alive = 1 / (1 + oddsOfLeft);
    const left = 1 - alive;
    const log =
      alive > 0.5 ? known.stays - (r + x) * logT - Math.log(alive) : known.leaves - (r + x) * logTx - Math.log(left);
    value += people * (known.constant + log);
    dr += people * (known.dr - alive * logT - left * logTx);
    dAlpha += people * (r / alpha - (r + x) * (alive / (alpha + T) + left / (alpha + tx)));
    da += people * (known.da + left / a);
    db += people * (known.db - (left === 0 ? 0 : left / known.others));
  }
  return { value, gradient: [dr * r, dAlpha * alpha, da * a, db * b] };
}

/** What depends on the number of repeat purchases alone. */
interface OfCount {
  readonly constant: number;
  /** ln B(a, b + x) and ln B(a + 1, b + x − 1), or minus infinity where nobody can have left. */
  readonly stays: number;
  readonly leaves: number;
  readonly dr: number;
  /** Slopes of ln B(a, b + x) − ln B(a, b); those of "leaves" differ by 1 ÷ a and −1 ÷ others, b + x − 1. */
  readonly da: number;
  readonly db: number;
  readonly others: number;
}

function countTerms({ kind, r, alpha, a, b }: Shape, x: number): OfCount {
  const chances = x + CHANCES_BEFORE[kind];
  const stays = logBeta(a, b + chances);
  const both = digamma(a + b + chances);
  return {
    constant: logGamma(r + x) - logGamma(r) + r * Math.log(alpha) - logBeta(a, b),
    stays,
    leaves: chances === 0 ? Number.NEGATIVE_INFINITY : stays + Math.log(a / (b + chances - 1)),
    dr: digamma(r + x) - digamma(r) + Math.log(alpha),
    da: digamma(a + b) - both,
    db: digamma(b + chances) - digamma(b) + digamma(a + b) - both,
    others: b + chances - 1,
  };
}

/** The logarithm of the sum of both ways to have come here, and the part of the one who still buys. */
function liveOrLeft({ r, alpha }: Shape, { stays, leaves }: OfCount, { x, tx, T }: Counts) {
  const stayed = stays - (r + x) * Math.log(alpha + T);
  const gone = leaves - (r + x) * Math.log(alpha + tx);
  const top = Math.max(stayed, gone);
  const log = top + Math.log(Math.exp(stayed - top) + Math.exp(gone - top));
  return { log, alive: Math.exp(stayed - log) };
}

/** The probability that somebody has not left for good. By `BG` it is 1 for whoever came once. */
export function aliveChance(shape: Shape, counts: Counts): number {
  return liveOrLeft(shape, countTerms(shape, counts.x), counts).alive;
}

/**
 * The probability of one occasion at least in the time t to come. Nobody leaves before their next occasion, so whoever has not left waits for it as their own
 * rate says.
 */
export function comingChance(shape: Shape, counts: Counts, t: number): number {
  const { r, alpha } = shape;
  return aliveChance(shape, counts) * (1 - ((alpha + counts.T) / (alpha + counts.T + t)) ** (r + counts.x));
}

/** Above this a, people hardly differ in how they leave, and the closed form's powers are too small to be held. */
const ALIKE = 200;

/** Near these the closed form is 0 ÷ 0; it is taken on both sides. */
const NEAR = 1e-6;
const ASIDE = 1e-4;

/**
 * The expected number of occasions in the time t to come (Fader, Hardie & Lee 2005, eq. 10). With Euler's transformation of the hypergeometric function,
 * (1 − z)^(r + x) · 2F1(r + x, b + x; c; z) = (1 − z)^(a − 1) · 2F1(a + b − 1 − r, a − 1; c; z), nothing overflows however often somebody came.
 */
export function expectedOccasions(shape: Shape, counts: Counts, t: number): number {
  if (t === 0) return 0;
  const { kind, r, alpha, a, b } = shape;
  if (a > ALIKE) return aliveChance(shape, counts) * occasionsOfAlike(shape, counts, t);
  const c = a + b + counts.x + CHANCES_BEFORE[kind] - 1;
  if (Math.abs(a - 1) < NEAR || Math.abs(c) < NEAR) {
    const sides = [a - ASIDE, a + ASIDE].map((aside) => expectedOccasions({ ...shape, a: aside }, counts, t));
    return (sides[0]! + sides[1]!) / 2;
  }
  const z = t / (alpha + counts.T + t);
  const rest = (1 - z) ** (a - 1) * hypergeometric(a + b + CHANCES_BEFORE[kind] - 1 - r, a - 1, c, z);
  return aliveChance(shape, counts) * (c / (a - 1)) * (1 - rest);
}

/**
 * The same of somebody who has not left, from what it is at a known chance p to leave, (1 − (1 + p t ÷ (alpha + T))^−(r + x)) ÷ p, over the beta of p by the two
 * points that have its mean, variance and skewness.
 */
function occasionsOfAlike({ kind, r, alpha, a, b }: Shape, { x, T }: Counts, t: number): number {
  const stay = b + x + CHANCES_BEFORE[kind];
  const all = a + stay;
  const deviation = Math.sqrt((a * stay) / (all + 1)) / all;
  const lean = ((stay - a) * Math.sqrt(all + 1)) / ((all + 2) * Math.sqrt(a * stay));
  const wide = Math.sqrt(1 + lean * lean);
  const at = (p: number): number => -Math.expm1(-(r + x) * Math.log1p((p * t) / (alpha + T))) / p;
  const [low, high] = [lean - wide, lean + wide].map((way) => at(a / all + deviation * way));
  return (low! * (wide + lean) + high! * (wide - lean)) / (2 * wide);
}
