import type { AppInfo, MenuCommand } from "../../core/engine/bridge.ts";
import type { DesktopBridge } from "../../core/engine/desktop-bridge.ts";

/** What the bridge needs of Electron's preload. */
export interface PreloadPorts {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  /** Returns what stops it. */
  listen(channel: string, listener: (message: unknown) => void): () => void;
  fetchPicked(path: string): Promise<Blob>;
}

const MENU_COMMANDS: readonly MenuCommand[] = ["open-file", "undo", "redo", "find", "settings"];

/** The bridge as the page sees it: one function an intent, data in and data out; no channel, event or path crosses. */
export function desktopBridge({ invoke, listen, fetchPicked }: PreloadPorts): DesktopBridge {
  return {
    info: async () => (await invoke("app-info")) as AppInfo,
    async openFile() {
      const picked = (await invoke("open-file")) as { name: string; ticket: string } | null;
      return picked === null ? null : { name: picked.name, content: await fetchPicked(`/picked/${picked.ticket}`) };
    },
    saveFile: async (suggestedName, bytes) => (await invoke("save-file", suggestedName, bytes)) as boolean,
    freeSpace: async () => (await invoke("free-space")) as number | null,
    onMenu: (listener) =>
      listen("menu", (message) => {
        const command = MENU_COMMANDS.find((name) => name === message);
        if (command !== undefined) listener(command);
      }),
  };
}
