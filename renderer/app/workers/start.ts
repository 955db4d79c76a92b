import { expose, proxy, wrap, type Remote } from "comlink";
import type { Regulars } from "../../../core/engine/api.ts";
import type { EngineEvent } from "../../../core/engine/events.ts";
import type { HostFiles } from "../../../core/engine/host-files.ts";
import type { RegularsError } from "../../../core/model/error.ts";
import type { Lent } from "./browser-ports.ts";
import engineUrl from "./engine.worker.ts?worker&url";
import importerUrl from "./import.worker.ts?worker&url";
import { asRegularsError, keepErrorsAcross } from "./errors-across.ts";
import { startWorker } from "./trusted-worker.ts";
import { watchLife } from "./worker-life.ts";

export interface EngineStart {
  readonly life: string;
  readonly engine: MessagePort;
  readonly importer: MessagePort;
  readonly lent: MessagePort;
  /** The way to the files a host keeps in another process; null where it keeps none. */
  readonly files: MessagePort | null;
}

export interface ImporterStart {
  readonly life: string;
  readonly importer: MessagePort;
  /** The way to another import worker, which takes half of a large file. */
  readonly helper: MessagePort | null;
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
  lent: Lent,
  files: HostFiles | null,
  onEvent: (event: EngineEvent) => void,
  onDeath: () => void,
): Engine {
  const life = crypto.randomUUID();
  const calls = new OpenCalls();
  const stopped = new AbortController();
  const workers = [
    startWorker(engineUrl, "engine"),
    startWorker(importerUrl, "import"),
    startWorker(importerUrl, "import helper"),
  ] as const;
  const stop = (): void => {
    if (stopped.signal.aborted) return;
    stopped.abort();
    for (const worker of workers) worker.terminate();
    calls.failAll();
  };
  const died = (): void => {
    if (stopped.signal.aborted) return;
    stop();
    onDeath();
  };
  const watch = (worker: Worker, itsLife: string): void => {
    worker.addEventListener("error", died);
    // Its one message says that it holds the lock of its life.
    worker.addEventListener("message", () => watchLife(itsLife, died, stopped.signal), { once: true });
  };

  const engine = new MessageChannel();
  const importer = new MessageChannel();
  const helper = new MessageChannel();
  const host = new MessageChannel();
  expose(lent, host.port1);
  const hostFiles = files === null ? null : new MessageChannel();
  if (hostFiles !== null) expose(files, hostFiles.port1);
  const toEngine: EngineStart = {
    life: `${life}-engine`,
    engine: engine.port2,
    importer: importer.port1,
    lent: host.port2,
    files: hostFiles?.port2 ?? null,
  };
  workers[0].postMessage(toEngine, [
    engine.port2,
    importer.port1,
    host.port2,
    ...(toEngine.files ? [toEngine.files] : []),
  ]);
  watch(workers[0], toEngine.life);
  const toImporter: ImporterStart = { life: `${life}-import`, importer: importer.port2, helper: helper.port1 };
  watch(workers[1], toImporter.life);
  workers[1].postMessage(toImporter, [importer.port2, helper.port1]);
  const toHelper: ImporterStart = { life: `${life}-helper`, importer: helper.port2, helper: null };
  watch(workers[2], toHelper.life);
  workers[2].postMessage(toHelper, [helper.port2]);

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
