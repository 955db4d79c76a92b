import type { Bridge } from "./bridge.ts";

/** A file picked in the desktop's own dialog, as it crosses from the preload into the page. */
export interface PickedFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the desktop's preload puts into the page: the bridge, but for the file, which loses its name on the way and so crosses in two parts. */
export interface DesktopBridge extends Omit<Bridge, "openFile"> {
  openFile(): Promise<PickedFile | null>;
}

/** The name under which the preload puts it into the page. */
export const DESKTOP_BRIDGE_NAME = "regularsDesktop";

/** The desktop's bridge as every host's. */
export function bridgeOfDesktop(desktop: DesktopBridge): Bridge {
  return {
    info: () => desktop.info(),
    async openFile() {
      const picked = await desktop.openFile();
      return picked === null ? null : new File([picked.content], picked.name);
    },
    saveFile: (suggestedName, bytes) => desktop.saveFile(suggestedName, bytes),
    freeSpace: () => desktop.freeSpace(),
    onMenu: (listener) => desktop.onMenu(listener),
  };
}
