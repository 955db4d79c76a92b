import type { HostFiles } from "./host-files.ts";

/** A command of the native menu. */
export type MenuCommand = "open-file" | "undo" | "redo" | "find" | "settings" | "lock" | "present";

export interface AppInfo {
  readonly version: string;
  readonly host: "electron" | "browser";
  /** The page died several times within minutes: nothing is opened by itself now. */
  readonly safeMode: boolean;
}

/** A folder the person chose to keep a second copy in. The page knows its id and last name, never its path. */
export interface ChosenFolder {
  readonly id: string;
  readonly name: string;
}

/**
 * The little in which a desktop window and a browser tab differ. One type, implemented by the Electron preload and by
 * the browser bridge, and both held to the same contract tests.
 */
export interface Bridge {
  info(): Promise<AppInfo>;
  /** Asks for a file, or several; none where the person changed their mind. Error: `file-unreadable`. */
  openFiles(): Promise<readonly File[]>;
  /**
   * Saves bytes where the person says; false where they changed their mind. The host finds the place, never the page. Errors: `disk-full`,
   * `file-not-saved`.
   */
  saveFile(suggestedName: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Bytes free where the workspace is stored; null where the host cannot tell. */
  freeSpace(): Promise<number | null>;
  /** Calls back for commands of the native menu; the returned function stops it. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
  /** The files a desktop keeps for workspaces; null where the engine keeps them itself, in the browser's private file system. */
  readonly files: HostFiles | null;
  /** Whether a folder can be chosen here at all: not every browser lets a page ask for one. */
  readonly canChooseFolder: boolean;
  /** Asks for a folder for second copies; null where the person changed their mind. Error: `files-failed` where none can be chosen. */
  chooseFolder(): Promise<ChosenFolder | null>;
  /** The folders chosen and not forgotten, oldest first. */
  chosenFolders(): Promise<readonly ChosenFolder[]>;
  /** Asks for the right to a chosen folder again, where a browser wants a click for it each time; whether it is there. */
  allowFolder(id: string): Promise<boolean>;
  /** Lets a folder go. What was written there stays. */
  forgetFolder(id: string): Promise<void>;
  /** Gives back what the host holds in reserve on the disk, so that a store that ran full can be closed cleanly. */
  releaseReserve(): Promise<void>;
  /** Calls back when the system locks its screen, goes to sleep or changes its user. */
  onLock(listener: () => void): () => void;
  /** Calls back when the app is about to be closed; it waits for the answer, but not for ever. */
  onQuit(listener: () => Promise<void>): () => void;
  /** Seconds since anybody used this computer; null where the host cannot tell. */
  idleSeconds(): Promise<number | null>;
}
