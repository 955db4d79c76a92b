import { transfer, wrap } from "comlink";
import { filesOver, valueOf, type HostFiles } from "../../../core/engine/host-files.ts";
import type { Ports } from "../../../core/engine/ports.ts";
import type { WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { chosenFiles } from "./chosen-files.ts";
import { privateFiles, type PrivateFiles } from "./private-files.ts";

type FilePorts = Pick<Ports, "files" | "filesIn" | "fileWorkspaces" | "removeFiles" | "hasRoom">;

/** The files that the desktop keeps, asked for over the window. */
export function filesOfHost(port: MessagePort): FilePorts {
  const host = hostOver(port);
  const at = (place: string | null, workspace: string): Promise<WorkspaceFiles> =>
    Promise.resolve(filesOver(host, place, workspace, fetchFile));
  return {
    files: (workspace) => at(null, workspace),
    filesIn: at,
    fileWorkspaces: async () => valueOf(await host.workspaces(null)),
    removeFiles: async (workspace) => void valueOf(await host.removeWorkspace(null, workspace)),
  };
}

/** The files in the browser's private file system; none where it has none. */
export function filesOfBrowser(): FilePorts {
  let found: Promise<PrivateFiles | null> | null = null;
  const own = (): Promise<PrivateFiles | null> => {
    found ??= privateFiles();
    found.catch(() => (found = null));
    return found;
  };
  return {
    files: async (workspace) => (await own())?.files(workspace) ?? null,
    filesIn: chosenFiles,
    fileWorkspaces: async () => (await own())?.workspaces() ?? [],
    removeFiles: async (workspace) => (await own())?.remove(workspace),
    hasRoom: async (bytes) => (await own())?.hasRoom(bytes) ?? true,
  };
}

/** Blocks are copies made for the crossing, so their memory goes with them. */
function hostOver(port: MessagePort): HostFiles {
  const files = wrap<HostFiles>(port);
  return {
    workspaces: (place) => files.workspaces(place),
    removeWorkspace: (place, workspace) => files.removeWorkspace(place, workspace),
    list: (place, workspace) => files.list(place, workspace),
    open: (place, workspace, name) => files.open(place, workspace, name),
    append: (place, workspace, name, at, bytes) =>
      files.append(place, workspace, name, at, transfer(bytes, [bytes.buffer])),
    remove: (place, workspace, names) => files.remove(place, workspace, names),
    begin: (place, workspace, name) => files.begin(place, workspace, name),
    add: (writer, bytes) => files.add(writer, transfer(bytes, [bytes.buffer])),
    end: (writer, keep) => files.end(writer, keep),
  };
}

async function fetchFile(path: string): Promise<Blob> {
  try {
    const answer = await fetch(new URL(path, location.origin));
    if (!answer.ok) throw new RegularsError("files-failed", { what: String(answer.status) });
    return await answer.blob();
  } catch (error) {
    if (error instanceof RegularsError) throw error;
    throw new RegularsError("files-failed", { what: "fetch" }, { cause: error });
  }
}
