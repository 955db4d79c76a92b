import type { Converted } from "../import/converted.ts";
import type { ConvertRequest, ImportWorker, OnProgress } from "../import/worker-api.ts";

/** A file being read whole, from before anybody waits for it. */
export class FileReading {
  /** Errors: those of the file and the mapping; `cancelled` once it was stopped. */
  readonly converted: Promise<Converted>;

  private readonly worker: ImportWorker;
  private readonly name: string;
  private share = 0;
  private rows = 0;
  private listener: OnProgress | null = null;
  private isOver = false;

  constructor(worker: ImportWorker, file: Blob, fileName: string, request: ConvertRequest) {
    this.worker = worker;
    this.name = nameOf(file, fileName, request);
    this.converted = worker.convert(file, request, (share, rows) => {
      this.share = share;
      this.rows = rows;
      this.listener?.(share, rows);
    });
    // It may fail before it is waited for; whoever waits is told then.
    this.converted.catch(() => undefined).finally(() => (this.isOver = true));
  }

  /** Whether it is the reading of this file in this way. A `File` names the moment it was last changed; a blob has no such name. */
  isOf(file: Blob, fileName: string, request: ConvertRequest): boolean {
    return file instanceof File && this.name === nameOf(file, fileName, request);
  }

  /** Tells how far it is, from where it stands now. */
  follow(onProgress: OnProgress): void {
    this.listener = onProgress;
    onProgress(this.share, this.rows);
  }

  /** Ends it; resolves once nothing of it is under way any more. */
  async stop(): Promise<void> {
    if (!this.isOver) await this.worker.cancel();
    await this.converted.catch(() => undefined);
  }
}

function nameOf(file: Blob, fileName: string, request: ConvertRequest): string {
  const changed = file instanceof File ? file.lastModified : 0;
  return JSON.stringify([fileName, file.size, changed, request]);
}
