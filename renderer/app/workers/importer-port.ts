import { expose, proxy, releaseProxy, transfer, wrap, type Remote } from "comlink";
import type { ImportWorker, OnProgress } from "../../../core/import/worker-api.ts";
import { buffersOf } from "./buffers.ts";

/** Serves an import worker's object to another thread. Finished columns are handed over, not copied. */
export function serveImporter(worker: ImportWorker, port: MessagePort): void {
  const handOver = async <T>(converting: Promise<T>): Promise<T> => {
    const converted = await converting;
    return transfer(converted, buffersOf(converted));
  };
  const served: ImportWorker = {
    inspectEmpty: (file, fileName, choice) => worker.inspectEmpty(file, fileName, choice),
    inspect: (file, fileName, choice) => worker.inspect(file, fileName, choice),
    convert: (file, request, onProgress) =>
      telling(onProgress, (tell) => handOver(worker.convert(file, request, tell))),
    convertHalf: (half, request, start, onProgress) =>
      telling(onProgress, (tell) => handOver(worker.convertHalf(half, request, start, tell))),
    convertBundle: (tables, request, onProgress) =>
      telling(onProgress, (tell) => handOver(worker.convertBundle(tables, request, tell))),
    compareKeys: (tables, onProgress) => telling(onProgress, (tell) => worker.compareKeys(tables, tell)),
    readRows: (file, mapping, rows) => worker.readRows(file, mapping, rows),
    cancel: () => worker.cancel(),
  };
  expose(served, port);
}

/**
 * Tells progress to another thread while the work goes on. Then the proxy is let go of, and with it what listens over there and all that
 * it holds: until this thread collects its garbage, which may be never, that would be whole files.
 */
async function telling<T>(onProgress: OnProgress, work: (tell: OnProgress) => Promise<T>): Promise<T> {
  let isOver = false;
  const tell: OnProgress = (share, rows) => {
    if (!isOver) onProgress(share, rows);
  };
  try {
    return await work(tell);
  } finally {
    isOver = true;
    (onProgress as Remote<OnProgress>)[releaseProxy]();
  }
}

/** An import worker on another thread, as it is called from this one: callbacks cross as proxies. */
export function importerOver(port: MessagePort): ImportWorker {
  const remote = wrap<ImportWorker>(port);
  return {
    inspectEmpty: (file, fileName, choice) => remote.inspectEmpty(file, fileName, choice),
    inspect: (file, fileName, choice) => remote.inspect(file, fileName, choice),
    convert: (file, request, onProgress) => remote.convert(file, request, proxy(onProgress)),
    convertHalf: (half, request, start, onProgress) => remote.convertHalf(half, request, start, proxy(onProgress)),
    convertBundle: (tables, request, onProgress) => remote.convertBundle(tables, request, proxy(onProgress)),
    compareKeys: (tables, onProgress) => remote.compareKeys(tables, proxy(onProgress)),
    readRows: (file, mapping, rows) => remote.readRows(file, mapping, rows),
    cancel: () => remote.cancel(),
  };
}
