import { randomBytes, randomUUID } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Ports } from "../../core/engine/ports.ts";
import { createImportWorker } from "../../core/import/worker.ts";
import { dayFromCivil } from "../../core/model/day.ts";

/** The engine's ports in Node: one process, one writer, nothing kept after it. */
export function nodePorts(): Ports {
  const importWorker = createImportWorker();
  return {
    now: () => Date.now(),
    today: () => {
      const now = new Date();
      return dayFromCivil({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
    },
    newId: () => randomUUID(),
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
    freeSpace: () => Promise.resolve(null),
    lock: () => Promise.resolve({ onLost: () => {}, release: () => Promise.resolve() }),
    importWorker: () => Promise.resolve(importWorker),
    breathe: () => setImmediate(),
    files: () => Promise.resolve(null),
  };
}
