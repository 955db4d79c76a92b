import type { AppInfo, ChosenFolder, MenuCommand } from "../../core/engine/bridge.ts";
import type { DesktopBridge } from "../../core/engine/desktop-bridge.ts";
import type { HostFiles, Told } from "../../core/engine/host-files.ts";

/** What the bridge needs of Electron's preload. */
export interface PreloadPorts {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  /** Returns what stops it. */
  listen(channel: string, listener: (message: unknown) => void): () => void;
  fetchPicked(path: string): Promise<Blob>;
}

const MENU_COMMANDS: readonly MenuCommand[] = ["open-file", "undo", "redo", "find", "settings", "lock", "present"];

/** The bridge as the page sees it: one function an intent, data in and data out; no channel, event or path crosses. */
export function desktopBridge({ invoke, listen, fetchPicked }: PreloadPorts): DesktopBridge {
  return {
    files: hostFiles(invoke),
    chooseFolder: async () => (await invoke("choose-folder")) as Told<ChosenFolder | null>,
    chosenFolders: async () => (await invoke("chosen-folders")) as readonly ChosenFolder[],
    forgetFolder: async (id) => void (await invoke("forget-folder", id)),
    releaseReserve: async () => void (await invoke("release-reserve")),
    idleSeconds: async () => (await invoke("idle-seconds")) as number,
    onLock: (listener) => listen("lock", () => listener()),
    onQuit: quitListeners(invoke, listen),
    info: async () => (await invoke("app-info")) as AppInfo,
    async openFiles() {
      const picked = (await invoke("open-file")) as readonly { name: string; ticket: string }[];
      const fetching = picked.map(async ({ name, ticket }) => ({
        name,
        content: await fetchPicked(`/picked/${ticket}`),
      }));
      return Promise.all(fetching);
    },
    saveFile: async (suggestedName, bytes) => (await invoke("save-file", suggestedName, bytes)) as Told<boolean>,
    freeSpace: async () => (await invoke("free-space")) as number | null,
    onMenu: (listener) =>
      listen("menu", (message) => {
        const command = MENU_COMMANDS.find((name) => name === message);
        if (command !== undefined) listener(command);
      }),
  };
}

/** The host waits for an answer also where nobody has anything to finish. */
function quitListeners(invoke: PreloadPorts["invoke"], listen: PreloadPorts["listen"]): DesktopBridge["onQuit"] {
  const listeners = new Set<() => Promise<void>>();
  listen("quit", () => {
    const finishing = [...listeners].map(async (listener) => await listener());
    void Promise.allSettled(finishing).then(() => invoke("quit-ready"));
  });
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}

function hostFiles(invoke: PreloadPorts["invoke"]): HostFiles {
  const ask = async <T>(channel: string, ...args: unknown[]): Promise<T> => (await invoke(channel, ...args)) as T;
  return {
    workspaces: (place) => ask("files-workspaces", place),
    removeWorkspace: (place, workspace) => ask("files-remove-workspace", place, workspace),
    list: (place, workspace) => ask("files-list", place, workspace),
    open: (place, workspace, name) => ask("files-open", place, workspace, name),
    append: (place, workspace, name, at, bytes) => ask("files-append", place, workspace, name, at, bytes),
    remove: (place, workspace, names) => ask("files-remove", place, workspace, names),
    begin: (place, workspace, name) => ask("files-begin", place, workspace, name),
    add: (writer, bytes) => ask("files-add", writer, bytes),
    end: (writer, keep) => ask("files-end", writer, keep),
  };
}
