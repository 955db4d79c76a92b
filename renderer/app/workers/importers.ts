import type { ImportWorker } from "../../../core/import/worker-api.ts";
import { importerOver } from "./importer-port.ts";

/** The import worker, seen from the engine's: whichever there is at the moment. */
export class Importers {
  readonly worker: ImportWorker;
  private readonly fresh: () => Promise<MessagePort>;
  private current: Promise<ImportWorker>;
  /** Calls that have no answer yet. */
  private open = 0;

  /** `fresh` ends the workers there are, starts others and gives the way to them. */
  constructor(port: MessagePort, fresh: () => Promise<MessagePort>) {
    this.fresh = fresh;
    this.current = Promise.resolve(importerOver(port));
    this.worker = {
      inspectEmpty: (...given) => this.call((worker) => worker.inspectEmpty(...given)),
      inspect: (...given) => this.call((worker) => worker.inspect(...given)),
      convert: (...given) => this.call((worker) => worker.convert(...given)),
      convertHalf: (...given) => this.call((worker) => worker.convertHalf(...given)),
      convertBundle: (...given) => this.call((worker) => worker.convertBundle(...given)),
      compareKeys: (...given) => this.call((worker) => worker.compareKeys(...given)),
      readRows: (...given) => this.call((worker) => worker.readRows(...given)),
      cancel: () => this.call((worker) => worker.cancel()),
    };
  }

  /** Exchanges the worker for a new one; not while it has anything to do, for nobody would ever answer. */
  async renew(): Promise<void> {
    if (this.open > 0) return;
    this.current = this.fresh().then(importerOver);
    await this.current;
  }

  private async call<T>(ask: (worker: ImportWorker) => Promise<T>): Promise<T> {
    this.open++;
    try {
      return await ask(await this.current);
    } finally {
      this.open--;
    }
  }
}
