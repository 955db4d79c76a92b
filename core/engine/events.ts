import type { CommitSeq } from "../model/decision.ts";
import type { ViewName } from "./views.ts";

/** Names a running job, so that it can be cancelled; chosen by the caller. */
export type JobId = string;

/** The steps a job can be in; each has a word in the language files. */
export type JobStep = "reading" | "matching" | "writing" | "folding" | "computing" | "making" | "saving";

export interface Progress {
  readonly job: JobId;
  readonly step: JobStep;
  /** 0…1 over the whole job, never backwards. */
  readonly share: number;
  /** Rows, where the step counts them. */
  readonly rows: number | null;
}

/** What the engine tells without being asked. */
export type EngineEvent =
  | { readonly type: "progress"; readonly progress: Progress }
  /** Answers of these views are stale. */
  | { readonly type: "changed"; readonly views: readonly ViewName[]; readonly head: CommitSeq }
  /** What the first screens said last is answered again, until the workspace that is being opened is open. */
  | { readonly type: "glance"; readonly workspace: string }
  /** Another window has taken over, or handed back, the right to write. */
  | { readonly type: "writer"; readonly canWrite: boolean };
