import "./jitless.ts";
import { expose, transfer } from "comlink";
import { createImportWorker } from "../../../core/import/worker.ts";
import type { ImportWorker } from "../../../core/import/worker-api.ts";
import { buffersOf } from "./buffers.ts";
import { keepErrorsAcross } from "./errors-across.ts";
import { liveAs } from "./worker-life.ts";
import type { ImporterStart } from "./start.ts";

keepErrorsAcross();

addEventListener(
  "message",
  (event: MessageEvent<ImporterStart>) => {
    const worker = createImportWorker();
    const served: ImportWorker = {
      inspect: (file, fileName, choice) => worker.inspect(file, fileName, choice),
      // Finished columns are handed over, not copied.
      convert: async (file, request, onProgress) => {
        const converted = await worker.convert(file, request, onProgress);
        return transfer(converted, buffersOf(converted));
      },
      readRows: (file, mapping, rows) => worker.readRows(file, mapping, rows),
      cancel: () => worker.cancel(),
    };
    expose(served, event.data.importer);
    void liveAs(event.data.life).then(() => postMessage("alive"));
  },
  { once: true },
);
