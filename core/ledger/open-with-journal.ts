import { RegularsError } from "../model/error.ts";
import { databaseName, deleteDatabase, openDatabase, WorkspaceDatabase } from "./database.ts";
import { found } from "./heal-report.ts";
import { heal, readJournal, type Healed } from "./heal.ts";
import type { Journal } from "./journal.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { isUnreadable, storageError } from "./storage-error.ts";

/**
 * Opens a workspace that has a journal, healed. A store that can be neither read nor written is deleted, and made afresh from the
 * journal, only after the journal was found to be whole, block by block; `isBroken` says that it was found to be one. Errors: those of `heal` and of opening the store.
 */
export async function openWithJournal(
  workspace: string,
  journal: Journal,
  ports: LedgerPorts,
  dataKey: DataKey | null,
  isBroken = false,
): Promise<Healed> {
  const open = async (): Promise<Healed> => {
    const db = await openDatabase(new WorkspaceDatabase(workspace), "head");
    try {
      return await heal({ db, journal, dataKey, ports });
    } catch (error) {
      db.close();
      throw storageError(error);
    }
  };
  try {
    if (!isBroken)
      return await open().catch((error: unknown) => (isUnreadable(error) ? open() : Promise.reject(error)));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
  }
  if (!(await isWhole(journal, ports, dataKey))) throw new RegularsError("ledger-damaged", { what: "store" });
  await deleteDatabase(databaseName(workspace));
  const { findings, ...healed } = await open();
  return {
    ...healed,
    findings: findings.map((one) => (one.kind === "storeEmpty" ? found("storeUnreadable", one) : one)),
  };
}

/** Whether everything that was ever told as done is in the journal, as it was written. */
async function isWhole(journal: Journal, ports: LedgerPorts, dataKey: DataKey | null): Promise<boolean> {
  const reading = await readJournal(journal, dataKey, ports);
  const state = reading?.state ?? null;
  if (state === null || reading?.rest === "damaged") return false;
  for (const ref of state.facts) {
    if ((await journal.block(ref)) === null) return false;
    await ports.breathe();
  }
  return true;
}
