import { RegularsError } from "../model/error.ts";
import { listedBy } from "./books.ts";
import type { WorkspaceDatabase } from "./database.ts";
import type { Prepared } from "./shelf.ts";
import { readHead, refuseNewer, type BlockRef, type Head } from "./shapes.ts";

/** What the last transaction of a commit or a compaction writes and takes away. */
export interface Change {
  readonly head: Head;
  readonly added: readonly Prepared[];
  /** Ids that the new head no longer lists. */
  readonly dropped: readonly string[];
}

/**
 * Replaces the head that a change was made on, in one strict transaction. Before it nothing points at the staged blocks, after it
 * everything does. Error: `plan-stale` where the stored head is another one or another window has taken the right to write, or a staged block
 * has gone.
 */
export async function flip(
  db: WorkspaceDatabase,
  onto: Head,
  change: Change,
  staged: readonly BlockRef[],
): Promise<void> {
  const ids = staged.map(({ id }) => id);
  await db.transaction("rw", db.head, db.blocks, async () => {
    const stored = await db.head.get("head");
    refuseNewer(stored);
    if (stored?.seq !== onto.seq || stored.hash !== onto.hash || stored.writer !== onto.writer) throw stale();
    if (ids.length > 0 && !(await areThere(db, ids))) throw stale();
    // Asked for together: the answer to each would take a turn through the browser's process.
    await Promise.all([
      db.blocks.bulkAdd(change.added.map(({ stored }) => stored)),
      db.head.put(change.head),
      db.blocks.bulkDelete([...change.dropped]),
    ]);
  });
}

/** Whether all these records are stored; told by the keys of all, in one request: counting some of them would read each as a whole. */
async function areThere(db: WorkspaceDatabase, ids: readonly string[]): Promise<boolean> {
  const stored = new Set(await db.blocks.toCollection().primaryKeys());
  return ids.every((id) => stored.has(id));
}

/** Takes staged blocks away again, as far as the head as it is stored does not list them; which. */
export async function discard(db: WorkspaceDatabase, staged: readonly BlockRef[]): Promise<readonly BlockRef[]> {
  if (staged.length === 0) return [];
  try {
    return await db.transaction("rw", db.head, db.blocks, async () => {
      const listed = new Set(listedBy(readHead(await db.head.get("head"))).map(({ id }) => id));
      const away = staged.filter(({ id }) => !listed.has(id));
      await db.blocks.bulkDelete(away.map(({ id }) => id));
      return away;
    });
  } catch {
    // A store that fails now is cleared of them the next time it is opened; what is told is the failure that led here.
    return [];
  }
}

/** Somebody else changed the workspace meanwhile. */
export function stale(): RegularsError {
  return new RegularsError("plan-stale");
}
