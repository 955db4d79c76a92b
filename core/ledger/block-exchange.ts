import { MAX_ROWS } from "../model/block.ts";
import type { Books } from "./books.ts";
import { refInstead } from "./commit-change.ts";
import type { BlockRef, PlainRecord, Replacement } from "./shapes.ts";
import type { Prepared } from "./shelf.ts";

/** How many rows are written at a time: a write waits for the disk, so several blocks go together. */
const ROWS_A_WRITE = 4 * MAX_ROWS;

/** Blocks that are written afresh, under new ids, while the old ones still stand. */
export class BlockExchange {
  /** What may be stored by now, though no head lists it. */
  readonly staged: BlockRef[] = [];
  /** By id: the block that stands for an old one from now on; null where nothing is left of it. */
  readonly becomes = new Map<string, BlockRef | null>();
  /** What the chain says of it; of decisions it names each line, not the block. */
  readonly replaces: Replacement[] = [];
  private readonly books: Books;
  private waiting: { readonly prepared: Prepared; readonly ref: BlockRef }[] = [];
  private writing: Promise<unknown> = Promise.resolve();

  constructor(books: Books) {
    this.books = books;
  }

  /** Puts a record in the place of a block, or nothing; gives how it is listed. It is certainly stored once `written` resolves. */
  async exchange(ref: BlockRef, record: PlainRecord | null): Promise<BlockRef | null> {
    const prepared = record && (await this.books.shelf.prepare(record));
    const fresh = prepared && refInstead(prepared, ref);
    this.becomes.set(ref.id, fresh);
    const isFact = ref.table !== "decision" && ref.table !== "commit";
    if (isFact) this.replaces.push({ from: [ref.digest], to: fresh === null ? [] : [fresh.digest] });
    if (prepared === null || fresh === null) return fresh;
    this.waiting.push({ prepared, ref: fresh });
    if (this.waiting.reduce((sum, one) => sum + one.ref.rows, 0) >= ROWS_A_WRITE) await this.write();
    return fresh;
  }

  /** Resolves once everything is stored. */
  async written(): Promise<void> {
    await this.write();
    await this.writing;
  }

  /** Resolves once nothing is on its way any more, whatever became of it. */
  async ended(): Promise<void> {
    await Promise.allSettled([this.writing]);
  }

  /** Begins to write what is waiting, once what went before is written. */
  private async write(): Promise<void> {
    await this.writing;
    const { waiting } = this;
    if (waiting.length === 0) return;
    this.waiting = [];
    this.staged.push(...waiting.map(({ ref }) => ref));
    this.writing = this.books.put(waiting.map(({ prepared }) => prepared));
    // Awaited before the head is replaced; one that fails before that is not one that nobody looks at.
    this.writing.catch(() => undefined);
  }
}
