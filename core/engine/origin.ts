import type { CommitSeq } from "../model/decision.ts";
import type { State } from "../model/state.ts";

/** Where a value stands: the commit that brought it, its file and row. */
export interface ValueOrigin {
  readonly commit: CommitSeq;
  /** The file, or null for a hand edit. */
  readonly fileName: string | null;
  readonly row: number;
  readonly at: number;
}

/** Where a value came from: file and row, or a hand. */
export function originOf(state: State, commit: CommitSeq, row: number): ValueOrigin {
  const info = state.commits[commit - 1];
  return { commit, fileName: state.batches.get(commit)?.fileName ?? null, row, at: info?.at ?? 0 };
}
