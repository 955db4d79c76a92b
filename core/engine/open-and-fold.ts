import type { DataKey } from "../ledger/keys.ts";
import type { Ledger, LedgerMode } from "../ledger/ledger.ts";
import { isUnreadable } from "../ledger/storage-error.ts";
import type { State } from "../model/state.ts";
import { opened } from "./lone-writer.ts";
import type { Ports } from "./ports.ts";

/**
 * Opens a workspace's ledger and folds it. A store may open and fail only when its blocks are read: then it is made afresh from the journal, once.
 * `onFolding` gets what the first screens said when it stood so last, before everything is read.
 * Errors: as `openLedger`.
 */
export async function openAndFold(
  workspace: string,
  ports: Ports,
  { writes, dataKey }: { readonly writes: boolean; readonly dataKey: DataKey | null },
  onFolding: (glance: string | null) => void,
): Promise<{ readonly ledger: Ledger; readonly state: State }> {
  const open = async (mode: LedgerMode) => {
    const ledger = await opened(workspace, ports, mode, dataKey);
    try {
      // Where it cannot be done now either, whoever looks at the receipts is told.
      if (writes) await ledger.finishErasure();
      onFolding(await ledger.glance());
      return { ledger, state: await ledger.fold() };
    } catch (error) {
      ledger.close();
      throw error;
    }
  };
  if (!writes) return open("read");
  return open("write").catch((error: unknown) => (isUnreadable(error) ? open("afresh") : Promise.reject(error)));
}
