import type { ReadingChoice, FilePreview } from "../model/importing.ts";
import { tableName } from "../model/bundle.ts";
import type { ImportMapping } from "../model/mapping.ts";
import { compareKeys, type KeyTable } from "./compare-keys.ts";
import { convertBundle, inTable, type OpenBundleTable } from "./convert-bundle.ts";
import { convertFile, convertHalf, type Manners } from "./convert.ts";
import type { SecondHalf } from "./halves.ts";
import { inspectEmpty } from "./inspect-empty.ts";
import { inspectTable } from "./inspect-table.ts";
import { LastTable } from "./last-table.ts";
import { readCells } from "./read-cells.ts";
import type {
  BundleFile,
  BundleRequest,
  ConvertRequest,
  KeyFile,
  ImportHelper,
  ImportWorker,
  OnProgress,
} from "./worker-api.ts";

/**
 * The import worker's object; a host puts it into a worker, or uses it as it is. A helper is another one, on another thread, that
 * takes half of a large file.
 */
export function createImportWorker(helper: ImportHelper | null = null): ImportWorker {
  let cancelled = false;
  const tables = new LastTable();
  const politely = async <T>(onProgress: OnProgress, work: (manners: Manners) => Promise<T>): Promise<T> => {
    cancelled = false;
    const channel = new MessageChannel();
    try {
      const isCancelled = (): boolean => cancelled;
      return await work({ isCancelled, breathe: () => breathe(channel), onProgress: slower(onProgress) });
    } finally {
      channel.port1.close();
    }
  };
  return {
    inspect: async (file: Blob, fileName: string, choice: ReadingChoice): Promise<FilePreview> =>
      inspectTable(await tables.open(file, choice.sheet), fileName, choice),
    inspectEmpty,
    convert: (file: Blob, request: ConvertRequest, onProgress: OnProgress) =>
      politely(onProgress, async (manners) => {
        const { text } = await tables.open(file, request.mapping.sheet);
        return convertFile(text, request, manners, helper);
      }),
    convertBundle: (files: readonly BundleFile[], request: BundleRequest, onProgress: OnProgress) =>
      politely(onProgress, async (manners) => {
        const opened: OpenBundleTable[] = [];
        for (const { file, ...table } of files) {
          const { text } = await inTable(tableName(table), () => tables.open(file, table.mapping.sheet));
          opened.push({ ...table, name: tableName(table), text });
        }
        return convertBundle(opened, request, manners, helper);
      }),
    compareKeys: (files: readonly KeyFile[], onProgress: OnProgress) =>
      politely(onProgress, async (manners) => {
        const opened: KeyTable[] = [];
        for (const { file, mapping, columns } of files) {
          opened.push({ text: (await tables.open(file, mapping.sheet)).text, mapping, columns });
        }
        return compareKeys(opened, manners);
      }),
    convertHalf: (half: Blob, request: ConvertRequest, start: SecondHalf, onProgress: OnProgress) =>
      politely(onProgress, (manners) => convertHalf(half, request, start, manners)),
    readRows: async (file: Blob, mapping: ImportMapping, rows: readonly number[] | null) =>
      readCells((await tables.open(file, mapping.sheet)).text, mapping, rows),
    async cancel(): Promise<void> {
      cancelled = true;
      await helper?.cancel();
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
function slower(onProgress: OnProgress): OnProgress {
  let told = -1;
  return (share, rows) => {
    if (share < told + 0.01) return;
    told = share;
    onProgress(share, rows);
  };
}
