import { BackupFile } from "../ledger/backup-file.ts";
import { carriedOver, carryOver, sharedCustomers } from "../ledger/carry-over.ts";
import { commonCommit, onlyAfter, sizeOf } from "../ledger/differences.ts";
import { openKeySlots, type DataKey } from "../ledger/keys.ts";
import type { Ledger, LedgerPorts, Protection } from "../ledger/ledger.ts";
import { deleteLedger } from "../ledger/database.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import { copyOfBackup, copyOfLedger, forgetJournal, putInPlace, putInScratch, type Copy } from "../ledger/restore.ts";
import { copyOfSnapshot } from "../ledger/snapshots.ts";
import type { CommitInfo } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { Secret } from "../model/secret.ts";
import type { State } from "../model/state.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports, WriterLock } from "./ports.ts";
import type { RestorePlan } from "./safety-answers.ts";

/** A copy that was read into a database of its own. */
interface Held {
  readonly ledger: Ledger;
  readonly lock: WriterLock;
  readonly madeAt: number;
  readonly dataKey: DataKey | null;
}

/** What a copy is and where it comes from. */
interface Source {
  readonly copy: Copy;
  readonly name: string;
  readonly madeAt: number;
  readonly dataKey: DataKey | null;
}

/** Workspaces of this name are copies on their way, of which nobody knows but this file. */
const SCRATCH = "scratch-";
const SCRATCH_DATABASE = /^regulars-(scratch-.+)$/;

/** Copies of workspaces that are looked at before they take a place: one at a time. */
export class Restores {
  private readonly ports: Ports;
  private held: Held | null = null;
  private isCleared = false;

  constructor(ports: Ports) {
    this.ports = ports;
  }

  /**
   * Reads a backup file whole, into a database of its own. Errors: those of `BackupFile`, of `openKeySlots`; `workspace-locked` where the
   * workspace in it has a passphrase of its own that was not given.
   */
  async readFile(file: Blob, secret: Secret | null, today: State | null, run: JobRun): Promise<RestorePlan> {
    run.step("reading", 0.3);
    const watch = { signal: run.signal, onProgress: (share: number) => run.progress(share) };
    const backup = await BackupFile.open(file, watch);
    const contents = await backup.contents(backup.isEncrypted ? secret : null);
    const copy = copyOfBackup(contents);
    const dataKey = await keyOf(copy, secret);
    return this.hold({ copy, name: contents.manifest.name, madeAt: backup.header.createdAt, dataKey }, today, run);
  }

  /** The same with a snapshot on this device; `dataKey` is that of the open workspace. */
  async readSnapshot(
    workspace: string,
    { file, at }: { readonly file: string; readonly at: number },
    dataKey: DataKey | null,
    today: State,
    run: JobRun,
  ): Promise<RestorePlan> {
    run.step("reading", 0.3);
    const files = await this.ports.files(workspace);
    if (files === null) throw new RegularsError("restore-unknown");
    const copy = await copyOfSnapshot(files, file);
    return this.hold({ copy, name: copy.name, madeAt: at, dataKey }, today, run);
  }

  /** Restores a snapshot aside, and throws it away once it is found whole and adds up. Error: what is wrong with it. */
  async rehearse(workspace: string, file: string, dataKey: DataKey | null): Promise<void> {
    const files = await this.ports.files(workspace);
    if (files === null) throw new RegularsError("restore-unknown");
    const held = await this.toScratch({ copy: await copyOfSnapshot(files, file), name: "", madeAt: 0, dataKey });
    await letGo(held);
  }

  /**
   * Brings today's refusals and erasures into what is held and says what is to be put in place of them. Error: `restore-unknown`
   * where nothing is held by this id.
   */
  async finish(planId: string, today: State | null, protection?: Protection | null): Promise<Copy> {
    const { ledger, madeAt, dataKey } = this.require(planId);
    const isSame = today !== null && isSameHistory(today.commits, ledger.commits());
    if (isSame && today.commits.length > 0) await carryOver(ledger, today, { madeAt, day: this.ports.today() });
    if (protection !== undefined) await protectAs(ledger, dataKey, protection);
    await ledger.verify();
    return copyOfLedger(await ledger.contents());
  }

  /** Errors: `backup-other-workspace` where what is held is of another workspace than this; `restore-unknown`. */
  async requireSame(planId: string, today: State): Promise<void> {
    const { ledger } = this.require(planId);
    if (!isSameHistory(today.commits, ledger.commits())) throw new RegularsError("backup-other-workspace");
  }

  /** What opens the records of what is held. */
  keyOf(planId: string): DataKey | null {
    return this.require(planId).dataKey;
  }

  /** Puts a finished copy in the place of what a workspace holds; whoever calls has its lock, and nobody has it open. */
  async put(workspace: string, copy: Copy, dataKey: DataKey | null, run: JobRun): Promise<void> {
    const files = await this.ports.files(workspace);
    await putInPlace(workspace, copy, this.ports, { onProgress: (share) => run.progress(share) });
    // The journal speaks of another history: it is made anew from the store now. Until it is, it is the other copy of what was there.
    const open = () => openLedger(workspace, this.ports, "write", dataKey);
    const opening = open().catch(async (error: unknown) => {
      if (files === null || !isOfJournal(error)) throw error;
      await forgetJournal(files);
      return open();
    });
    (await opening).close();
  }

  /** Throws away what is held. */
  async discard(): Promise<void> {
    const { held } = this;
    this.held = null;
    if (held !== null) await letGo(held);
  }

  /** Deletes copies on their way that a killed program left, once. */
  async clear(): Promise<void> {
    if (this.isCleared) return;
    this.isCleared = true;
    for (const { name } of await indexedDB.databases()) {
      const workspace = SCRATCH_DATABASE.exec(name ?? "")?.[1];
      const lock = workspace === undefined ? null : await this.ports.lock(workspace, false);
      if (workspace === undefined || lock === null) continue;
      try {
        if (workspace !== this.held?.ledger.workspace) await deleteLedger(workspace);
      } finally {
        await lock.release();
      }
    }
  }

  private async hold(source: Source, today: State | null, run: JobRun): Promise<RestorePlan> {
    await this.discard();
    run.step("writing", 0.4);
    const held = await this.toScratch(source, run);
    try {
      run.step("folding", 0.3);
      const state = await held.ledger.fold();
      const plan = await planOf(held.ledger, source, state, today);
      this.held = held;
      return plan;
    } catch (error) {
      await letGo(held);
      throw error;
    }
  }

  /** A copy in a database of its own, verified. */
  private async toScratch({ copy, madeAt, dataKey }: Source, run?: JobRun): Promise<Held> {
    const workspace = `${SCRATCH}${this.ports.newId()}`;
    const ports: LedgerPorts = { ...this.ports, files: () => Promise.resolve(null) };
    const lock = await this.ports.lock(workspace, false);
    if (lock === null) throw new RegularsError("internal", { what: "scratch" });
    let ledger: Ledger | null = null;
    try {
      await putInScratch(workspace, copy, ports, {
        signal: run?.signal,
        onProgress: (share) => run?.progress(share),
      });
      ledger = await openLedger(workspace, ports, "write", dataKey);
      await ledger.verify();
      return { ledger, lock, madeAt, dataKey };
    } catch (error) {
      ledger?.close();
      await deleteLedger(workspace).catch(() => undefined);
      await lock.release();
      throw error;
    }
  }

  private require(planId: string): Held {
    if (this.held?.ledger.workspace !== planId) throw new RegularsError("restore-unknown");
    return this.held;
  }
}

/** Whether the journal of what was there cannot be read: it is damaged, or sealed under a key that nobody has here. */
function isOfJournal(error: unknown): boolean {
  if (!(error instanceof RegularsError)) return false;
  return error.code === "workspace-locked" || (error.code === "ledger-damaged" && error.facts.what === "journal");
}

/** Whether two histories are of one workspace; one without any step can become any. */
function isSameHistory(a: readonly CommitInfo[], b: readonly CommitInfo[]): boolean {
  return a.length === 0 || b.length === 0 || a[0]?.id === b[0]?.id;
}

async function planOf(ledger: Ledger, source: Source, state: State, today: State | null): Promise<RestorePlan> {
  const { name, madeAt } = source;
  const sameWorkspace = today !== null && isSameHistory(today.commits, state.commits);
  const plan = { planId: ledger.workspace, name, madeAt, there: sizeOf(state), sameWorkspace };
  if (!sameWorkspace) return { ...plan, differences: null };
  const common = commonCommit(today.commits, state.commits);
  const { refusals, erasedAgain } = carriedOver(today, state, await sharedCustomers(ledger, common));
  return {
    ...plan,
    differences: {
      here: sizeOf(today),
      onlyHere: onlyAfter(today.commits, common).commits,
      onlyThere: onlyAfter(state.commits, common).commits,
      refusalsKept: refusals.length,
      erasedAgain,
    },
  };
}

/** What opens the records of a copy, where they are sealed. Errors: `backup-encrypted` without a secret; those of `openKeySlots`. */
async function keyOf({ head }: Copy, secret: Secret | null): Promise<DataKey | null> {
  if (head.key instanceof Uint8Array) return null;
  if (secret === null) throw new RegularsError("backup-encrypted");
  return openKeySlots(head.key.keySlots, secret);
}

/** Seals a copy as the workspace is whose place it takes: under its present passphrase, or not at all. */
async function protectAs(ledger: Ledger, dataKey: DataKey | null, protection: Protection | null): Promise<void> {
  if (protection === null && dataKey === null) return;
  if (protection !== null && protection.dataKey === dataKey) return ledger.changeKeySlots(protection.keySlots);
  return ledger.protect(protection);
}

async function letGo({ ledger, lock }: Held): Promise<void> {
  ledger.close();
  try {
    await deleteLedger(ledger.workspace);
  } finally {
    await lock.release();
  }
}
