import { wrap, type Remote } from "comlink";
import type { BenchWorker } from "./bench.worker.ts";
import BenchWorkerClass from "./bench.worker.ts?worker";
import { EngineRun } from "./engine-run.ts";
import { updateRecords } from "./small-record.ts";
import { rewriteBlock, storedMegabytes, untilSettled } from "./stored-bytes.ts";

let worker: Worker | null = null;
let remote: Remote<BenchWorker> | null = null;

/** What the runner calls, each call timed in the page or its worker. */
const bench = {
  engine: new EngineRun(fileAt),
  updateRecords,
  rewriteBlock,
  storedMegabytes,
  untilSettled,
  /** A fresh worker for measures on the folded state and for the peers. */
  startWorker(): void {
    worker?.terminate();
    worker = new BenchWorkerClass();
    remote = wrap<BenchWorker>(worker);
  },
  stopWorker(): void {
    worker?.terminate();
    worker = null;
    remote = null;
  },
  /** Calls a method of the worker by its name. */
  async call(method: keyof BenchWorker, ...given: unknown[]): Promise<unknown> {
    if (remote === null) throw new Error("no worker");
    const call: unknown = remote[method];
    return await (call as (...given: unknown[]) => Promise<unknown>)(...given);
  },
};
Reflect.set(globalThis, "bench", bench);
export type Bench = typeof bench;

/** A file the runner has laid into the page. */
function fileAt(name: string): File {
  const files = [...(document.querySelector("input")?.files ?? [])];
  const file = files.find((one) => one.name.startsWith(name));
  if (file === undefined) throw new Error(`no file ${name}`);
  return file;
}
