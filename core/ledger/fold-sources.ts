import type { CommitSeq } from "../model/decision.ts";
import type { BatchOrigin } from "../model/batch-origin.ts";
import type { CheckResult, SourceCheck } from "../model/source-decisions.ts";
import type { State } from "../model/state.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";

/** Of commits that stand: who is not the same, how batches came to the firm as it was said later, and what calls about them found. */
export function foldSources(
  decisions: DecisionsByCommit,
  stands: (seq: CommitSeq) => boolean,
): Pick<State, "apart" | "origins" | "checks"> {
  const apart: (readonly [number, number])[] = [];
  const origins = new Map<CommitSeq, BatchOrigin>();
  const checks = new Map<string, SourceCheck & { readonly results: Map<number, CheckResult> }>();
  for (const [commit, list] of decisions) {
    if (!stands(commit)) continue;
    for (const decision of list) {
      if (decision.type === "apart") apart.push(...decision.pairs);
      else if (decision.type === "origin") origins.set(decision.batch, decision.origin);
      else if (decision.type === "check") checks.set(decision.id, { ...decision, results: new Map() });
      else if (decision.type === "checkResult") {
        const { customer, result } = decision.answer;
        const results = checks.get(decision.check)?.results;
        if (result === null) results?.delete(customer);
        else results?.set(customer, result);
      }
    }
  }
  return { apart, origins, checks: [...checks.values()] };
}
