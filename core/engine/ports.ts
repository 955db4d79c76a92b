import type { ImportWorker } from "../import/worker-api.ts";
import type { WorkspaceFiles } from "../ledger/workspace-files.ts";

/** The right to write to a workspace, held by one window at a time. */
export interface WriterLock {
  /** Calls back when another window takes it; at once where one already has. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
}

/** Tells the other windows of a workspace that it has a new head. */
export interface HeadNews {
  tell(): void;
  close(): void;
}

/** What a host gives the engine; core has no clock, dice, threads or locks of its own. */
export interface Ports {
  /** Milliseconds since 1970, for show only. */
  now(): number;
  /** Today's civil day where the user is. */
  today(): number;
  /** A fresh unique id. */
  newId(): string;
  /** Random bytes fit for keys and padding. */
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
  /** Bytes free where the workspace is stored; null: cannot tell. */
  freeSpace(): Promise<number | null>;
  /** Where that cannot be told: whether so many bytes can be written beside the journal; absent where it keeps no files, or cannot be told. */
  hasRoom?(bytes: number): Promise<boolean>;
  /** Null: another window holds it and `steal` is false. */
  lock(workspace: string, steal: boolean): Promise<WriterLock | null>;
  /**
   * Runs work while no other window runs any for the workspace; waits for theirs, but only so long as a window that hangs deserves.
   * Error: `ledger-other-writer` where another window lost its patience with this one.
   */
  exclusively<T>(workspace: string, work: () => Promise<T>): Promise<T>;
  /** Calls back when another window has told that a workspace has a new head. */
  news(workspace: string, onNews: () => void): HeadNews;
  importWorker(): Promise<ImportWorker>;
  /** Whether the store is one that keeps a log of what it wrote, on a disk: a browser's. */
  readonly storeKeepsLog?: boolean;
  /** Lets other work run: resolves after the pending messages have been handled. */
  breathe(): Promise<void>;
  /** Resolves after so many milliseconds; absent where nobody watches a screen meanwhile, and work in the background begins at once. */
  readonly rest?: (ms: number) => Promise<void>;
  /** Which build of the app this is; absent where no screens are shown, and nothing is kept for the next opening. */
  readonly build?: string;
  /** The workspace's files outside the browser's store: journal and snapshots; null where the host keeps none. */
  files(workspace: string): Promise<WorkspaceFiles | null>;
  /** Which workspaces have files outside the store, known to the store or not; none where the host keeps none. */
  fileWorkspaces(): Promise<readonly string[]>;
  /**
   * The workspace's files in a folder the person chose (`Bridge.chooseFolder`); null where it was forgotten, or the browser wants the
   * person to allow it again first (`Bridge.allowFolder`).
   */
  filesIn(folder: string, workspace: string): Promise<WorkspaceFiles | null>;
  /** Gives back what the host holds in reserve on the disk: called when the store could not be written for want of room. */
  releaseReserve(): Promise<void>;
  /** Takes a workspace's files outside the store away. Error: `files-failed`. */
  removeFiles(workspace: string): Promise<void>;
}
