import { join } from "node:path";
import { safeFileName } from "../core/format/file-name.ts";
import { RegularsError } from "../core/model/error.ts";
import type { DesktopPorts } from "./desktop-ports.ts";
import type { Host } from "./desktop.ts";
import { told } from "./file-calls.ts";
import { isFull, systemCode, writeFileAtomically } from "./files.ts";
import type { BridgeCalls } from "./ipc.ts";
import type { DesktopWords } from "./words.ts";

/** What the host answers the page's calls. */
export function bridgeCalls(ports: DesktopPorts, host: Host, words: DesktopWords): BridgeCalls {
  const { app } = ports;
  const { files, places } = host;
  return {
    "app-info": async () => ({ version: app.getVersion(), host: "electron", safeMode: host.crashes.safeMode }),
    "open-file": async () => {
      const filters = [
        { name: words.tables, extensions: ["csv", "tsv", "txt", "xlsx", "xls", "ods", "gz", "zip"] },
        { name: words.allFiles, extensions: ["*"] },
      ];
      return host.picked.offer(await ports.askOpen({ properties: ["openFile", "multiSelections"], filters }));
    },
    "save-file": (suggestedName, bytes) =>
      told(async () => {
        const path = await ports.askSave({ defaultPath: join(app.getPath("documents"), safeFileName(suggestedName)) });
        if (path !== null) await save(path, bytes);
        return path !== null;
      }),
    "free-space": () => host.disk.free(),
    "release-reserve": () => host.disk.release(),
    "idle-seconds": async () => ports.power.getSystemIdleTime(),
    "quit-ready": async () => host.quitting.finish(),
    "choose-folder": () =>
      told(async () => {
        const path = await ports.askFolder({
          title: words.chooseFolder,
          properties: ["openDirectory", "createDirectory"],
        });
        return path === null ? null : await places.choose(path);
      }),
    "chosen-folders": () => places.chosen(),
    "forget-folder": (id) => places.forget(id),
    "files-workspaces": (place) => files.workspaces(place),
    "files-remove-workspace": (place, workspace) => files.removeWorkspace(place, workspace),
    "files-list": files.list,
    "files-open": files.open,
    "files-append": files.append,
    "files-remove": files.remove,
    "files-begin": files.begin,
    "files-add": files.add,
    "files-end": files.end,
  };
}

/** Errors: `disk-full`, `file-not-saved`. */
async function save(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomically(path, bytes);
  } catch (error) {
    const code = systemCode(error);
    if (isFull(code)) throw new RegularsError("disk-full", {}, { cause: error });
    throw new RegularsError("file-not-saved", { what: code || "unknown" }, { cause: error });
  }
}
