import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import type { CommitRecord } from "./shapes.ts";

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

/** The commits up to `upTo` as anybody may know them. */
export function commitInfos(records: readonly CommitRecord[], upTo: CommitSeq): CommitInfo[] {
  const by = retractedBy(records, upTo);
  return records.slice(0, upTo).map((record) => commitInfo(record, by[record.seq]!));
}

function commitInfo(record: CommitRecord, retractedBySeq: CommitSeq): CommitInfo {
  const { seq, id, kind, at, lines, customers, touches, retracts } = record;
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
