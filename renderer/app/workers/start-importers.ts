import importerUrl from "./import.worker.ts?worker&url";
import { startWorker } from "./trusted-worker.ts";
import { watchWorker } from "./worker-life.ts";

export interface ImporterStart {
  readonly life: string;
  readonly importer: MessagePort;
  /** The way to another import worker, which takes half of a large file. */
  readonly helper: MessagePort | null;
}

/** Two import workers, of which one helps the other. */
export interface ImporterPair {
  /** The way to the first. */
  readonly port: MessagePort;
  /** Ends both, and is no death; calls still open have no answer. */
  end(): void;
}

/** Starts two import workers and joins them; `onDeath` is told should one die. */
export function startImporters(onDeath: () => void): ImporterPair {
  const life = crypto.randomUUID();
  const ended = new AbortController();
  const own = new MessageChannel();
  const helper = new MessageChannel();
  const start = (name: string, message: ImporterStart): Worker => {
    const worker = startWorker(importerUrl, name);
    watchWorker(worker, message.life, onDeath, ended.signal);
    worker.postMessage(message, [message.importer, ...(message.helper === null ? [] : [message.helper])]);
    return worker;
  };
  const workers = [
    start("import", { life: `${life}-import`, importer: own.port2, helper: helper.port1 }),
    start("import helper", { life: `${life}-helper`, importer: helper.port2, helper: null }),
  ];
  const end = (): void => {
    ended.abort();
    for (const worker of workers) worker.terminate();
  };
  return { port: own.port1, end };
}
