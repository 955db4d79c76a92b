import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { personOf } from "../model/merged.ts";
import type { FactField } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import { clustersOf } from "../quality/cluster.ts";
import { mayMergeUnseen } from "../quality/decide.ts";
import type { Duplicate } from "../quality/duplicates.ts";
import type { FoundDoubles } from "./find-doubles.ts";

/** Pairs less likely than this are not shown: they are more likely two than one. */
export const SHOWN_FROM = 0.5;

/** Found pairs that stand for people as they are now and are not decided yet, likeliest first. */
export function openDoubles(found: FoundDoubles, state: State): readonly Duplicate[] {
  const known = opened.get(state);
  if (known?.found === found) return known.pairs;
  const settled = new Set(state.apart.map(([a, b]) => pairKey(personOf(state, a), personOf(state, b))));
  const pairs: Duplicate[] = [];
  for (const pair of found.pairs) {
    const [a, b] = [personOf(state, pair.a), personOf(state, pair.b)];
    const key = pairKey(a, b);
    if (a === b || settled.has(key) || state.customers.live[a] !== 1 || state.customers.live[b] !== 1) continue;
    settled.add(key);
    pairs.push({ ...pair, a, b });
  }
  opened.set(state, { found, pairs });
  return pairs;
}

const opened = new WeakMap<State, { readonly found: FoundDoubles; readonly pairs: readonly Duplicate[] }>();

/** What merging above a probability would do: the groups, and the pairs that speak for each. */
export interface MergeableDoubles {
  readonly groups: readonly (readonly number[])[];
  readonly pairs: readonly Duplicate[];
}

/**
 * Who may be merged together from a probability on: groups by average linkage over pairs that need no look each (a household's phone, or a name and
 * a place alone, do not do), in which no pair is known to be two people. Pairs that were not found count as surely two. `apart`: more such pairs.
 */
export function mergeableDoubles(
  pairs: readonly Duplicate[],
  state: State,
  atLeast: number,
  apart: readonly (readonly [number, number])[] = [],
): MergeableDoubles {
  const told = new Set([...state.apart, ...apart].map(([a, b]) => pairKey(personOf(state, a), personOf(state, b))));
  const links = pairs.filter(
    (pair) =>
      pair.probability >= atLeast &&
      mayMergeUnseen(pair.evidence) &&
      !told.has(pairKey(pair.a, pair.b)) &&
      !isSurelyTwo(state, pair.a, pair.b),
  );
  const linked = new Map(links.map((pair) => [pairKey(pair.a, pair.b), pair]));
  const grouped = clustersOf(links, atLeast, (a, b) => linked.get(pairKey(a, b))?.probability ?? 0);
  const groups = grouped.filter((group) => !pairsWithin(group).some((key) => told.has(key)));
  const inGroup = new Map(groups.flatMap((group, i) => group.map((id) => [id, i] as const)));
  return {
    groups,
    pairs: links.filter(({ a, b }) => inGroup.has(a) && inGroup.get(a) === inGroup.get(b)),
  };
}

/** A random part of the pairs; the same seed gives the same part of the same pairs. */
export function drawPairs(pairs: readonly Duplicate[], size: number, seed: number): readonly Duplicate[] {
  const left = [...pairs];
  const dice = xoroshiro128plus(seed);
  const drawn: Duplicate[] = [];
  while (drawn.length < size && left.length > 0) {
    const [one] = left.splice(uniformInt(dice, 0, left.length - 1), 1);
    if (one !== undefined) drawn.push(one);
  }
  return drawn;
}

/** Names two people, whichever comes first. */
export function pairKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairsWithin(group: readonly number[]): string[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => pairKey(a, b)));
}

/** Whatever else agrees: one introduced the other, or they differ in sex, or one is a firm. */
function isSurelyTwo(state: State, a: number, b: number): boolean {
  const { referrer } = state.customers;
  return referrer[a] === b || referrer[b] === a || ALIKE_IN_ONE.some((field) => differs(state, field, a, b));
}

const ALIKE_IN_ONE: readonly FactField[] = ["sex", "kind"];

function differs({ customers }: State, field: FactField, a: number, b: number): boolean {
  const values = customers.fields.get(field)?.values;
  return values?.[a] !== undefined && values[b] !== undefined && values[a] !== values[b];
}
