import { expose, proxy, transfer, wrap, type Remote } from "comlink";
import type { Regulars } from "../../../core/engine/api.ts";
import type { EngineEvent } from "../../../core/engine/events.ts";
import type { HostFiles } from "../../../core/engine/host-files.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import type { Lent } from "./browser-ports.ts";
import engineUrl from "./engine.worker.ts?worker&url";
import { asRegularsError, keepErrorsAcross } from "./errors-across.ts";
import { startImporters } from "./start-importers.ts";
import { startWorker } from "./trusted-worker.ts";
import { watchWorker } from "./worker-life.ts";

/** What whoever starts the engine lends it. */
type LentByWindow = Omit<Lent, "freshImporter">;

export interface EngineStart {
  readonly life: string;
  readonly engine: MessagePort;
  readonly importer: MessagePort;
  readonly lent: MessagePort;
  /** The way to the files a host keeps in another process; null where it keeps none. */
  readonly files: MessagePort | null;
}

/** The running engine, as the window sees it. */
export interface Engine {
  readonly regulars: Regulars;
  /** Ends the workers; calls still open fail. */
  stop(): void;
}

keepErrorsAcross();

/**
 * Starts the engine worker and two import workers, of which one helps the other, and joins them by ports. Should one of them die,
 * all are ended, every open call fails with `internal`, and `onDeath` is told.
 */
export function startEngine(
  lent: LentByWindow,
  files: HostFiles | null,
  onEvent: (event: EngineEvent) => void,
  onDeath: () => void,
): Engine {
  const life = crypto.randomUUID();
  const calls = new OpenCalls();
  const stopped = new AbortController();
  const died = (): void => {
    if (stopped.signal.aborted) return;
    stop();
    onDeath();
  };
  const worker = startWorker(engineUrl, "engine");
  let importers = startImporters(died);
  const stop = (): void => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    worker.terminate();
    importers.end();
    calls.failAll();
  };
  const freshImporter = (): MessagePort => {
    importers.end();
    importers = startImporters(died);
    return transfer(importers.port, [importers.port]);
  };

  const engine = new MessageChannel();
  const host = new MessageChannel();
  expose({ ...lent, freshImporter }, host.port1);
  const hostFiles = files === null ? null : new MessageChannel();
  if (hostFiles !== null) expose(files, hostFiles.port1);
  const toEngine: EngineStart = {
    life: `${life}-engine`,
    engine: engine.port2,
    importer: importers.port,
    lent: host.port2,
    files: hostFiles?.port2 ?? null,
  };
  watchWorker(worker, toEngine.life, died, stopped.signal);
  worker.postMessage(toEngine, [engine.port2, importers.port, host.port2, ...(toEngine.files ? [toEngine.files] : [])]);

  const remote = wrap<Regulars>(engine.port1);
  calls.watch(remote.subscribe(proxy(onEvent))).catch(died);
  return { regulars: guarded(remote, calls), stop };
}

/** Calls that wait for an answer, so that they can be failed when nobody is left to answer. */
class OpenCalls {
  private readonly rejects = new Set<(error: RegularsError) => void>();

  watch<T>(answer: PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.rejects.add(reject);
      const done = (): void => void this.rejects.delete(reject);
      answer.then(
        (value) => {
          done();
          resolve(value);
        },
        (error: unknown) => {
          done();
          reject(asRegularsError(error));
        },
      );
    });
  }

  failAll(): void {
    for (const reject of this.rejects) reject(asRegularsError(new Error("worker gone")));
    this.rejects.clear();
  }
}

/** The remote engine typed as the engine, each call watched. */
function guarded(remote: Remote<Regulars>, calls: OpenCalls): Regulars {
  const methods = new Proxy(remote, {
    get: (target, name) => {
      if (name === "then") return undefined;
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return (...given: unknown[]) => calls.watch(Reflect.apply(method, undefined, given) as PromiseLike<unknown>);
    },
  });
  // Comlink's mapped type loses the generic of `query`; the calls and their answers are the same.
  return methods;
}
