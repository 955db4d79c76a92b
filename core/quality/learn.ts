import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import type { BlockKey, Candidates } from "./candidates.ts";
import { MISSING } from "./compare.ts";
import { comparisonSteps, levelsOf } from "./levels.ts";
import { allPatterns, patternSteps, type Patterns } from "./patterns.ts";
import type { People } from "./people.ts";
import type { Likeness } from "./standardise.ts";

/** What agreement means (Fellegi and Sunter 1969): by field and level, how often records of one person, and of two, agree so. */
export interface Model {
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  /** Of all pairs, the share that is one person. */
  readonly share: number;
  /** False where the file says too little, or something implausible, and what is usual was taken instead. */
  readonly isLearnt: boolean;
}

const RANDOM_PAIRS = 200_000;
const ROUNDS = 25;
const FEWEST_PAIRS = 20;
/** What is usual of records of one person weighs as much as so many pairs. */
const PRIOR_PAIRS = 8;

/**
 * Learns from the file itself: u from random pairs, m by expectation and maximisation within the pairs of each key, without the fields that
 * key is made of, and then the share of matches among all pairs. Agreement never speaks less for one person the closer it is.
 * `seed` decides the random pairs.
 */
export function* learningSteps(
  people: People,
  candidates: Candidates,
  levels: Uint8Array,
  seed: number,
): Generator<number, Model> {
  const u = yield* learnU(people, seed);
  const usual = people.fields.map((field) => usualM(levelsOf(field)));
  const byKey = yield* patternSteps(candidates, levels, u.length);
  const m = yield* learnM(people, candidates, byKey, u, usual);
  for (const [f, mf] of m.entries()) makeMonotone(mf, u[f]!);
  const isLearnt = isPlausible(people, m, u);
  const used = isLearnt ? m : usual;
  const share = learnShare(people, allPatterns(byKey), used, u);
  return { m: used, u, share, isLearnt };
}

/** The odds that a pair with these levels is one person, times those before looking. */
export function evidenceRatio(
  levels: Uint8Array,
  at: number,
  m: readonly Float64Array[],
  u: readonly Float64Array[],
  skip?: ReadonlySet<number>,
): number {
  let ratio = 1;
  for (let f = 0; f < m.length; f++) {
    const level = levels[at + f]!;
    if (level !== MISSING && !(skip?.has(f) ?? false)) ratio *= m[f]![level]! / u[f]![level]!;
  }
  return ratio;
}

/** Records of one person usually agree, and the more often the closer. */
function usualM(levels: number): Float64Array {
  const m = new Float64Array(levels);
  m[levels - 1] = 0.75;
  m[0] = 0.08;
  for (let level = 1; level < levels - 1; level++) m[level] = 0.17 / (levels - 2);
  return m;
}

function* learnU(people: People, seed: number): Generator<number, Float64Array[]> {
  const { count, fields } = people;
  const all = (count * (count - 1)) / 2;
  const wanted = Math.min(RANDOM_PAIRS, all);
  const a = new Int32Array(wanted);
  const b = new Int32Array(wanted);
  const dice = xoroshiro128plus(seed);
  for (let i = 0; i < wanted; i++) {
    a[i] = uniformInt(dice, 0, count - 1);
    do b[i] = uniformInt(dice, 0, count - 1);
    while (b[i] === a[i]);
  }
  const levels = yield* comparisonSteps(people, a, b);
  return fields.map((field, f) => {
    const counts = new Float64Array(levelsOf(field)).fill(0.5);
    for (let i = 0; i < wanted; i++) {
      const level = levels[i * fields.length + f]!;
      if (level !== MISSING) counts[level]!++;
    }
    return shares(counts);
  });
}

/** m of each field: the mean over the keys it is no part of, each weighed by the matches expected there. */
function* learnM(
  people: People,
  candidates: Candidates,
  byKey: readonly Patterns[],
  u: readonly Float64Array[],
  usual: readonly Float64Array[],
): Generator<number, Float64Array[]> {
  const sums = usual.map((m) => m.map((share) => share * PRIOR_PAIRS));
  const all = allPatterns(byKey);
  for (const key of candidates.keys) {
    yield 1;
    const patterns = ofWholeKey(people, key, all);
    if (patterns === null) continue;
    if (patterns.pairs < FEWEST_PAIRS) continue;
    const skip = new Set(people.fields.flatMap((field, f) => (key.fields.includes(field) ? [f] : [])));
    if (people.fields.length - skip.size < 2) continue;
    const counts = expectedMatches(patterns, u, usual, skip);
    for (const [f, own] of counts.entries())
      if (!skip.has(f)) for (const [level, n] of own.entries()) sums[f]![level]! += n;
  }
  return sums.map(shares);
}

/**
 * All pairs that agree in a key's one field, whichever key found them first: of those a key alone has found, the ones that agree in sharper fields are
 * missing, and would teach that one person's phones mostly differ. Null for keys that are parts of a field, or several.
 */
function ofWholeKey({ fields }: People, { fields: own, name }: BlockKey, { levels, sizes }: Patterns): Patterns | null {
  const f = fields.findIndex((field) => field === own[0]);
  if (own.length !== 1 || f < 0 || !name.endsWith("whole")) return null;
  const top = levelsOf(fields[f]!) - 1;
  const rows = Array.from(sizes, (_, i) => i).filter((i) => levels[i * fields.length + f] === top);
  const kept = new Uint8Array(rows.length * fields.length);
  for (const [to, i] of rows.entries())
    kept.set(levels.subarray(i * fields.length, (i + 1) * fields.length), to * fields.length);
  const counts = Float64Array.from(rows, (i) => sizes[i]!);
  return { levels: kept, sizes: counts, pairs: counts.reduce((sum, size) => sum + size, 0) };
}

/** Expectation and maximisation over the pairs of one key; gives the expected matches by field and level. */
function expectedMatches(
  { levels, sizes, pairs }: Patterns,
  u: readonly Float64Array[],
  usual: readonly Float64Array[],
  skip: ReadonlySet<number>,
): Float64Array[] {
  const width = u.length;
  let m: Float64Array[] = usual.map((one) => one.slice());
  let counts = m;
  let share = 0.3;
  for (let round = 0; round < ROUNDS; round++) {
    counts = usual.map((one) => new Float64Array(one.length));
    let matches = 0;
    for (let i = 0; i < sizes.length; i++) {
      const odds = (share / (1 - share)) * evidenceRatio(levels, i * width, m, u, skip);
      const expected = (sizes[i]! * odds) / (1 + odds);
      matches += expected;
      for (let f = 0; f < width; f++) {
        const level = levels[i * width + f]!;
        if (level !== MISSING) counts[f]![level]! += expected;
      }
    }
    share = Math.min(0.999, Math.max(0.001, matches / pairs));
    m = counts.map((one, f) => shares(one.map((n, level) => n + usual[f]![level]! * PRIOR_PAIRS)));
  }
  return counts;
}

/** Matches expected among the candidates, of all pairs there are; found by turns with the probabilities it leads to. */
function learnShare(
  { count }: People,
  { levels, sizes }: Patterns,
  m: readonly Float64Array[],
  u: readonly Float64Array[],
): number {
  const width = m.length;
  const all = (count * (count - 1)) / 2;
  const ratios = Float64Array.from(sizes, (_, i) => evidenceRatio(levels, i * width, m, u));
  let share = Math.min(0.5, count / 10 / all);
  for (let round = 0; round < ROUNDS; round++) {
    const before = share / (1 - share);
    let matches = 0.5;
    for (const [i, ratio] of ratios.entries()) matches += (sizes[i]! * before * ratio) / (1 + before * ratio);
    share = Math.min(0.5, matches / all);
  }
  return share;
}

/** Pools neighbouring levels until the weight m ÷ u falls nowhere from one level to the next closer one. */
function makeMonotone(m: Float64Array, u: Float64Array): void {
  for (let level = 1; level < m.length; level++) {
    let first = level;
    while (first > 0 && m[first]! / u[first]! < m[first - 1]! / u[first - 1]!) {
      first--;
      const pooledM = m.slice(first, level + 1).reduce((sum, one) => sum + one, 0);
      const pooledU = u.slice(first, level + 1).reduce((sum, one) => sum + one, 0);
      for (let at = first; at <= level; at++) m[at] = (u[at]! / pooledU) * pooledM;
    }
  }
}

/** Of one person a phone, an e-mail, a day of birth or a WeChat name is the same at least so often; where it is not, neighbours were taken for one. */
const LEAST_SAME = 0.2;

/** What hardly two people share. */
export const SHARP: ReadonlySet<Likeness> = new Set<Likeness>(["phone", "email", "day"]);

/** Whether records of one person agree more often than those of two, in nearly every field, and in what tells people apart often enough. */
function isPlausible({ fields }: People, m: readonly Float64Array[], u: readonly Float64Array[]): boolean {
  const telling = m.filter((mf, f) => mf.at(-1)! > u[f]!.at(-1)! * 1.5).length;
  const isSharp = m.every((mf, f) => !SHARP.has(fields[f]!.likeness) || mf.at(-1)! >= LEAST_SAME);
  return isSharp && telling >= Math.ceil(m.length * 0.6);
}

function shares(counts: Float64Array): Float64Array {
  const sum = counts.reduce((a, b) => a + b, 0);
  return counts.map((n) => n / sum);
}
