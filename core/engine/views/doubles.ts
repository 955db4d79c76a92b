import type { FactField } from "../../model/fields.ts";
import { outcomeOf } from "../../quality/decide.ts";
import type { Duplicate } from "../../quality/duplicates.ts";
import {
  MERGE_ABOVE,
  MOST_SAMPLE,
  type DoubleEvidence,
  type DoublePair,
  type DoublesAbove,
  type DoublesAnswer,
  type DoubleSide,
  type DoublesOfBatches,
  type DoublesParams,
  type DoublesSampleAnswer,
  type DoublesSampleParams,
} from "../doubles-answers.ts";
import { isStale, type FoundDoubles } from "../find-doubles.ts";
import type { Insight } from "../insight.ts";
import { drawPairs, mergeableDoubles, openDoubles, SHOWN_FROM } from "../open-doubles.ts";
import { nameOf } from "./who.ts";

const MAX_PAGE = 200;

/** Pairs of customers who may be one, likeliest first; nothing until they were looked for. */
export function doublesView(insight: Insight, found: FoundDoubles | null, params: DoublesParams): DoublesAnswer {
  const { state } = insight;
  const apart = state.apart.length;
  if (found === null) return { looked: null, total: 0, pairs: [], above: [], apart };
  const open = openDoubles(found, state);
  const { batch, offset } = params;
  const shown = open.filter(
    ({ a, b, probability }) =>
      probability >= SHOWN_FROM && (batch === null || isOf(insight, a, batch) || isOf(insight, b, batch)),
  );
  const page = shown.slice(offset, offset + Math.min(params.limit, MAX_PAGE));
  return {
    looked: { people: found.people, isStale: isStale(found, state), isLearnt: found.isLearnt },
    total: shown.length,
    pairs: page.map((pair) => pairOf(insight, pair)),
    above: MERGE_ABOVE.map((atLeast) => aboveOf(insight, open, atLeast)),
    apart,
  };
}

/** A random part of those that would be merged above a probability. */
export function doublesSampleView(
  insight: Insight,
  found: FoundDoubles | null,
  { atLeast, seed, size }: DoublesSampleParams,
): DoublesSampleAnswer {
  const open = found === null ? [] : openDoubles(found, insight.state);
  const { pairs } = mergeableDoubles(open, insight.state, atLeast);
  return {
    ...aboveOf(insight, open, atLeast),
    sample: drawPairs(pairs, Math.min(size, MOST_SAMPLE), seed).map((pair) => pairOf(insight, pair)),
  };
}

/** How many of whom each batch first named may be somebody's double; null until doubles were looked for. */
export function doublesOfView(insight: Insight, found: FoundDoubles | null): DoublesOfBatches | null {
  if (found === null) return null;
  const people = new Map<number, Set<number>>();
  for (const { a, b, probability } of openDoubles(found, insight.state)) {
    if (probability < SHOWN_FROM) continue;
    for (const id of [a, b]) {
      const batch = insight.state.customers.firstCommit[id]!;
      const known = people.get(batch) ?? new Set();
      people.set(batch, known.add(id));
    }
  }
  return [...people].map(([batch, ids]) => ({ batch, people: ids.size }));
}

function aboveOf({ state }: Insight, open: readonly Duplicate[], atLeast: number): DoublesAbove {
  const { pairs, groups } = mergeableDoubles(open, state, atLeast);
  return { atLeast, pairs: pairs.length, gone: groups.reduce((sum, { length }) => sum + length - 1, 0) };
}

function isOf({ state }: Insight, id: number, batch: number): boolean {
  return state.customers.firstCommit[id] === batch;
}

function pairOf(insight: Insight, pair: Duplicate): DoublePair {
  const [a, b] = keptFirst(insight, pair.a, pair.b);
  return {
    a: sideOf(insight, a),
    b: sideOf(insight, b),
    probability: pair.probability,
    outcome: outcomeOf(pair, SHOWN_FROM),
    evidence: evidenceOf(insight, pair, a, b),
  };
}

/** Who has bought more often is kept, then who was known first. */
export function keptFirst({ profiles }: Insight, a: number, b: number): readonly [number, number] {
  const more = profiles.orders[b]! - profiles.orders[a]!;
  return more > 0 || (more === 0 && b < a) ? [b, a] : [a, b];
}

function sideOf({ state, profiles }: Insight, id: number): DoubleSide {
  return { id, name: nameOf(state, id), orders: profiles.orders[id]! };
}

function evidenceOf({ state }: Insight, { evidence }: Duplicate, a: number, b: number): DoubleEvidence[] {
  const textOf = (field: FactField, id: number): string | null => state.customers.fields.get(field)?.values[id] ?? null;
  return evidence
    .filter(({ field }) => textOf(field, a) !== null || textOf(field, b) !== null)
    .map(({ field, weight, agreement }) => ({ field, weight, agreement, a: textOf(field, a), b: textOf(field, b) }))
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}
