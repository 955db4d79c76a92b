import { tableWith } from "../model/bundle.ts";
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
  const table = tableWith(state.batches.get(commit)?.tables ?? [], row);
  if (table !== null) return { commit, fileName: table.name, row: table.row, at: info?.at ?? 0 };
  return { commit, fileName: fileOf(state, commit), row, at: info?.at ?? 0 };
}

/** The file a commit was: one that was taken in, or one that came back. */
function fileOf(state: State, commit: CommitSeq): string | null {
  const batch = state.batches.get(commit);
  if (batch !== undefined) return batch.fileName;
  if (state.commits[commit - 1]?.kind !== "return") return null;
  return state.decisions.get(commit)?.find((decision) => decision.type === "return")?.fileName ?? null;
}
