import type { FileWriter } from "../ledger/workspace-files.ts";

/** A file on its way to a place the engine does not know: the browser keeps what is written, on its disk where it is much. */
export class BlobWriter implements FileWriter {
  private parts: Blob[] = [];

  async write(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    this.parts.push(new Blob([bytes]));
  }

  async close(): Promise<void> {}

  async abort(): Promise<void> {
    this.parts = [];
  }

  content(): Blob {
    return new Blob(this.parts, { type: "application/octet-stream" });
  }
}
