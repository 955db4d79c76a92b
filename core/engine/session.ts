import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo, CommitKind, CommitSeq, Decision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { State } from "../model/state.ts";
import type { Ledger, RetractPreview } from "../ledger/ledger.ts";
import { openLedger } from "../ledger/open-ledger.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports, WriterLock } from "./ports.ts";

/** What a session tells its owner. */
export interface SessionEvents {
  /** The ledger has a new head; every answer may be stale. */
  changed(): void;
  writer(canWrite: boolean): void;
}

/** An open workspace: its ledger, the state folded from it, and the right to write. */
export class Session {
  readonly workspace: string;
  private readonly ports: Ports;
  private readonly events: SessionEvents;
  private ledger: Ledger;
  private folded: State;
  private lock: WriterLock | null;
  /** Writes happen one after the other. */
  private writing: Promise<unknown> = Promise.resolve();

  private constructor(ports: Ports, events: SessionEvents, ledger: Ledger, state: State, lock: WriterLock | null) {
    this.ports = ports;
    this.events = events;
    this.ledger = ledger;
    this.workspace = ledger.workspace;
    this.folded = state;
    this.lock = lock;
    this.watchLock();
  }

  /** Opens and folds a workspace. Errors: `ledger-newer`, `ledger-damaged`, `ledger-blocked`. */
  static async open(workspace: string, ports: Ports, events: SessionEvents, run: JobRun): Promise<Session> {
    const lock = await ports.lock(workspace, false);
    let ledger: Ledger | null = null;
    try {
      ledger = await openLedger(workspace, ports, lock ? "write" : "read");
      run.step("folding", 0.8);
      return new Session(ports, events, ledger, await ledger.fold(), lock);
    } catch (error) {
      ledger?.close();
      await lock?.release();
      throw error;
    }
  }

  get state(): State {
    return this.folded;
  }

  get canWrite(): boolean {
    return this.lock !== null;
  }

  /** Appends one commit to the head it was made on and folds it. Errors: `ledger-other-writer`, `plan-stale`, `disk-full`. */
  commit(content: CommitContent, onHead: number, run?: JobRun): Promise<CommitInfo> {
    const next = this.writing.then(() => this.commitNow(content, onHead, run));
    this.writing = next.catch(() => undefined);
    return next;
  }

  /** Appends decisions to whatever head there is. */
  decide(kind: CommitKind, ...decisions: Decision[]): Promise<CommitInfo> {
    const next = this.writing.then(() => this.commitNow({ kind, blocks: [], decisions }, null));
    this.writing = next.catch(() => undefined);
    return next;
  }

  /** What taking a commit back would do. Errors: `commit-unknown`, `commit-already-retracted`. */
  retractPreview(commit: CommitSeq): Promise<RetractPreview> {
    return this.ledger.retractPreview(commit, this.folded);
  }

  /** Takes the right to write from the window that has it, and reads what that window wrote. */
  async takeOver(): Promise<void> {
    if (this.lock) return;
    const lock = await this.ports.lock(this.workspace, true);
    if (!lock) throw new RegularsError("ledger-other-writer");
    const before = this.ledger;
    try {
      this.ledger = await openLedger(this.workspace, this.ports, "write");
      this.folded = await this.ledger.fold();
    } catch (error) {
      await lock.release();
      throw error;
    }
    before.close();
    this.lock = lock;
    this.watchLock();
    this.events.writer(true);
    this.events.changed();
  }

  async close(): Promise<void> {
    await this.writing;
    this.ledger.close();
    await this.lock?.release();
    this.lock = null;
  }

  /** With `onHead` null: on whatever head there is. */
  private async commitNow(content: CommitContent, onHead: number | null, run?: JobRun): Promise<CommitInfo> {
    if (!this.lock) throw new RegularsError("ledger-other-writer");
    run?.step("writing", 0.3);
    // Behind after a commit that could not be folded: nothing may be decided on what is no longer so.
    if (this.ledger.head() !== this.folded.head) await this.foldNow();
    const head = onHead ?? this.folded.head;
    const info = await this.ledger.commit(content, head, run?.signal, (share) => run?.progress(share));
    run?.lastStep("folding", 0.2);
    await this.foldNow();
    return info;
  }

  private async foldNow(): Promise<void> {
    this.folded = await this.ledger.fold(undefined, this.folded);
    this.events.changed();
  }

  private watchLock(): void {
    this.lock?.onLost(() => {
      this.lock = null;
      this.events.writer(false);
    });
  }
}
