import type { CommitContent } from "../model/commit.ts";
import type { CommitSeq, Decision, MergeDecision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { FactField } from "../model/fields.ts";
import { personOf, recordsOf } from "../model/merged.ts";
import type { FieldColumn, State } from "../model/state.ts";
import type { MergedRecord, MergeInput } from "./merge-answers.ts";
import { nameOf, requireCustomer, tillCodes } from "./views/who.ts";

/** Merges as they are to be kept. Errors: `customer-unknown`; `merge-same` where two are one already. */
export function mergeDecisions(state: State, merges: readonly MergeInput[]): readonly MergeDecision[] {
  return merges.map(({ keep, gone, fields, probability }) => {
    requireCustomer(state, keep);
    requireCustomer(state, gone);
    if (keep === gone) throw new RegularsError("merge-same");
    return { type: "merge", keep, gone, fields: fields ?? proposedFields(state, keep, gone), probability };
  });
}

/** The fields of which both know something else, with the side that is proposed for each. */
export function proposedFields(state: State, keep: number, gone: number): MergeDecision["fields"] {
  return [...state.customers.fields].flatMap(([field, column]): [FactField, "keep" | "gone"][] =>
    column.values[keep] === undefined ||
    column.values[gone] === undefined ||
    column.values[keep] === column.values[gone]
      ? []
      : [[field, proposedSide(state, column, keep, gone)]],
  );
}

/** What a hand set goes before what came in a file, the later before the earlier. */
export function proposedSide(state: State, { commit, row }: FieldColumn, keep: number, gone: number): "keep" | "gone" {
  const byHand = (id: number): boolean => row[id] === 0 && !state.batches.has(commit[id]!);
  if (byHand(keep) !== byHand(gone)) return byHand(gone) ? "gone" : "keep";
  return commit[gone]! > commit[keep]! ? "gone" : "keep";
}

/**
 * Parts a merged record again: takes its merge back and makes the others of the same commit anew, in one commit. Error: `commit-unknown`
 * where that commit merged no such record or does not stand.
 */
export function partDecisions(state: State, commit: CommitSeq, gone: number): readonly Decision[] {
  const merges = standing(state, commit);
  if (!merges.some((one) => one.gone === gone)) throw new RegularsError("commit-unknown", { count: commit });
  const apart = (state.decisions.get(commit) ?? []).filter((decision) => decision.type === "apart");
  const others = merges.filter((one) => one.gone !== gone);
  return [{ type: "retract", commit, refusals: "kept", reason: "" }, ...apart, ...others];
}

/** The other records a person has, each with the merge that made it one of theirs. */
export function mergedRecords(state: State, person: number): readonly MergedRecord[] {
  const { merges, customers } = state;
  if (merges === null) return [];
  const apart = { ...state, customers: { ...customers, ...merges.records } };
  const made = [...state.decisions.keys()].flatMap((commit) =>
    standing(state, commit).map(({ keep, gone }) => ({ commit, keep, gone })),
  );
  return recordsOf(state, person).flatMap((id) => {
    const merge = made.findLast((one) => one.gone === id) ?? made.findLast((one) => one.keep === id);
    if (id === person || merges.records.live[id] !== 1 || merge === undefined) return [];
    const at = state.commits[merge.commit - 1]?.at ?? 0;
    const { commit, gone } = merge;
    return [{ id, name: nameOf(apart, id), codes: tillCodes(apart, id), commit, at, gone }];
  });
}

/**
 * A commit in which a refusal of somebody merged is said of each of their records: whichever of them refused, it holds for that one too when
 * they are parted again.
 */
export function refusedByAllRecords(content: CommitContent, state: State): CommitContent {
  const { merges } = state;
  const isOfMany = (decision: Decision): boolean =>
    decision.type === "permission" &&
    (decision.state === "refused" || decision.state === "withdrawn") &&
    merges?.people.has(personOf(state, decision.customer)) === true;
  if (merges === null || !content.decisions.some(isOfMany)) return content;
  const decisions = content.decisions.flatMap((decision): readonly Decision[] => {
    if (decision.type !== "permission" || !isOfMany(decision)) return [decision];
    const { channel, state: to, day, reason } = decision;
    const others = recordsOf(state, decision.customer).filter(
      (record) => record !== decision.customer && merges.records.live[record] === 1,
    );
    return [
      decision,
      ...others.map((customer): Decision => ({ type: "permission", customer, channel, state: to, day, reason })),
    ];
  });
  return { ...content, decisions };
}

function standing(state: State, commit: CommitSeq): readonly MergeDecision[] {
  if (state.commits[commit - 1]?.retractedBy !== null) return [];
  return (state.decisions.get(commit) ?? []).filter((decision) => decision.type === "merge");
}
