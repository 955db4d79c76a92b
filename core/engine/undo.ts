import type { CommitInfo } from "../model/decision.ts";

/** Whether undo can take a commit back: a retraction is undone by redo, and a file that has left cannot come back. */
function canUndo(commit: CommitInfo): boolean {
  return commit.kind !== "retract" && commit.kind !== "export" && commit.retractedBy === null;
}

/** The commit that undo would take back next: the latest live one that did something. */
export function nextUndo(commits: readonly CommitInfo[]): CommitInfo | null {
  return commits.findLast(canUndo) ?? null;
}

/**
 * The retraction that redo would take back next: the latest live one, of a commit that is not itself a retraction.
 * Null once something new was done since.
 */
export function nextRedo(commits: readonly CommitInfo[]): CommitInfo | null {
  const latestDone = nextUndo(commits)?.seq ?? 0;
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
