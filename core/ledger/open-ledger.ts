import { RegularsError } from "../model/error.ts";
import type { Ledger, LedgerMode, LedgerPorts } from "./ledger.ts";

/**
 * Opens a workspace's ledger, an empty one where there is none yet.
 * Errors: `ledger-newer` (made by a newer version; left untouched), `ledger-blocked`, `ledger-damaged`, `disk-full`.
 */
export function openLedger(workspace: string, ports: LedgerPorts, mode: LedgerMode = "write"): Promise<Ledger> {
  return Promise.reject(new RegularsError("internal", { what: `${workspace} ${mode} ${ports.now()}` }));
}

/** Deletes a workspace's database. Error: `ledger-blocked` while another window holds it open. */
export function deleteLedger(workspace: string): Promise<void> {
  return Promise.reject(new RegularsError("internal", { what: workspace }));
}
