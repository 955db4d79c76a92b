import { RegularsError } from "../model/error.ts";
import type { WorkspaceDatabase } from "./database.ts";
import type { DataKey } from "./keys.ts";
import type { LedgerPorts } from "./ledger.ts";
import { readHead } from "./shapes.ts";
import { Shelf } from "./shelf.ts";
import { openVault } from "./vault.ts";

/**
 * The shelf of a workspace as its head says: with a vault where it has a passphrase. Errors: `workspace-locked` without the key, or with
 * another; `ledger-damaged`, `ledger-newer` for what is no head.
 */
export async function openShelf(
  db: WorkspaceDatabase,
  storedHead: unknown,
  dataKey: DataKey | null,
  ports: Pick<LedgerPorts, "randomBytes">,
): Promise<Shelf> {
  const { key, facts } = readHead(storedHead);
  if (key instanceof Uint8Array) return new Shelf(db);
  if (dataKey === null) throw new RegularsError("workspace-locked");
  const vault = await openVault(key, dataKey, (length) => ports.randomBytes(length));
  dataKey.ahead?.openWith(vault.open, facts);
  return new Shelf(db, vault, dataKey.ahead ?? null);
}
