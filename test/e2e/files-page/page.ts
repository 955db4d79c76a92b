import { startWorker } from "../../../renderer/app/workers/trusted-worker.ts";
import type { Asked, Outcome } from "./files.worker.ts";
import filesUrl from "./files.worker.ts?worker&url";

/** Does something with files in a worker of its own, and gives what came of it; a loop goes on. */
function ask(what: Asked): Promise<readonly Outcome[]> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(filesUrl, "files");
    worker.addEventListener("message", ({ data }: MessageEvent<readonly Outcome[]>) => {
      if (what !== "loop") worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", () => reject(new Error("the worker failed")));
    worker.postMessage(what, []);
  });
}

Reflect.set(globalThis, "askFiles", ask);
