import { RegularsError } from "../../../core/model/error.ts";
import { checkFileName, type WorkspaceFiles } from "../../../core/ledger/workspace-files.ts";

/** What goes wrong at a writing call: nothing is done, it is done but told as failed, half of an append is done. */
export type FileFault = "refused" | "doneButFailed" | "torn";

/**
 * Files of one workspace in memory, as a host's: whole writes, appends at a length. `failAt` lets the nth writing call from now fail, and
 * `dead` everything from then on.
 */
export class MemoryFiles implements WorkspaceFiles {
  readonly content = new Map<string, Uint8Array<ArrayBuffer>>();
  /** Writing calls so far. */
  writes = 0;
  private fault: { at: number; fault: FileFault; code: "disk-full" | "files-failed"; stays: boolean } | null = null;
  /** Whether the fault that was asked for came. */
  hit = false;
  /** Whether the folder cannot be got at: every call fails. */
  unreachable = false;

  failAt(at: number, fault: FileFault = "refused", code: "disk-full" | "files-failed" = "files-failed", stays = false) {
    this.fault = { at: this.writes + at, fault, code, stays };
    this.hit = false;
  }

  /** Nothing fails any more. */
  recover(): void {
    this.fault = null;
  }

  /** The files as they are now, to be put back later. */
  copy(): Map<string, Uint8Array<ArrayBuffer>> {
    return new Map([...this.content].map(([name, bytes]) => [name, bytes.slice()]));
  }

  /** Puts files back as they were. */
  restore(copy: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
    this.content.clear();
    for (const [name, bytes] of copy) this.content.set(name, bytes.slice());
  }

  async list() {
    this.reach();
    return Array.from(this.content, ([name, bytes]) => ({ name, bytes: bytes.length }));
  }

  async read(name: string) {
    this.reach();
    checkFileName(name);
    const bytes = this.content.get(name);
    return bytes === undefined ? null : new Blob([bytes]);
  }

  async write(name: string, bytes: Uint8Array<ArrayBuffer>) {
    checkFileName(name);
    this.change(() => this.content.set(name, bytes.slice()));
  }

  async create(name: string) {
    checkFileName(name);
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        this.change(() => parts.push(bytes.slice()));
      },
      close: async () => {
        const whole = new Uint8Array(await new Blob(parts).arrayBuffer());
        this.change(() => this.content.set(name, whole));
      },
      abort: async () => {},
    };
  }

  async append(name: string, at: number, bytes: Uint8Array<ArrayBuffer>) {
    checkFileName(name);
    const there = this.content.get(name) ?? new Uint8Array(0);
    if (there.length < at) throw new RegularsError("files-failed", { what: "shorter" });
    const put = (length: number): void => {
      const grown = new Uint8Array(at + length);
      grown.set(there.subarray(0, at));
      grown.set(bytes.subarray(0, length), at);
      this.content.set(name, grown);
    };
    this.change(
      () => put(bytes.length),
      () => put(bytes.length >> 1),
    );
  }

  async remove(names: readonly string[]) {
    for (const name of names) checkFileName(name);
    this.change(() => names.forEach((name) => this.content.delete(name)));
  }

  private change(done: () => void, half: () => void = () => undefined): void {
    this.reach();
    this.writes++;
    const { fault } = this;
    const now = fault !== null && (fault.stays ? this.writes >= fault.at : this.writes === fault.at);
    if (!now) return done();
    this.hit = true;
    if (fault.fault === "doneButFailed") done();
    if (fault.fault === "torn") half();
    throw new RegularsError(fault.code);
  }

  private reach(): void {
    if (this.unreachable) throw new RegularsError("files-failed");
  }
}
