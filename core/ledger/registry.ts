import { RegularsError } from "../model/error.ts";
import type { LedgerPorts } from "./ledger.ts";

export interface WorkspaceEntry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly openedAt: number;
}

/** The workspaces of this profile, in their own small database. */
export interface Registry {
  /** In the order they were made. */
  list(): Promise<readonly WorkspaceEntry[]>;
  /** Errors: `workspace-name-empty`, `workspace-name-taken`. */
  create(name: string): Promise<WorkspaceEntry>;
  /** Errors: `workspace-unknown`, `workspace-name-empty`, `workspace-name-taken`. */
  rename(id: string, name: string): Promise<WorkspaceEntry>;
  /** Forgets a workspace; its ledger is deleted first, by `deleteLedger`. Error: `workspace-unknown`. */
  remove(id: string): Promise<void>;
  /** Notes that a workspace was opened now. Error: `workspace-unknown`. */
  touch(id: string): Promise<WorkspaceEntry>;
  close(): void;
}

/** Opens the list of workspaces. Errors: `ledger-newer`, `ledger-blocked`, `ledger-damaged`. */
export function openRegistry(ports: LedgerPorts): Promise<Registry> {
  return Promise.reject(new RegularsError("internal", { what: String(ports.now()) }));
}
