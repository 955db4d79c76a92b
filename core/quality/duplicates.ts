import type { FactField } from "../model/fields.ts";
import { candidateSteps, type Candidates } from "./candidates.ts";
import { clustersOf } from "./cluster.ts";
import { learningSteps, type Model } from "./learn.ts";
import { comparisonSteps, pairComparer, PAIRS_A_STEP } from "./levels.ts";
import { peopleSteps, type People } from "./people.ts";
import { evidenceOf, probabilityOf, type Evidence } from "./score.ts";

/** Two records that may be one person. */
export interface Duplicate {
  readonly a: number;
  readonly b: number;
  readonly probability: number;
  readonly evidence: readonly Evidence[];
}

export interface Duplicates {
  /** Likeliest first. */
  readonly pairs: readonly Duplicate[];
  /** Records of one person each, ascending. */
  readonly clusters: readonly (readonly number[])[];
  readonly model: Model;
}

/** Pairs less likely than this are not told. */
const LEAST = 0.05;

/**
 * Finds records that are the same person (methods §9): candidates by shared keys, compared field by field, weighed by what the file itself teaches of
 * agreement, gathered by average linkage from `threshold` on. `columns`: each field's values by record, empty where unknown. The same
 * input and seed give the same answer.
 */
export function findDuplicates(
  count: number,
  columns: ReadonlyMap<FactField, readonly string[]>,
  threshold = 0.5,
  seed = 1,
): Duplicates {
  const steps = duplicateSteps(count, columns, threshold, seed);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps of some milliseconds, for whoever must breathe between them; each tells how much of all is done, 0…1. */
export function* duplicateSteps(
  count: number,
  columns: ReadonlyMap<FactField, readonly string[]>,
  threshold = 0.5,
  seed = 1,
): Generator<number, Duplicates> {
  const people = yield* within(0, 0.15, peopleSteps(count, columns));
  const candidates = yield* within(0.15, 0.45, candidateSteps(people));
  const levels = yield* within(0.45, 0.75, comparisonSteps(people, candidates.a, candidates.b));
  const model = yield* within(0.75, 0.85, learningSteps(people, candidates, levels, seed));
  const found = yield* within(0.85, 0.98, likelySteps(people, model, candidates, levels));
  const look = pairLooker(people, model);
  const clusters = clustersOf(found, threshold, (a, b) => look(a, b).probability);
  return {
    pairs: withinClusters(found, clusters, look).sort(
      (x, y) => y.probability - x.probability || x.a - y.a || x.b - y.b,
    ),
    clusters,
    model,
  };
}

/** The steps of a part, as shares of the whole. */
function* within<T>(from: number, to: number, steps: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    yield from + (to - from) * value;
  }
}

/** The pairs that are likely enough to be told. */
function* likelySteps(
  people: People,
  model: Model,
  candidates: Candidates,
  levels: Uint8Array,
): Generator<number, Duplicate[]> {
  const width = people.fields.length;
  const found: Duplicate[] = [];
  for (let i = 0; i < candidates.a.length; i++) {
    if (i % PAIRS_A_STEP === 0) yield i / candidates.a.length;
    const [a, b] = [candidates.a[i]!, candidates.b[i]!];
    const probability = probabilityOf(people, model, a, b, levels, i * width);
    if (probability >= LEAST)
      found.push({ a, b, probability, evidence: evidenceOf(people, model, a, b, levels, i * width) });
  }
  return found;
}

/** Looks at any pair, a candidate or not. */
function pairLooker(people: People, model: Model): (a: number, b: number) => Duplicate {
  const compare = pairComparer(people);
  const levels = new Uint8Array(people.fields.length);
  return (a, b) => {
    compare(a, b, levels, 0);
    return {
      a,
      b,
      probability: probabilityOf(people, model, a, b, levels, 0),
      evidence: evidenceOf(people, model, a, b, levels, 0),
    };
  };
}

/** The pairs found, and of every cluster those that were no candidates. */
function withinClusters(
  found: readonly Duplicate[],
  clusters: Duplicates["clusters"],
  look: (a: number, b: number) => Duplicate,
): Duplicate[] {
  const known = new Set(found.map(({ a, b }) => `${a} ${b}`));
  const out = [...found];
  for (const cluster of clusters) {
    for (const [i, a] of cluster.entries()) {
      for (const b of cluster.slice(i + 1)) if (!known.has(`${a} ${b}`)) out.push(look(a, b));
    }
  }
  return out;
}
