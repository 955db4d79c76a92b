import { RegularsError } from "../model/error.ts";
import { listedBy, positionOf, type Position } from "./books.ts";
import type { WorkspaceDatabase } from "./database.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { openShelf } from "./open-shelf.ts";
import { readAhead } from "./read-ahead.ts";
import { readHead, type BlockRef } from "./shapes.ts";
import type { Shelf } from "./shelf.ts";
import { storageError } from "./storage-error.ts";
import { linesOf, readDecisionLine } from "./text-blocks.ts";
import { readLines } from "./blocks.ts";
import type { CommitSeq } from "../model/decision.ts";

/** What the browser's store was found to hold. */
export type StoreView =
  | (Seen & { readonly is: "empty" })
  /** Something, but nothing to go by: what is wrong with it. */
  | (Seen & { readonly is: "faulty"; readonly fault: RegularsError })
  | SoundStore;

/** What there was, whatever it is worth. */
export interface Seen {
  /** Of blocks. */
  readonly ids: ReadonlySet<string>;
  /** The head as it was read, as text; null where it could not be read. */
  readonly head: string | null;
}

/** A head with its links and decisions, all as they were written, though blocks of facts may be missing. */
export interface SoundStore extends Seen {
  readonly is: "sound";
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
  let seen: Seen = { ids: new Set(), head: null };
  try {
    const stored = await db.transaction("r", db.head, db.blocks, async () => {
      const ids = new Set(await db.blocks.toCollection().primaryKeys());
      return { ids, head: (await db.head.get("head")) as unknown };
    });
    seen = { ids: stored.ids, head: textOfHead(stored.head) };
    if (stored.head !== undefined) return await viewHead(db, stored.head, seen, dataKey, ports);
    return stored.ids.size === 0 ? { ...seen, is: "empty" } : { ...seen, is: "faulty", fault: damaged("head") };
  } catch (error) {
    const fault = storageError(error);
    if (fault.code !== "ledger-damaged" && fault.code !== "internal") throw fault;
    return { ...seen, is: "faulty", fault };
  }
}

/** A head as it was read, to know it again; nothing reads it back. */
export function textOfHead(stored: unknown): string {
  return JSON.stringify(stored ?? null);
}

async function viewHead(
  db: WorkspaceDatabase,
  stored: unknown,
  seen: Seen,
  dataKey: DataKey | null,
  ports: LedgerPorts,
): Promise<SoundStore> {
  const head = readHead(stored);
  const shelf = await openShelf(db, head, dataKey, ports);
  const texts = [...head.decisions, ...head.pages];
  const lines = new Map<CommitSeq, string>();
  for await (const [ref, stored] of readAhead(texts, (one) => shelf.getSound(one))) {
    if (ref.table !== "decision") continue;
    for (const line of linesOf(readLines(stored, ref))) lines.set(readDecisionLine(line).commit, line);
  }
  const missing = listedBy(head).filter(({ id }) => !seen.ids.has(id));
  return { ...seen, is: "sound", position: await positionOf(head, shelf), shelf, lines, missing };
}

function damaged(what: string): RegularsError {
  return new RegularsError("ledger-damaged", { what });
}
