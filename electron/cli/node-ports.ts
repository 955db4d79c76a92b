import { randomBytes, randomUUID } from "node:crypto";
import { dirname, resolve } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Ports } from "../../core/engine/ports.ts";
import { createImportWorker } from "../../core/import/worker.ts";
import { dayFromCivil } from "../../core/model/day.ts";
import { freeBytes } from "../files.ts";
import { workspaceFolders } from "../workspace-files.ts";

/** What of a workspace is kept on disk: its files in a folder each under this one, or nothing. */
export interface NodeStore {
  readonly files: string | null;
}

/** The engine's ports in Node: one process, one writer; the store itself is gone with the process. */
export function nodePorts({ files }: NodeStore = { files: null }): Ports {
  const importWorker = createImportWorker();
  const folders = files === null ? null : workspaceFolders(files);
  return {
    now: () => Date.now(),
    today: () => {
      const now = new Date();
      return dayFromCivil({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
    },
    newId: () => randomUUID(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    freeSpace: () => (files === null ? Promise.resolve(null) : freeBytes(dirname(resolve(files)))),
    lock: () => Promise.resolve({ onLost: () => {}, release: () => Promise.resolve() }),
    exclusively: (_workspace, work) => work(),
    news: () => ({ tell: () => {}, close: () => {} }),
    importWorker: () => Promise.resolve(importWorker),
    breathe: () => setImmediate(),
    files: (workspace) => Promise.resolve(folders?.files(workspace) ?? null),
    fileWorkspaces: () => folders?.workspaces() ?? Promise.resolve([]),
    filesIn: () => Promise.resolve(null),
    releaseReserve: () => Promise.resolve(),
    removeFiles: (workspace) => folders?.remove(workspace) ?? Promise.resolve(),
  };
}
