import type { CommitSeq } from "../model/decision.ts";
import type { Books } from "./books.ts";
import { listedBy } from "./books.ts";
import { stale } from "./flip.ts";
import { dropGlance } from "./glance.ts";
import { refuseNewer, type Head } from "./shapes.ts";
import { dropSnapshots } from "./snapshots.ts";

/**
 * Makes sure that what an erasure took is in no copy outside the store either: older logs and block files of the journal, the glance, and snapshots
 * that hold a record which is no longer listed. Then the head says so. Whether it is so; where not, the mark stays and it is tried
 * again when the workspace is next opened. Not before `also` is done.
 */
export async function cleanOutside(books: Books, workspace: string, also?: Promise<void>): Promise<boolean> {
  const last = books.records.findLast(({ kind }) => kind === "erase");
  if (last === undefined) return true;
  try {
    if (books.head.unclean !== undefined) {
      await cleanJournal(books);
      // What stood on the first screens before may name them.
      await dropGlance(workspace, books.ports);
    }
    // Always: a head that was healed from the journal has lost its mark.
    await cleanSnapshots(books, workspace, last.seq);
    await also;
    if (books.head.unclean !== undefined) await unmark(books);
    return true;
  } catch {
    await also?.catch(() => undefined);
    // It is told by the answer, and the mark in the head says it again.
    return false;
  }
}

async function cleanJournal({ journal, head }: Books): Promise<void> {
  if (journal === null) return;
  if (journal.hash !== head.hash) throw stale();
  await journal.settle(head.facts);
}

/** Takes away snapshots from before an erasure that hold anything which was written afresh since. */
async function cleanSnapshots({ ports, head }: Books, workspace: string, erasure: CommitSeq): Promise<void> {
  const files = await ports.files(workspace);
  if (files === null) return;
  const listed = new Set(listedBy(head).map(({ digest }) => digest));
  await dropSnapshots(files, ({ seq }, records) => seq < erasure && records.some(({ digest }) => !listed.has(digest)));
}

async function unmark(books: Books): Promise<void> {
  const { db, head } = books;
  const { unclean: _, ...clean } = head;
  await db.transaction("rw", db.head, async () => {
    const stored: Head | undefined = await db.head.get("head");
    refuseNewer(stored);
    if (stored?.hash !== head.hash) throw stale();
    await db.head.put(clean);
  });
  const { links, records } = books;
  books.moveTo({ head: clean, links, records }, await books.decisions());
}
