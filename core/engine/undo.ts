import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import type { State } from "../model/state.ts";

/**
 * Kinds of commits that undo cannot take back: what a workspace began with nobody did, what was erased is gone, a retraction is undone by redo, a file
 * that has left cannot come back, and what was before a backup was put in place comes back as a copy.
 */
export const STAYS: ReadonlySet<CommitInfo["kind"]> = new Set<CommitInfo["kind"]>([
  "begin",
  "erase",
  "retract",
  "export",
  "restore",
]);

/** Whether undo can take a commit back. */
function canUndo(commit: Pick<CommitInfo, "kind" | "retractedBy">): boolean {
  return !STAYS.has(commit.kind) && commit.retractedBy === null;
}

/** The last commit that put a backup in place; 0: none. */
function restoredAt(commits: readonly CommitInfo[]): CommitSeq {
  return commits.findLast(({ kind }) => kind === "restore")?.seq ?? 0;
}

/** Launches of which a file has left: they stay, as their files' codes must be known when they come back. */
export function launchesWithFiles({ campaigns, exports }: Pick<State, "campaigns" | "exports">): Set<CommitSeq> {
  const out = new Set<CommitSeq>();
  for (const { campaign, commit } of exports) {
    const launch = campaign === undefined ? null : (campaigns.get(campaign)?.launch ?? null);
    if (launch !== null && launch.commit < commit) out.add(launch.commit);
  }
  return out;
}

/**
 * The commit that undo would take back next: the latest live one that did something, but for those that `stay`; nothing of what a backup
 * brought that was put in place, for nobody did that just now.
 */
export function nextUndo(
  commits: readonly CommitInfo[],
  stay: ReadonlySet<CommitSeq> = new Set<CommitSeq>(),
): CommitInfo | null {
  const restored = restoredAt(commits);
  return commits.findLast(({ seq, ...commit }) => seq > restored && canUndo(commit) && !stay.has(seq)) ?? null;
}

/**
 * The retraction that redo would take back next: the latest live one, of a commit that is not itself a retraction.
 * Null once something new was done since.
 */
export function nextRedo(commits: readonly CommitInfo[]): CommitInfo | null {
  const latestDone = nextUndo(commits)?.seq ?? restoredAt(commits);
  const kinds = new Map(commits.map((commit) => [commit.seq, commit.kind]));
  return (
    commits.findLast(
      (commit) =>
        commit.seq > latestDone &&
        commit.retracts !== null &&
        commit.retractedBy === null &&
        kinds.get(commit.retracts) !== "retract",
    ) ?? null
  );
}
