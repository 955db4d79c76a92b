import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import { openDatabase, WorkspaceDatabase } from "./database.ts";
import type { KeySlots } from "./key-slots.ts";
import { sealedKeyInJournal } from "./file-seal.ts";
import { openKeySlots, type DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { FORMAT, readHead, type SealedChainKey } from "./shapes.ts";
import { isUnreadable, storageError } from "./storage-error.ts";

/** The longest wait between two tries, in seconds. */
const LONGEST_WAIT_S = 60;

/** How often in a row a workspace was not opened, kept beside its head, so that a reload does not forget it. */
interface StoredTries {
  readonly k: "tries";
  readonly format: number;
  readonly failed: number;
  /** When the last one was, in milliseconds since 1970. */
  readonly at: number;
}

/** Seconds until the next try: two after the first wrong one, twice as long after each further, a minute at most; 0: now. */
export function unlockWait(workspace: string, ports: LedgerPorts): Promise<number> {
  return withStore(workspace, async (db) => waitOf(await readTries(db), ports.now())).catch((error: unknown) => {
    if (isUnreadable(error)) return 0;
    throw error;
  });
}

/**
 * The key of a workspace with a passphrase. Wrong tries are counted, and nothing is ever wiped. Errors: `unlock-wait` (`count` seconds)
 * before the wait is over; `passphrase-wrong`, `recovery-code-wrong`; `recovery-code-mistyped`, which is no try; `keys-unreadable`
 * where the workspace has no passphrase. A store that was lost is healed from the journal once this key is there; the journal says then
 * what it takes.
 */
export async function unlockLedger(workspace: string, secret: Secret, ports: LedgerPorts): Promise<DataKey> {
  try {
    return await withStore(workspace, async (db) => {
      // The journal is sealed before the store is: a program that was ended in between left a plain head.
      const key = sealedKeyOf(await db.head.get("head")) ?? (await sealedKeyInJournal(workspace, ports));
      if (key === null) throw new RegularsError("keys-unreadable");
      return tryOnce(db, key.keySlots, secret, ports);
    });
  } catch (error) {
    const key = isUnreadable(error) ? await sealedKeyInJournal(workspace, ports) : null;
    if (key === null) throw error;
    // Tries cannot be counted in a store that cannot be read.
    return openKeySlots(key.keySlots, secret);
  }
}

/** The sealed key of a head as it was read; null where there is none to go by. */
function sealedKeyOf(head: unknown): SealedChainKey | null {
  try {
    const key = head === undefined ? null : readHead(head).key;
    return key instanceof Uint8Array ? null : key;
  } catch (error) {
    if (error instanceof RegularsError && error.code === "ledger-damaged") return null;
    throw error;
  }
}

async function tryOnce(
  db: WorkspaceDatabase,
  keySlots: KeySlots,
  secret: Secret,
  ports: LedgerPorts,
): Promise<DataKey> {
  const tries = await readTries(db);
  const wait = waitOf(tries, ports.now());
  if (wait > 0) throw new RegularsError("unlock-wait", { count: wait });
  try {
    const key = await openKeySlots(keySlots, secret);
    if (tries.failed > 0) await triesOf(db).delete("tries");
    return key;
  } catch (error) {
    const isWrong =
      error instanceof RegularsError && (error.code === "passphrase-wrong" || error.code === "recovery-code-wrong");
    if (isWrong) await triesOf(db).put({ k: "tries", format: FORMAT, failed: tries.failed + 1, at: ports.now() });
    throw error;
  }
}

/** A clock that was set back does not make anybody wait longer than a minute. */
function waitOf({ failed, at }: StoredTries, now: number): number {
  if (failed === 0) return 0;
  const wait = Math.min(LONGEST_WAIT_S, 2 ** failed);
  return Math.min(wait, Math.max(0, Math.ceil(wait - (now - at) / 1000)));
}

async function readTries(db: WorkspaceDatabase): Promise<StoredTries> {
  const stored = await triesOf(db).get("tries");
  const isSound = typeof stored?.failed === "number" && stored.failed >= 0 && typeof stored.at === "number";
  return isSound ? stored : { k: "tries", format: FORMAT, failed: 0, at: 0 };
}

function triesOf(db: WorkspaceDatabase) {
  return db.table<StoredTries, "tries">("head");
}

async function withStore<T>(workspace: string, work: (db: WorkspaceDatabase) => Promise<T>): Promise<T> {
  const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
  try {
    return await work(db);
  } catch (error) {
    throw storageError(error);
  } finally {
    db.close();
  }
}
