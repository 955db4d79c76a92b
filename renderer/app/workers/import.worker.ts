import "./jitless.ts";
import { createImportWorker } from "../../../core/import/worker.ts";
import { keepErrorsAcross } from "./errors-across.ts";
import { importerOver, serveImporter } from "./importer-port.ts";
import { liveAs } from "./worker-life.ts";
import type { ImporterStart } from "./start.ts";

keepErrorsAcross();

addEventListener(
  "message",
  (event: MessageEvent<ImporterStart>) => {
    const { life, importer, helper } = event.data;
    serveImporter(createImportWorker(helper === null ? null : importerOver(helper)), importer);
    void liveAs(life).then(() => postMessage("alive"));
  },
  { once: true },
);
