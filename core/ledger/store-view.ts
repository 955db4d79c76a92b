import { RegularsError } from "../model/error.ts";
import { listedBy, positionOf, type Position } from "./books.ts";
import type { WorkspaceDatabase } from "./database.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { openShelf } from "./open-shelf.ts";
import { readHead, type BlockRef } from "./shapes.ts";
import type { Shelf } from "./shelf.ts";
import { storageError } from "./storage-error.ts";
import { linesOf, readDecisionLine } from "./text-blocks.ts";
import { readLines } from "./blocks.ts";
import type { CommitSeq } from "../model/decision.ts";

/** What the browser's store was found to hold. */
export type StoreView =
  | { readonly is: "empty"; readonly ids: ReadonlySet<string> }
  /** Something, but nothing to go by: what is wrong with it. */
  | { readonly is: "faulty"; readonly ids: ReadonlySet<string>; readonly fault: RegularsError }
  | SoundStore;

/** A head with its links and decisions, all as they were written, though blocks of facts may be missing. */
export interface SoundStore {
  readonly is: "sound";
  readonly ids: ReadonlySet<string>;
  readonly position: Position;
  readonly shelf: Shelf;
  readonly lines: ReadonlyMap<CommitSeq, string>;
  readonly missing: readonly BlockRef[];
}

/** Looks at a store without changing it. Errors: `ledger-newer`, `workspace-locked`, `ledger-blocked`, `disk-full`. */
export async function viewStore(
  db: WorkspaceDatabase,
  dataKey: DataKey | null,
  ports: LedgerPorts,
): Promise<StoreView> {
  let ids: ReadonlySet<string> = new Set();
  try {
    const stored = await db.transaction("r", db.head, db.blocks, async () => {
      ids = new Set(await db.blocks.toCollection().primaryKeys());
      return { head: (await db.head.get("head")) as unknown };
    });
    if (stored.head !== undefined) return await viewHead(db, stored.head, ids, dataKey, ports);
    return ids.size === 0 ? { is: "empty", ids } : { is: "faulty", ids, fault: damaged("head") };
  } catch (error) {
    const fault = storageError(error);
    if (fault.code !== "ledger-damaged" && fault.code !== "internal") throw fault;
    return { is: "faulty", ids, fault };
  }
}

async function viewHead(
  db: WorkspaceDatabase,
  stored: unknown,
  ids: ReadonlySet<string>,
  dataKey: DataKey | null,
  ports: LedgerPorts,
): Promise<SoundStore> {
  const head = readHead(stored);
  const shelf = await openShelf(db, head, dataKey, ports);
  const texts = [...head.decisions, ...head.pages];
  for (const ref of texts) if ((await shelf.digestOf(ref)) !== ref.digest) throw damaged(ref.table);
  const lines = new Map<CommitSeq, string>();
  for (const ref of head.decisions) {
    for (const line of linesOf(readLines(await shelf.get(ref), ref))) lines.set(readDecisionLine(line).commit, line);
  }
  const missing = listedBy(head).filter(({ id }) => !ids.has(id));
  return { is: "sound", ids, position: await positionOf(head, shelf), shelf, lines, missing };
}

function damaged(what: string): RegularsError {
  return new RegularsError("ledger-damaged", { what });
}
