import type { ReadingChoice, FilePreview } from "../model/importing.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { convertFile } from "./convert.ts";
import type { Converted } from "./converted.ts";
import { inspectFile } from "./inspect.ts";
import { readCells } from "./read-cells.ts";
import type { ConvertRequest, ImportWorker } from "./worker-api.ts";

/** The import worker's object; a host puts it into a worker, or uses it as it is. */
export function createImportWorker(): ImportWorker {
  let cancelled = false;
  return {
    inspect: (file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> =>
      inspectFile(file, fileName, choice),
    async convert(
      file: Blob,
      request: ConvertRequest,
      onProgress: (share: number, rows: number) => void,
    ): Promise<Converted> {
      cancelled = false;
      const channel = new MessageChannel();
      try {
        return await convertFile(file, request, {
          isCancelled: () => cancelled,
          breathe: () => breathe(channel),
          onProgress: slower(onProgress),
        });
      } finally {
        channel.port1.close();
      }
    },
    readRows: (file: Blob, mapping: ImportMapping, rows: readonly number[]) => readCells(file, mapping, rows),
    cancel(): Promise<void> {
      cancelled = true;
      return Promise.resolve();
    },
  };
}

/** Resolves after the messages that are waiting; a timer would wait for four milliseconds each time. */
function breathe(channel: MessageChannel): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.addEventListener("message", () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

/** Passes on a step only where the share has moved by a percent, and never backwards. */
function slower(onProgress: (share: number, rows: number) => void): (share: number, rows: number) => void {
  let told = -1;
  return (share, rows) => {
    if (share < told + 0.01) return;
    told = share;
    onProgress(share, rows);
  };
}
