import { deleteLedger } from "../ledger/database.ts";
import type { Registry, WorkspaceEntry } from "../ledger/registry.ts";
import { RegularsError } from "../model/error.ts";
import { adoptLost, noteName, openRegistrySoundly } from "./lost-workspaces.ts";
import type { Ports } from "./ports.ts";

/** The workspaces of this profile: each its own database. */
export class Workspaces {
  private readonly ports: Ports;
  private opened: Promise<Registry> | null = null;
  private adopted: Promise<void> | null = null;

  constructor(ports: Ports) {
    this.ports = ports;
  }

  /** With those whose files are there though the list has lost them. */
  async list(): Promise<readonly WorkspaceEntry[]> {
    const registry = await this.registry();
    this.adopted ??= adoptLost(registry, this.ports);
    this.adopted.catch(() => (this.adopted = null));
    await this.adopted;
    return registry.list();
  }

  /** Keeps a workspace's name beside its journal, where the host keeps files. */
  async noteName(entry: WorkspaceEntry): Promise<void> {
    await noteName(entry, this.ports);
  }

  async create(name: string): Promise<WorkspaceEntry> {
    return (await this.registry()).create(name);
  }

  async rename(id: string, name: string): Promise<WorkspaceEntry> {
    return (await this.registry()).rename(id, name);
  }

  /** Notes that it was opened now; where that cannot be noted, on a full disk or a damaged list, it is opened all the same. */
  async touch(entry: WorkspaceEntry): Promise<WorkspaceEntry> {
    return (await this.registry()).touch(entry.id).catch((error: unknown) => {
      if (error instanceof RegularsError && error.code === "workspace-unknown") throw error;
      return entry;
    });
  }

  /**
   * Deletes a workspace, its files outside the store and its list entry, which goes last: a workspace half gone can be deleted again.
   * Errors: `workspace-unknown`, `ledger-other-writer` where a window works in it, `files-failed`.
   */
  async delete(id: string): Promise<void> {
    const registry = await this.registry();
    const known = await registry.list();
    if (!known.some((entry) => entry.id === id)) throw new RegularsError("workspace-unknown");
    const lock = await this.ports.lock(id, false);
    if (!lock) throw new RegularsError("ledger-other-writer");
    try {
      await this.ports.removeFiles(id);
      await deleteLedger(id);
      await registry.remove(id);
    } finally {
      await lock.release();
    }
  }

  private registry(): Promise<Registry> {
    this.opened ??= openRegistrySoundly(this.ports);
    this.opened.catch(() => {
      this.opened = null;
    });
    return this.opened;
  }
}
