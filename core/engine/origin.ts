import type { CommitSeq } from "../model/decision.ts";
import type { State } from "../model/state.ts";
import type { ValueOrigin } from "./views.ts";

/** Where a value came from: file and row, or a hand. */
export function originOf(state: State, commit: CommitSeq, row: number): ValueOrigin {
  const info = state.commits[commit - 1];
  return { commit, fileName: state.batches.get(commit)?.fileName ?? null, row, at: info?.at ?? 0 };
}
