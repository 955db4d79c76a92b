import { RegularsError } from "../model/error.ts";
import type { Position } from "./books.ts";
import { checkRoom } from "./commit-checks.ts";
import type { WorkspaceDatabase } from "./database.ts";
import { isChain, keyOfChain } from "./chain.ts";
import type { Journal } from "./journal.ts";
import { stale } from "./flip.ts";
import { headOf } from "./head-of-journal.ts";
import type { JournalState } from "./journal-state.ts";
import type { LedgerPorts } from "./ledger.ts";
import { readAhead } from "./read-ahead.ts";
import { recordFrom } from "./record-bytes.ts";
import { isCommit, type BlockRef, type StoredRecord } from "./shapes.ts";
import type { Shelf } from "./shelf.ts";
import { textOfHead } from "./store-view.ts";

/** How much is written at a time. */
const BYTES_A_WRITE = 8 * 1024 * 1024;

/** What is put in the place of whatever the store holds. */
export interface Rebuilding {
  readonly db: WorkspaceDatabase;
  readonly shelf: Shelf;
  readonly journal: Journal;
  readonly state: JournalState;
  /** Ids of blocks that the store has as they were written. */
  readonly sound: ReadonlySet<string>;
  /** The head that is replaced, as `textOfHead` gives it; null where it cannot be read. */
  readonly onto: string | null;
  readonly ports: LedgerPorts;
}

/**
 * Puts the head that a journal adds up to into the store: first the blocks that it has not, then one strict transaction that replaces
 * the head and takes everything else away. Errors: `plan-stale` where the head was replaced meanwhile; `ledger-damaged` where a block is sound on neither side, or the chain does not hold;
 * `disk-full`. Whatever the error, no head was touched.
 */
export async function rebuildStore(rebuilding: Rebuilding): Promise<{ readonly position: Position; blocks: number }> {
  const { db, shelf, state, sound, onto, ports } = rebuilding;
  if (!(await isChain(state.links, await keyOfChain(state, shelf)))) {
    throw new RegularsError("ledger-damaged", { what: "chain" });
  }
  const missing = state.facts.filter(({ id }) => !sound.has(id));
  await checkRoom(
    ports,
    missing.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  await restoreBlocks(rebuilding, missing);
  const { head, added } = await headOf(state, shelf, ports);
  const listed = new Set([...state.facts, ...added].map(({ id }) => id));
  await db.transaction("rw", db.head, db.blocks, async () => {
    if (onto !== null && textOfHead(await db.head.get("head")) !== onto) throw stale();
    const ids = await db.blocks.toCollection().primaryKeys();
    await db.blocks.bulkPut(added.map(({ stored }) => stored));
    await db.head.put(head);
    await db.blocks.bulkDelete(ids.filter((id) => !listed.has(id)));
  });
  const records = state.links.filter((link) => isCommit(link));
  return { position: { head, links: state.links, records }, blocks: missing.length };
}

/** Writes blocks into the store as the journal has them. Error besides those of the store: `ledger-damaged` for those it has not. */
export async function restoreBlocks(
  { db, journal, ports }: Pick<Rebuilding, "db" | "journal" | "ports">,
  refs: readonly BlockRef[],
): Promise<void> {
  let waiting: StoredRecord[] = [];
  let bytesWaiting = 0;
  const lost: BlockRef[] = [];
  const write = async (): Promise<void> => {
    const records = waiting;
    waiting = [];
    bytesWaiting = 0;
    if (records.length > 0) await db.blocks.bulkPut(records);
  };
  for await (const [ref, bytes] of readAhead(refs, (one) => journal.block(one))) {
    if (bytes === null) {
      lost.push(ref);
      continue;
    }
    waiting.push(recordFrom(bytes, ref.id));
    bytesWaiting += bytes.length;
    if (bytesWaiting >= BYTES_A_WRITE) await write();
    await ports.breathe();
  }
  await write();
  const [first] = lost;
  if (first !== undefined) throw new RegularsError("ledger-damaged", { what: first.table, count: lost.length });
}
