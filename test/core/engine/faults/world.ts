import type { Regulars } from "../../../../core/engine/api.ts";
import type { Ports } from "../../../../core/engine/ports.ts";
import { createRegulars } from "../../../../core/engine/regulars.ts";
import type { Ledger } from "../../../../core/ledger/ledger.ts";
import { openLedger } from "../../../../core/ledger/open-ledger.ts";
import { checkSnapshot, listSnapshots } from "../../../../core/ledger/snapshots.ts";
import { unlockLedger } from "../../../../core/ledger/unlock.ts";
import { RegularsError } from "../../../../core/model/error.ts";
import type { Secret } from "../../../../core/model/secret.ts";
import { canonical } from "../../ledger/canonical.ts";
import { copyStore, putStore, wipeStore, type StoreCopy } from "../../ledger/journaled.ts";
import { MemoryFiles } from "../../ledger/memory-files.ts";
import { testPorts } from "../ports.ts";
import { faultyFiles } from "./faulty.ts";

export const PASSPHRASE: Secret = { by: "passphrase", text: "four words of ours" };

/** A host whose clock stands and whose dice always fall alike, so that the same work ends in the same state. */
export class World {
  readonly files = new MemoryFiles();
  /** A stick that second copies go to. */
  readonly stick = new MemoryFiles();
  regulars: Regulars;
  /** The workspace that is worked on, and where the files of others go. */
  workspace = "";
  /** A campaign that was launched, and one that was not yet. */
  launched = "";
  drafted = "";
  private ids = 0;

  constructor() {
    this.regulars = this.started();
  }

  ports(): Ports {
    return {
      ...testPorts("2024-03-20"),
      now: () => 1_780_000_000_000,
      newId: () => `id-${++this.ids}`,
      randomBytes: (length) => Uint8Array.from({ length }, (_, i) => (i * 7 + ++this.ids) % 251),
      files: (workspace) => Promise.resolve(faultyFiles(workspace === this.workspace ? this.files : new MemoryFiles())),
      filesIn: () => Promise.resolve(faultyFiles(this.stick)),
      fileWorkspaces: () => Promise.resolve([this.workspace]),
    };
  }

  /** The app started: few rounds, so that keys are quick. */
  started(): Regulars {
    return createRegulars(this.ports(), async () => 3);
  }

  /** Keeps the workspace as it is now. */
  async copy(): Promise<Copy> {
    return { store: await copyStore(this.workspace), files: this.files.copy(), ids: this.ids };
  }

  /** The workspace as it was kept, and an app that has just been started. */
  async back({ store, files, ids }: Copy): Promise<void> {
    await putStore(this.workspace, store);
    this.files.restore(files);
    this.stick.restore(new Map());
    this.ids = ids;
    this.regulars = this.started();
  }

  /** What the workspace adds up to, opened afresh and checked in whole; snapshots too. */
  async state(): Promise<unknown> {
    const ledger = await this.ledger();
    try {
      await ledger.verify();
      for (const { file } of await this.snapshots()) await checkSnapshot(this.files, file, () => Promise.resolve());
      return canonical(await ledger.fold());
    } finally {
      ledger.close();
    }
  }

  /** Its ledger, with the passphrase where it needs one. */
  async ledger(): Promise<Ledger> {
    const ports = this.ports();
    return openLedger(this.workspace, ports).catch(async (error: unknown) => {
      if (!(error instanceof RegularsError) || error.code !== "workspace-locked") throw error;
      return openLedger(this.workspace, ports, "write", await unlockLedger(this.workspace, PASSPHRASE, ports));
    });
  }

  wipe(): Promise<void> {
    return wipeStore(this.workspace);
  }

  private async snapshots() {
    const { snapshots, unreadable } = await listSnapshots(this.files);
    if (unreadable > 0) throw new Error(`${unreadable} snapshots cannot be read`);
    return snapshots;
  }
}

export interface Copy {
  readonly store: StoreCopy;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly ids: number;
}
