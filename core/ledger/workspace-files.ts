/**
 * Files of one workspace outside the browser's store: its journal and snapshots. A host fills it. Names are ours: small letters,
 * digits, `.` and `-`, with at most one folder before them (`blocks/3f…`). Every call that writes resolves only once the bytes are
 * on the medium. Errors: `disk-full`, `files-failed` (the folder is gone, refused or read-only).
 */
export interface WorkspaceFiles {
  /** Every file there is, unfinished ones left out, with its size in bytes. */
  list(): Promise<readonly WorkspaceFile[]>;
  /** Null where there is none. Read as it is asked for, so a large file need not fit into memory. */
  read(name: string): Promise<Blob | null>;
  /** A whole file, or nothing of it: what was there under the name stands until the new one is complete. */
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** A file too large to hold, in pieces; it appears under its name when it is closed, like `write`. */
  create(name: string): Promise<FileWriter>;
  /** Adds to a file at exactly this length, so that what a killed append left beyond it is cut off; makes the file at 0. */
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
