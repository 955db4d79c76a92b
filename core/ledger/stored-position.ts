import { positionOf, type Books, type Position } from "./books.ts";
import type { DataKey } from "./keys.ts";
import { openShelf } from "./open-shelf.ts";
import type { Shelf } from "./shelf.ts";
import { storageError } from "./storage-error.ts";

/**
 * Where the store stands now, and how its records are sealed: another window may have set a passphrase. Errors: `workspace-locked`, those of
 * the store.
 */
export async function storedPosition(
  { db, head, ports }: Books,
  dataKey: DataKey | null,
): Promise<{ readonly position: Position; readonly shelf: Shelf }> {
  try {
    const now: unknown = (await db.head.get("head")) ?? head;
    const shelf = await openShelf(db, now, dataKey, ports);
    return { position: await positionOf(now, shelf), shelf };
  } catch (error) {
    throw storageError(error);
  }
}
