import type { Books } from "./books.ts";
import { found, type HealFinding } from "./heal-report.ts";
import { restoreBlocks } from "./heal-store.ts";
import { sealOf } from "./digest.ts";
import type { BlockRef } from "./shapes.ts";

/** Of all blocks, how many are looked at again after each commit, once all were. */
const SHARE_A_COMMIT = 1 / 100;

/** How a block was found: as it was written, or damaged on a side, and whether the other could heal it. */
type Condition = "sound" | "storeHealed" | "journalHealed" | "lost";

/**
 * Reads blocks of facts again, in the store and in the journal, in the background: what has not the digest it was written with is put right
 * from the other side. All blocks once after opening, then some after each commit.
 */
export class Scrubber {
  private readonly books: Books;
  private readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  private next = 0;
  private due = Infinity;
  private readonly lost = new Set<string>();

  /** `inTurn` runs work while no head is replaced. */
  constructor(books: Books, inTurn: (work: () => Promise<void>) => Promise<void>) {
    this.books = books;
    this.inTurn = inTurn;
  }

  /** A commit came: some blocks are looked at again. */
  more(): void {
    this.due = Math.max(this.due, Math.ceil(this.books.head.facts.length * SHARE_A_COMMIT));
  }

  /** Looks at the next block; null where nothing is due. */
  async step(): Promise<{ readonly findings: readonly HealFinding[] } | null> {
    const { facts } = this.books.head;
    this.due = Math.min(this.due, facts.length);
    if (this.due === 0) return null;
    this.due--;
    const ref = facts[this.next % facts.length];
    this.next = (this.next + 1) % facts.length;
    return { findings: ref === undefined ? [] : await this.check([ref]) };
  }

  /** Looks at every block now. */
  all(): Promise<readonly HealFinding[]> {
    return this.check(this.books.head.facts);
  }

  private async check(refs: readonly BlockRef[]): Promise<readonly HealFinding[]> {
    const counts = { sound: 0, storeHealed: 0, journalHealed: 0, lost: 0 };
    for (const ref of refs) {
      let condition: Condition = "sound";
      if (!(await this.isSound(ref))) {
        await this.inTurn(async () => {
          if (this.books.head.facts.some(({ id }) => id === ref.id)) condition = await this.mend(ref);
        });
      }
      counts[condition]++;
      await this.books.ports.breathe();
    }
    const findings: HealFinding[] = [];
    if (counts.lost > 0) findings.push(found("lost", { blocks: counts.lost }));
    if (counts.storeHealed > 0) findings.push(found("storeBlocks", { blocks: counts.storeHealed }));
    if (counts.journalHealed > 0) findings.push(found("journalBlocks", { blocks: counts.journalHealed }));
    return findings;
  }

  private async isSound(ref: BlockRef): Promise<boolean> {
    if (!(await this.isSoundInStore(ref))) return this.lost.has(ref.id);
    const { journal, head } = this.books;
    if (journal === null || journal.hash !== head.hash) return true;
    try {
      return (await journal.block(ref)) !== null;
    } catch {
      // Files that cannot be got at now are not damaged; what cannot be saved is told to who saves.
      return true;
    }
  }

  private async isSoundInStore(ref: BlockRef): Promise<boolean> {
    // What cannot be read at all is not sound either.
    return (await this.books.shelf.digestOf(ref).catch(() => null)) === ref.digest;
  }

  private async mend(ref: BlockRef): Promise<Condition> {
    const { journal, shelf, db, ports } = this.books;
    if (await this.isSoundInStore(ref)) {
      const bytes = await shelf.bytes(ref);
      if (journal === null || bytes === null || (await journal.block(ref)) !== null) return "sound";
      await journal.putBlocks([{ bytes, seal: await sealOf(bytes) }]);
      return "journalHealed";
    }
    if (journal === null || (await journal.block(ref)) === null) {
      // Told once; whoever reads it is told by an error.
      this.lost.add(ref.id);
      return "lost";
    }
    await restoreBlocks({ db, journal, ports }, [ref]);
    return "storeHealed";
  }
}
