/** A command of the native menu. */
export type MenuCommand = "open-file" | "undo" | "redo" | "find" | "settings";

export interface AppInfo {
  readonly version: string;
  readonly host: "electron" | "browser";
}

/**
 * The little in which a desktop window and a browser tab differ. One type, implemented by the Electron preload and by
 * the browser bridge, and both held to the same contract tests.
 */
export interface Bridge {
  info(): Promise<AppInfo>;
  /** Asks for one file; null where the person changed their mind. */
  openFile(): Promise<File | null>;
  /** Saves bytes where the person says; false where they changed their mind. The host finds the place, never the page. */
  saveFile(suggestedName: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>;
  /** Bytes free where the workspace is stored; null where the host cannot tell. */
  freeSpace(): Promise<number | null>;
  /** Calls back for commands of the native menu; the returned function stops it. */
  onMenu(listener: (command: MenuCommand) => void): () => void;
}
