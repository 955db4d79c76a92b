import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import type { DecisionsByCommit } from "./fold-decisions.ts";
import type { Standing } from "./fold-people.ts";
import type { CommitRecord, RemovedRows } from "./shapes.ts";

/** For each commit up to `upTo`, by number, the live retraction that takes it out of the fold; 0 where there is none. */
export function retractedBy(records: readonly CommitRecord[], upTo: CommitSeq): Int32Array {
  const by = new Int32Array(upTo + 1);
  // A retraction always follows what it takes back, so going backwards every verdict on a retraction is known before it counts.
  for (let seq = upTo; seq >= 1; seq--) {
    const target = records[seq - 1]?.retracts ?? null;
    if (target !== null && by[seq] === 0) by[target] = seq;
  }
  return by;
}

/** The same once the commit after `head` has taken `commit` back. */
export function retractedAfter(records: readonly CommitRecord[], head: CommitSeq, commit: CommitSeq): Int32Array {
  const last = records[head - 1];
  if (last === undefined) return retractedBy(records, head);
  return retractedBy([...records.slice(0, head), { ...last, seq: head + 1, retracts: commit }], head + 1);
}

/** What erasures took of the rows of each commit, all together; commits of which they took nothing are left out. */
export function removedRows(records: readonly CommitRecord[]): ReadonlyMap<CommitSeq, Omit<RemovedRows, "commit">> {
  const out = new Map<CommitSeq, Omit<RemovedRows, "commit">>();
  for (const { removed = [] } of records) {
    for (const { commit, lines, customers, touches } of removed) {
      const before = out.get(commit) ?? { lines: 0, customers: 0, touches: 0 };
      out.set(commit, {
        lines: before.lines + lines,
        customers: before.customers + customers,
        touches: before.touches + touches,
      });
    }
  }
  return out;
}

/** The commits up to `upTo` as anybody may know them; rows that were erased since are not counted. */
export function commitInfos(records: readonly CommitRecord[], upTo: CommitSeq): CommitInfo[] {
  const by = retractedBy(records, upTo);
  const erased = removedRows(records);
  return records.slice(0, upTo).map((record) => commitInfo(record, by[record.seq]!, erased.get(record.seq)));
}

function commitInfo(
  record: CommitRecord,
  retractedBySeq: CommitSeq,
  erased: Omit<RemovedRows, "commit"> | undefined,
): CommitInfo {
  const { seq, id, kind, at, retracts } = record;
  const lines = record.lines - (erased?.lines ?? 0);
  const customers = record.customers - (erased?.customers ?? 0);
  const touches = record.touches - (erased?.touches ?? 0);
  return {
    seq,
    id,
    kind,
    at,
    lines,
    customers,
    touches,
    retractedBy: retractedBySeq === 0 ? null : retractedBySeq,
    retracts,
  };
}

/** How each commit up to one stands, by its number less one. */
export function standingsOf(
  records: readonly CommitRecord[],
  upTo: CommitSeq,
  decisions: DecisionsByCommit,
): Standing[] {
  const by = retractedBy(records, upTo);
  const neverGiven = new Set<CommitSeq>();
  for (let seq = 1; seq <= upTo; seq++) {
    if (by[seq] !== 0) continue;
    for (const decision of decisions.get(seq) ?? []) {
      if (decision.type === "retract" && decision.refusals === "neverGiven") neverGiven.add(decision.commit);
    }
  }
  return Array.from({ length: upTo }, (_, i) =>
    by[i + 1] === 0 ? "live" : neverGiven.has(i + 1) ? "gone" : "refusals",
  );
}
