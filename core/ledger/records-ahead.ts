import { openDatabase, WorkspaceDatabase } from "./database.ts";
import { readHead } from "./shapes.ts";

/** How many records are on their way at a time. */
const AT_ONCE = 4;

/**
 * Sealed records of a workspace, read while its key is derived, which takes most of the time until it is open and needs no disk. They are handed
 * out once, to who opens it. Records never change under their ids, so none of them can be an older one.
 */
export class RecordsAhead {
  private readonly reads = new Map<string, Promise<unknown>>();
  private readonly taken = new Set<string>();
  private stopped = false;

  /** Begins to read. What cannot be read is left to who opens the workspace, and is told there. */
  static of(workspace: string): RecordsAhead {
    const ahead = new RecordsAhead();
    void ahead.readAll(workspace).catch(() => ahead.stop());
    return ahead;
  }

  /** A record, if it was read or is on its way; undefined: to be read by whoever asks. */
  take(id: string): Promise<unknown> | undefined {
    const read = this.reads.get(id);
    this.reads.delete(id);
    this.taken.add(id);
    return read;
  }

  /** Lets go of what nobody took, and reads no further. */
  stop(): void {
    this.stopped = true;
    this.reads.clear();
  }

  private async readAll(workspace: string): Promise<void> {
    const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
    try {
      const { facts } = readHead(await db.head.get("head"));
      const waiting = facts.map(({ id }) => id);
      const readOn = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined && !this.stopped; id = waiting.shift()) {
          if (this.taken.has(id)) continue;
          const read: Promise<unknown> = Promise.resolve(db.blocks.get(id)).catch(() => undefined);
          this.reads.set(id, read);
          await read;
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, readOn));
    } finally {
      db.close();
    }
  }
}
