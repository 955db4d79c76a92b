import { expose, proxy, transfer, wrap } from "comlink";
import type { ImportWorker } from "../../../core/import/worker-api.ts";
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
    convert: (file, request, onProgress) => handOver(worker.convert(file, request, onProgress)),
    convertHalf: (half, request, start, onProgress) => handOver(worker.convertHalf(half, request, start, onProgress)),
    convertBundle: (tables, request, onProgress) => handOver(worker.convertBundle(tables, request, onProgress)),
    compareKeys: (tables, onProgress) => worker.compareKeys(tables, onProgress),
    readRows: (file, mapping, rows) => worker.readRows(file, mapping, rows),
    cancel: () => worker.cancel(),
  };
  expose(served, port);
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
