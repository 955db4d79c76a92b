import { RegularsError } from "../model/error.ts";

/**
 * Files of one workspace outside the browser's store: its journal and snapshots. A host fills it. Names are ours: small letters,
 * digits, `.` and `-`, with at most one folder before them (`blocks/3f…`). Every call that writes resolves only once the bytes are
 * on the medium. Errors: `disk-full`, `files-failed` (the folder is gone, refused or read-only).
 */
export interface WorkspaceFiles {
  /**
   * Every file there is, unfinished ones left out, with its size in bytes. With `folder` those in another folder may be left out too: where
   * each look takes time.
   */
  list(folder?: string): Promise<readonly WorkspaceFile[]>;
  /**
   * Null where there is none. Read as it is asked for, so a large file need not fit into memory; once the file has been changed,
   * what was given out before can no longer be read (`NotReadableError`).
   */
  read(name: string): Promise<Blob | null>;
  /** A whole file, or nothing of it: what was there under the name stands until the new one is complete. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** A file too large to hold, in pieces; it appears under its name when it is closed, like `write`. */
  create(name: string): Promise<FileWriter>;
  /**
   * Adds to a file at exactly this length, so that what a killed append left beyond it is cut off; makes the file at 0. Whatever
   * the error, the bytes before `at` stand. `files-failed` where the file is shorter than that.
   */
  append(name: string, at: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Takes files away; names that are not there are passed over. */
  remove(names: readonly string[]): Promise<void>;
}

export interface WorkspaceFile {
  readonly name: string;
  readonly bytes: number;
}

export interface FileWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Leaves nothing behind. */
  abort(): Promise<void>;
}

/** Parts of a path no system keeps for itself: no hidden names, no dots at the end, nothing that is a device on Windows. */
const PART = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$))[a-z0-9](?:[a-z0-9.-]{0,118}[a-z0-9-])?$/;

/** Whether a name may stand for a file of a workspace: `journal`, `blocks/3f…`. */
export function isFileName(name: string): boolean {
  const parts = name.split("/");
  return parts.length <= 2 && parts.every((part) => PART.test(part));
}

/** Whether a workspace's id may name its folder. */
export function isFolderName(name: string): boolean {
  return PART.test(name);
}

/** Refuses a name that is not ours before anything is done with it. */
export function checkFileName(name: string): void {
  if (!isFileName(name)) throw new RegularsError("internal", { what: "file name" });
}
