import type { Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { MergeAboveRequest } from "./doubles-answers.ts";
import type { FoundDoubles } from "./find-doubles.ts";
import type { Insight } from "./insight.ts";
import { mergeDecisions } from "./merging.ts";
import { drawPairs, mergeableDoubles, openDoubles, pairKey } from "./open-doubles.ts";
import { keptFirst } from "./views/doubles.ts";

/**
 * Merges everybody above a probability, and keeps apart whom the sample showed to be two. Errors: `sample-unchecked` where a pair of the sample was
 * not looked at, `nothing-to-merge`.
 */
export function mergeAboveDecisions(
  insight: Insight,
  found: FoundDoubles | null,
  { atLeast, seed, size, verdicts }: MergeAboveRequest,
): readonly Decision[] {
  const { state } = insight;
  const open = found === null ? [] : openDoubles(found, state);
  const said = new Map(verdicts.map((one) => [pairKey(one.a, one.b), one.same]));
  const sample = drawPairs(mergeableDoubles(open, state, atLeast).pairs, size, seed);
  const unchecked = sample.filter(({ a, b }) => !said.has(pairKey(a, b))).length;
  if (unchecked > 0) throw new RegularsError("sample-unchecked", { count: unchecked });
  const apart = verdicts.filter(({ same }) => !same).map(({ a, b }): [number, number] => [a, b]);
  const { groups, pairs } = mergeableDoubles(open, state, atLeast, apart);
  if (groups.length === 0) throw new RegularsError("nothing-to-merge");
  const likely = new Map(pairs.map((pair) => [pairKey(pair.a, pair.b), pair.probability]));
  const merges = groups.flatMap((group) => {
    const keep = group.reduce((best, id) => keptFirst(insight, best, id)[0]);
    return group
      .filter((id) => id !== keep)
      .map((gone) => ({ keep, gone, fields: null, probability: likely.get(pairKey(keep, gone)) ?? null }));
  });
  return [...(apart.length > 0 ? [{ type: "apart" as const, pairs: apart }] : []), ...mergeDecisions(state, merges)];
}
