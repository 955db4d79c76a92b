import { RegularsError } from "../model/error.ts";
import type { Bridge, ChosenFolder } from "./bridge.ts";
import { valueOf, type HostFiles, type Told } from "./host-files.ts";

/** A file picked in the desktop's own dialog, as it crosses from the preload into the page. */
export interface PickedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * What the desktop's preload puts into the page: the bridge, but for files, which lose their names on the way and so cross in two
 * parts, and for errors, which lose their codes.
 */
export interface DesktopBridge extends Omit<
  Bridge,
  "openFiles" | "saveFile" | "files" | "canChooseFolder" | "chooseFolder" | "allowFolder"
> {
  readonly files: HostFiles;
  openFiles(): Promise<readonly PickedFile[]>;
  saveFile(suggestedName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Told<boolean>>;
  chooseFolder(): Promise<Told<ChosenFolder | null>>;
}

/** The name under which the preload puts it into the page. */
export const DESKTOP_BRIDGE_NAME = "regularsDesktop";

/** The desktop's bridge as every host's. */
export function bridgeOfDesktop(desktop: DesktopBridge): Bridge {
  return {
    info: () => desktop.info(),
    async openFiles() {
      const picked = await desktop.openFiles().catch((cause: unknown) => {
        throw new RegularsError("file-unreadable", {}, { cause });
      });
      return picked.map(({ name, content }) => new File([content], name));
    },
    saveFile: async (suggestedName, bytes) => valueOf(await desktop.saveFile(suggestedName, bytes)),
    freeSpace: () => desktop.freeSpace(),
    onMenu: (listener) => desktop.onMenu(listener),
    files: desktop.files,
    canChooseFolder: true,
    chooseFolder: async () => valueOf(await desktop.chooseFolder()),
    chosenFolders: () => desktop.chosenFolders(),
    allowFolder: async () => true,
    forgetFolder: (id) => desktop.forgetFolder(id),
    releaseReserve: () => desktop.releaseReserve(),
    onLock: (listener) => desktop.onLock(listener),
    onQuit: (listener) => desktop.onQuit(listener),
    idleSeconds: () => desktop.idleSeconds(),
  };
}
