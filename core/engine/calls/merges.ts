import type { Regulars } from "../api.ts";
import { mergeDecisions, partDecisions } from "../merging.ts";
import type { Workbench } from "../workbench.ts";

type MergeCalls = Pick<Regulars, "mergePreview" | "merge" | "mergeAll" | "part">;

/** Two records that are one person, and one person who is two. */
export function mergeCalls(bench: Workbench): MergeCalls {
  return {
    mergePreview: async (keep, gone) => bench.query("mergePreview", { keep, gone }),
    merge: async (keep, gone, fields) =>
      bench.decideAll("merge", (state) => mergeDecisions(state, [{ keep, gone, fields, probability: null }])),
    mergeAll: async (merges) => bench.decideAll("merge", (state) => mergeDecisions(state, merges)),
    part: async (commit, gone) => bench.decideAll("retract", (state) => partDecisions(state, commit, gone)),
  };
}
