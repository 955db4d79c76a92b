import type { Bridge, ChosenFolder } from "../../core/engine/bridge.ts";
import { RegularsError } from "../../core/model/error.ts";
import { dropFolder, keepFolder, keptFolders, type FolderHandle, type KeptFolder } from "./folder-handles.ts";

type Folders = Pick<Bridge, "canChooseFolder" | "chooseFolder" | "chosenFolders" | "allowFolder" | "forgetFolder">;

interface FolderPicker {
  showDirectoryPicker(options: { id: string; mode: "readwrite"; startIn: "documents" }): Promise<FolderHandle>;
}

/** Folders for second copies in a browser tab: chosen in the browser's picker where it has one. */
export const browserFolders: Folders = {
  canChooseFolder: "showDirectoryPicker" in globalThis,
  async chooseFolder() {
    const scope: object = globalThis;
    if (!hasPicker(scope)) throw new RegularsError("files-failed", { what: "no picker" });
    const handle = await pickedBy(scope);
    if (handle === null) return null;
    for (const kept of await keptFolders()) if (await kept.handle.isSameEntry(handle)) return nameOf(kept);
    const chosen = { id: crypto.randomUUID(), handle };
    await keepFolder(chosen);
    return nameOf(chosen);
  },
  chosenFolders: async () => (await keptFolders()).map(nameOf),
  async allowFolder(id) {
    const folder = (await keptFolders()).find((kept) => kept.id === id);
    if (folder === undefined) return false;
    const asked = { mode: "readwrite" } as const;
    if ((await folder.handle.queryPermission(asked)) === "granted") return true;
    return navigator.userActivation.isActive && (await folder.handle.requestPermission(asked)) === "granted";
  },
  forgetFolder: dropFolder,
};

async function pickedBy(picker: FolderPicker): Promise<FolderHandle | null> {
  try {
    return await picker.showDirectoryPicker({ id: "regulars-copies", mode: "readwrite", startIn: "documents" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    const what = error instanceof DOMException ? error.name : "picker";
    throw new RegularsError("files-failed", { what }, { cause: error });
  }
}

function hasPicker(scope: object): scope is FolderPicker {
  return "showDirectoryPicker" in scope;
}

function nameOf({ id, handle }: KeptFolder): ChosenFolder {
  return { id, name: handle.name };
}
