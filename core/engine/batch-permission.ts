import type { BatchPermission, BatchPermissionDecision, CommitSeq } from "../model/decision.ts";
import type { Day } from "../model/day.ts";
import { RegularsError } from "../model/error.ts";
import { CHANNELS } from "../model/fields.ts";
import type { State } from "../model/state.ts";

/**
 * The permission question of a batch, answered after it was taken in. Errors: `commit-unknown` where there is no such
 * batch, `commit-already-retracted` where it was taken back, `reason-needed` without a channel or without the basis in words.
 */
export function laterAnswer(
  state: State,
  batch: CommitSeq,
  permission: BatchPermission,
  today: Day,
): BatchPermissionDecision {
  if (!state.batches.has(batch)) throw new RegularsError("commit-unknown");
  if (state.commits[batch - 1]?.retractedBy !== null) throw new RegularsError("commit-already-retracted");
  const basis = permission.basis.trim();
  const channels = CHANNELS.filter((channel) => permission.channels.includes(channel));
  if (basis === "" || channels.length === 0) throw new RegularsError("reason-needed");
  return { type: "batchPermission", batch, permission: { state: "granted", channels, basis }, day: today };
}

/** The last live answer to a batch's permission question. */
export function permissionOfBatch(state: State, batch: CommitSeq, first: BatchPermission): BatchPermission {
  const later = [...state.decisions].flatMap(([seq, decisions]) =>
    state.commits[seq - 1]?.retractedBy === null ? decisions : [],
  );
  const answer = later.findLast((decision) => decision.type === "batchPermission" && decision.batch === batch);
  return answer?.type === "batchPermission" ? answer.permission : first;
}
