import { openDatabase, WorkspaceDatabase } from "./database.ts";
import { sealOf } from "./digest.ts";
import { bytesOf } from "./record-bytes.ts";
import { readHead, type BlockRef, type Digest } from "./shapes.ts";
import { isSealed } from "./vault.ts";

/** How many records are on their way at a time. */
const AT_ONCE = 4;

/** Opens a sealed record as the head lists it; `digest` where it is known already. */
type Open = (stored: unknown, ref: BlockRef, digest?: Digest) => Promise<unknown>;

/** What was read, with its digest, for which no key is needed. */
interface Read {
  readonly stored: unknown;
  readonly digest: Digest | undefined;
}

/**
 * Sealed records of a workspace, read and hashed while its key is derived, which takes most of the time until it is open and needs no disk; and opened, as
 * soon as the key is there, while those before them are worked on. They are handed out once. Records never change under their ids, so
 * none of them can be an older one.
 */
export class RecordsAhead {
  private readonly reads = new Map<string, Promise<Read>>();
  private readonly opened = new Map<string, Promise<unknown>>();
  private readonly taken = new Set<string>();
  private stopped = false;

  /** Begins to read. What cannot be read is left to who opens the workspace, and is told there. */
  static of(workspace: string): RecordsAhead {
    const ahead = new RecordsAhead();
    void ahead.readAll(workspace).catch(() => ahead.stop());
    return ahead;
  }

  /** Begins to open records in this order. */
  openWith(open: Open, refs: readonly BlockRef[]): void {
    const waiting = [...refs];
    const openOn = async (): Promise<void> => {
      for (let ref = waiting.shift(); ref !== undefined && !this.stopped; ref = waiting.shift()) {
        const read = this.reads.get(ref.id);
        if (read === undefined || this.taken.has(ref.id)) continue;
        this.reads.delete(ref.id);
        const opening = openRead(read, ref, open);
        this.opened.set(ref.id, opening);
        await opening.catch(() => undefined); // told to who takes it
      }
    };
    for (let i = 0; i < AT_ONCE; i++) void openOn();
  }

  /** A record that was opened, or is about to be; undefined: to be read and opened by whoever asks. */
  take(ref: BlockRef, open: Open): Promise<unknown> | undefined {
    const { id } = ref;
    const read = this.reads.get(id);
    const opening = this.opened.get(id) ?? (read && openRead(read, ref, open));
    this.opened.delete(id);
    this.reads.delete(id);
    this.taken.add(id);
    return opening;
  }

  /** Lets go of what nobody took, and reads no further. */
  stop(): void {
    this.stopped = true;
    this.reads.clear();
    this.opened.clear();
  }

  private async readAll(workspace: string): Promise<void> {
    const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
    try {
      const { facts } = readHead(await db.head.get("head"));
      const waiting = facts.map(({ id }) => id);
      const readOn = async (): Promise<void> => {
        for (let id = waiting.shift(); id !== undefined && !this.stopped; id = waiting.shift()) {
          if (this.taken.has(id)) continue;
          const read = readOne(db, id);
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

/** What cannot be read is left to who asks for it. */
async function readOne(db: WorkspaceDatabase, id: string): Promise<Read> {
  const stored: unknown = await Promise.resolve(db.blocks.get(id)).catch(() => undefined);
  return { stored, digest: isSealed(stored) ? (await sealOf(bytesOf(stored))).digest : undefined };
}

async function openRead(read: Promise<Read>, ref: BlockRef, open: Open): Promise<unknown> {
  const { stored, digest } = await read;
  return stored === undefined ? undefined : open(stored, ref, digest);
}
