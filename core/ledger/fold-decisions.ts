import type { BatchDecision, CommitSeq, Decision } from "../model/decision.ts";
import { DEFAULT_SETTINGS } from "../model/settings.ts";
import type { ClassLock, State } from "../model/state.ts";

/** Decisions by commit, in commit order. */
export type DecisionsByCommit = ReadonlyMap<CommitSeq, readonly Decision[]>;

type Decided = Pick<State, "batches" | "settings" | "segments" | "exports" | "locks">;

/**
 * What was decided about the workspace as a whole, of commits that stand: settings, segments, locks. What a file was called and what
 * left the house as a list stays known whatever is taken back.
 */
export function foldDecisions(decisions: DecisionsByCommit, stands: (seq: CommitSeq) => boolean): Decided {
  const settings = { ...DEFAULT_SETTINGS };
  const batches = new Map<CommitSeq, BatchDecision>();
  const segments = new Map<string, State["segments"][number]>();
  const exports: State["exports"][number][] = [];
  const locks = new Map<number, ClassLock>();
  for (const [commit, list] of decisions) {
    for (const decision of list) {
      if (decision.type === "batch") batches.set(commit, decision);
      else if (decision.type === "export") exports.push({ ...decision, commit });
      else if (!stands(commit)) continue;
      else if (decision.type === "settings") Object.assign(settings, decision.changes);
      else if (decision.type === "segment") {
        if (decision.removed) segments.delete(decision.id);
        else segments.set(decision.id, decision);
      } else if (decision.type === "lock") {
        const { class: to, reason, expires } = decision;
        if (to === null) locks.delete(decision.customer);
        else locks.set(decision.customer, { class: to, reason, expires, commit });
      }
    }
  }
  return { batches, settings, segments: [...segments.values()], exports, locks };
}

/** Decisions with which refusals come along, of people who may no longer be there. */
const CARRIES_REFUSALS: ReadonlySet<Decision["type"]> = new Set(["return", "reply", "followUp", "restore"]);

/**
 * The customers that a commit's decisions are about, each once: by them they stay when the rows about them are taken back. A refusal that came
 * with an answer, or was carried over a restored backup, is none of these: the code of somebody whose import was taken back brings nobody back.
 */
export function customersDecided(decisions: readonly Decision[]): Int32Array {
  const isAnswer = decisions.some(({ type }) => CARRIES_REFUSALS.has(type));
  const customers = new Set<number>();
  for (const decision of decisions) {
    if ("customer" in decision && !(isAnswer && decision.type === "permission")) customers.add(decision.customer);
  }
  return Int32Array.from(customers);
}
