import type { ErrorCode, ErrorFacts } from "../model/error.ts";

/** Why a snapshot was taken. */
export type SnapshotReason = "import" | "time" | "closing" | "asked" | "restore";

/** A snapshot kept on this device. */
export interface SnapshotEntry {
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: SnapshotReason;
  readonly customers: number;
  readonly lines: number;
  /** It stays at least until then; 0 where the rotation alone decides. */
  readonly keptUntil: number;
}

/** How a second place stands: copied lately, some days ago, long ago, never, or not to be reached now. */
export type SecondPlaceState = "good" | "ageing" | "old" | "none" | "away";

export interface SecondPlace {
  /** The chosen folder's id. */
  readonly id: string;
  readonly name: string;
  readonly state: SecondPlaceState;
  /** The newest copy there, by the last time it was looked; null: none. */
  readonly last: { readonly at: number; readonly bytes: number } | null;
}

/** How safe the data of the open workspace is. */
export interface SafetyAnswer {
  /** Bytes in the store, before it compresses them. */
  readonly bytes: number;
  /** Whether everything of it is sealed under a passphrase of its own. */
  readonly sealed: boolean;
  /** Whether this host keeps files outside the store: without any there are no snapshots, and no second place. */
  readonly keepsFiles: boolean;
  /** Newest first. */
  readonly snapshots: readonly SnapshotEntry[];
  readonly snapshotBytes: number;
  /** Snapshots that can no longer be read. */
  readonly unreadable: number;
  /** Whether the newest one is of the data as it stands. */
  readonly upToDate: boolean;
  readonly secondPlace: SecondPlace | null;
  /** The last snapshot that was restored aside and found whole, and when. */
  readonly rehearsal: { readonly at: number; readonly of: number } | null;
  /** What went wrong with the last copy made by itself; null: nothing. */
  readonly failure: { readonly code: ErrorCode; readonly facts: ErrorFacts; readonly at: number } | null;
}

/** How a backup is to be protected: not at all, by a passphrase typed for it, or as the workspace itself is. */
export type BackupProtection =
  | { readonly by: "nothing" }
  | { readonly by: "workspace" }
  | { readonly by: "passphrase"; readonly passphrase: string };

export interface WrittenBackup {
  readonly fileName: string;
  readonly content: Blob;
  /** Opens it when the passphrase is forgotten; shown once, kept nowhere. Null: there is none. */
  readonly recoveryCode: string | null;
}

/** The size of a workspace, on one side of a comparison. */
export interface WorkspaceSize {
  readonly customers: number;
  readonly lines: number;
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  readonly commits: number;
  /** Milliseconds since 1970 of the last step; null: there is none. */
  readonly lastAt: number | null;
}

/** A backup that was read, found whole and folded aside; nothing is changed yet. */
export interface RestorePlan {
  readonly planId: string;
  /** What the workspace was called. */
  readonly name: string;
  /** Milliseconds since 1970 at which the copy was made. */
  readonly madeAt: number;
  readonly there: WorkspaceSize;
  /** Whether it is of the open workspace, and may take its place. */
  readonly sameWorkspace: boolean;
  /** What taking the place of what is open would do; null where it may not. */
  readonly differences: {
    readonly here: WorkspaceSize;
    /** Steps that only one side has. */
    readonly onlyHere: number;
    readonly onlyThere: number;
    /** Refusals of today that the copy does not know, and which stay. */
    readonly refusalsKept: number;
    /** People erased since, who are erased in the copy as well. */
    readonly erasedAgain: number;
  } | null;
}

/** What becomes of a backup that was read. */
export type RestoreWay = { readonly as: "replace" } | { readonly as: "beside"; readonly name: string };
