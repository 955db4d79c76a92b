import type { FactField } from "../model/fields.ts";
import { candidatesOf } from "./candidates.ts";
import { clustersOf } from "./cluster.ts";
import { learn, type Model } from "./learn.ts";
import { comparePairs, pairComparer } from "./levels.ts";
import { peopleOf, type People } from "./people.ts";
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
  const people = peopleOf(count, columns);
  const candidates = candidatesOf(people);
  const levels = comparePairs(people, candidates.a, candidates.b);
  const model = learn(people, candidates, levels, seed);
  const width = people.fields.length;
  const found: Duplicate[] = [];
  for (let i = 0; i < candidates.a.length; i++) {
    const [a, b] = [candidates.a[i]!, candidates.b[i]!];
    const probability = probabilityOf(people, model, a, b, levels, i * width);
    if (probability >= LEAST)
      found.push({ a, b, probability, evidence: evidenceOf(people, model, a, b, levels, i * width) });
  }
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
