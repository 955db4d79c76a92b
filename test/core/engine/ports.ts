import "fake-indexeddb/auto";
import { randomBytes, randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Ports, WriterLock } from "../../../core/engine/ports.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { day } from "../../table.ts";

/** A host for tests: IndexedDB in memory, a day that stands, and locks that can be taken over. */
export function testPorts(today = "2026-06-30"): Ports {
  let clock = 1_780_000_000_000;
  const held = new Map<string, () => void>();
  const changing = new Map<string, Promise<unknown>>();
  const listening = new Map<string, Set<() => void>>();
  return {
    now: () => clock++,
    today: () => day(today),
    newId: () => randomUUID(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    freeSpace: () => Promise.resolve(null),
    lock: (workspace, steal) => Promise.resolve(takeLock(held, workspace, steal)),
    exclusively: (workspace, work) => {
      const next = (changing.get(workspace) ?? Promise.resolve()).then(work);
      changing.set(
        workspace,
        next.catch(() => undefined),
      );
      return next;
    },
    news: (workspace, onNews) => {
      const all = listening.get(workspace) ?? new Set();
      listening.set(workspace, all.add(onNews));
      return {
        tell: () => all.forEach((listener) => listener !== onNews && listener()),
        close: () => void all.delete(onNews),
      };
    },
    importWorker: () => Promise.resolve(createImportWorker()),
    breathe: () => setImmediate(),
    files: () => Promise.resolve(null),
    fileWorkspaces: () => Promise.resolve([]),
    filesIn: () => Promise.resolve(null),
    releaseReserve: () => Promise.resolve(),
    removeFiles: () => Promise.resolve(),
  };
}

function takeLock(held: Map<string, () => void>, workspace: string, steal: boolean): WriterLock | null {
  const lose = held.get(workspace);
  if (lose && !steal) return null;
  lose?.();
  let tell: (() => void) | null = null;
  let isLost = false;
  const taken = (): void => {
    isLost = true;
    tell?.();
  };
  held.set(workspace, taken);
  return {
    onLost: (listener) => {
      tell = listener;
      if (isLost) listener();
    },
    release: () => {
      if (held.get(workspace) === taken) held.delete(workspace);
      return Promise.resolve();
    },
  };
}
