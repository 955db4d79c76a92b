import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo, CommitKind, CommitSeq, Decision, RetractDecision } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import type { State } from "../model/state.ts";
import type { Contents } from "../ledger/contents.ts";
import type { HealReport } from "../ledger/heal-report.ts";
import type { IdentityHashes } from "../ledger/identity-hash.ts";
import type { KeySlots } from "../ledger/key-slots.ts";
import type { DataKey } from "../ledger/keys.ts";
import type { Erasure, ErasurePreview, ErasureWish, Ledger, Protection, RetractPreview } from "../ledger/ledger.ts";
import { loneWriter, opened } from "./lone-writer.ts";
import type { RowsAbout } from "../ledger/rows-about.ts";
import { cameAgain } from "./came-again.ts";
import type { JobRun } from "./jobs.ts";
import { openAndFold } from "./open-and-fold.ts";
import { refusedByAllRecords } from "./merging.ts";
import type { HeadNews, Ports, WriterLock } from "./ports.ts";
import type { SessionEvents } from "./session-events.ts";
import { Upkeep } from "./upkeep.ts";
import { WriteTurns } from "./write-turns.ts";

type Work<T> = (state: State, signal: AbortSignal, onProgress: (share: number) => void) => Promise<T>;

/** How a commit is appended; without a head on whatever there is. */
type Appending = { onHead?: number; run?: JobRun | undefined; weight?: number; written?: () => void };

/** An open workspace: its ledger, the state folded from it, and the right to write. */
export class Session {
  readonly workspace: string;
  private readonly ports: Ports;
  private readonly events: SessionEvents;
  private ledger: Ledger;
  private folded: State;
  private readonly turns: WriteTurns;
  /** Between the windows of this workspace. */
  private readonly news: HeadNews;
  private dataKey: DataKey | null;

  private constructor(
    ports: Ports,
    events: SessionEvents,
    ledger: Ledger,
    state: State,
    { lock, dataKey }: { readonly lock: WriterLock | null; readonly dataKey: DataKey | null },
  ) {
    this.ports = ports;
    this.events = events;
    this.ledger = this.loneWriter(ledger);
    this.workspace = ledger.workspace;
    this.folded = state;
    this.dataKey = dataKey;
    const works = [(signal: AbortSignal) => this.ledger.compact(signal), () => this.keepGlance(), () => this.scrub()];
    const upkeep = new Upkeep(works, () => ports.breathe(), undefined, events.calm);
    this.turns = new WriteTurns(ports, upkeep, () => events.writer(false));
    this.news = ports.news(this.workspace, () => this.follow());
    if (lock) this.turns.take(lock);
  }

  /** Opens and folds a workspace. Errors: `ledger-newer`, `ledger-damaged`, `ledger-blocked`, `workspace-locked` without its key. */
  static async open(
    workspace: string,
    ports: Ports,
    events: SessionEvents,
    run: JobRun,
    dataKey: DataKey | null = null,
  ): Promise<Session> {
    const lock = await ports.lock(workspace, false);
    try {
      const { ledger, state } = await openAndFold(workspace, ports, { writes: lock !== null, dataKey }, (kept) => {
        if (kept !== null) events.glance(kept);
        run.step("folding", 0.8);
      });
      return new Session(ports, events, ledger, state, { lock, dataKey });
    } catch (error) {
      await lock?.release();
      throw error;
    }
  }

  get state(): State {
    return this.folded;
  }

  /** What was damaged or lost and has been put right, since the workspace was opened. */
  healed(): HealReport {
    return this.ledger.healed();
  }

  /** Whether there was nothing of the workspace when it was opened. */
  get isNew(): boolean {
    return this.ledger.isNew;
  }

  get canWrite(): boolean {
    return this.turns.canWrite;
  }

  /** What a copy of the workspace as it stands now is made of. */
  contents(): Promise<Contents> {
    return this.ledger.contents();
  }

  /** Resolves once the blocks of what was written so far are joined, as far as they can be now. */
  tidied(): Promise<void> {
    return this.turns.tidied();
  }

  /** Bytes in the store, before it compresses them. */
  bytes(): Promise<number> {
    return this.ledger.bytes();
  }

  /** What seals the workspace; null: nothing. */
  protection(): Protection | null {
    const keySlots = this.ledger.keySlots();
    return keySlots === null || this.dataKey === null ? null : { keySlots, dataKey: this.dataKey };
  }

  /** Appends one commit to the head it was made on and folds it; `weight` is its share of the job. Errors: `ledger-other-writer`, `plan-stale`, `disk-full`. */
  commit(content: CommitContent, onHead: number, run?: JobRun, weight = 1): Promise<CommitInfo> {
    return this.append(() => content, { onHead, run, weight });
  }

  /** The same for a plan, which is let go of once it is `written`: it holds all columns of a file, and what came of it is still to be folded. */
  commitPlan(contentFor: () => CommitContent, onHead: number, run: JobRun, written: () => void): Promise<CommitInfo> {
    return this.append(contentFor, { onHead, run, written });
  }

  /** Decides on what is known when it is this decision's turn: another may be on its way. */
  decide(kind: CommitKind, make: (state: State) => Decision): Promise<CommitInfo> {
    return this.decideAll(kind, (state) => [make(state)]);
  }

  /** Several decisions that stand and fall together, in one commit. */
  decideAll(kind: CommitKind, make: (state: State) => readonly Decision[]): Promise<CommitInfo> {
    return this.append((state) => ({ kind, blocks: [], decisions: make(state) }));
  }

  /** Who was erased. */
  erased(): Promise<ErasedIdentities> {
    return this.ledger.erased();
  }

  /** Makes of somebody's code, phone or e-mail what is kept of it when nothing else is. */
  async identityHashes(): Promise<IdentityHashes> {
    return (await this.ledger.contents()).identityHashes();
  }

  /** Every stored row about some records. */
  rowsAbout(records: readonly number[]): Promise<RowsAbout> {
    return this.ledger.rowsAbout(records);
  }

  /** Error: `ledger-damaged`. */
  verify(): Promise<void> {
    return this.ledger.verify();
  }

  /** What an erasure would take. */
  erasePreview(wish: ErasureWish): Promise<ErasurePreview> {
    return this.ledger.erasePreview(wish, this.folded);
  }

  /** Takes data away for good, and folds what is left while the copies outside the store are cleaned. Errors: as the ledger's. */
  erase(wishFor: (state: State) => ErasureWish, run?: JobRun): Promise<Erasure> {
    return this.change(async (state, signal, onProgress) => {
      let folding = Promise.resolve();
      const fold = (): void => void (folding = this.foldNow()).catch(() => undefined);
      const erasure = await this.ledger.erase(wishFor(state), state, signal, onProgress, fold);
      return folding.then(() => erasure);
    }, run);
  }

  /** Cleans copies outside the store after an erasure that could not; whether they are clean now. */
  finishErasure(): Promise<boolean> {
    return this.ledger.finishErasure();
  }

  /** What taking a commit back would do. Errors: `commit-unknown`, `commit-already-retracted`. */
  retractPreview(commit: CommitSeq): Promise<RetractPreview> {
    return this.ledger.retractPreview(commit, this.folded);
  }

  /** Takes a commit back. Errors: `reason-needed`, `commit-came-again` where it would bring back who came in again since; the ledger's. */
  async retract(decision: RetractDecision): Promise<CommitInfo> {
    const { commit, refusals, reason } = decision;
    if (refusals === "neverGiven" && reason === "") throw new RegularsError("reason-needed");
    const bringsBack = this.folded.commits[commit - 1]?.kind === "retract";
    const doubled = bringsBack ? cameAgain(await this.ledger.fold(commit - 1), this.folded, commit) : 0;
    if (doubled > 0) throw new RegularsError("commit-came-again", { count: doubled });
    return this.decide("retract", () => decision);
  }

  /** Takes the right to write from the window that has it, and reads what that window wrote. */
  async takeOver(): Promise<void> {
    if (this.canWrite) return;
    await this.turns.settled();
    const lock = await this.ports.lock(this.workspace, true);
    if (!lock) throw new RegularsError("ledger-other-writer");
    const before = this.ledger;
    try {
      this.ledger = this.loneWriter(await opened(this.workspace, this.ports, "takeOver", this.dataKey));
      this.folded = await this.ledger.fold();
    } catch (error) {
      await lock.release();
      throw error;
    }
    before.close();
    this.events.writer(true);
    this.events.changed();
    this.turns.take(lock);
  }

  /** Seals the workspace, or with null opens it for good; nothing that is known changes. Errors: those of the ledger. */
  protect(next: Protection | null, run: JobRun): Promise<void> {
    return this.turns.write(async () => {
      run.step("writing", 0.8);
      await this.ledger.protect(next, { signal: run.signal, onProgress: (share) => run.progress(share) });
      this.dataKey = next?.dataKey ?? null;
    });
  }

  /** Replaces what opens the workspace. */
  changeKeySlots(keySlots: KeySlots): Promise<void> {
    return this.turns.write(() => this.ledger.changeKeySlots(keySlots));
  }

  async close(): Promise<void> {
    await this.turns.end();
    this.news.close();
    this.ledger.close();
    await this.turns.release();
  }

  private append(contentFor: (state: State) => CommitContent, how: Appending = {}): Promise<CommitInfo> {
    const work: Work<CommitInfo> = async (state, signal, onProgress) => {
      const content = refusedByAllRecords(contentFor(state), state);
      const info = await this.ledger.commit(content, how.onHead ?? state.head, signal, onProgress);
      how.written?.();
      return info;
    };
    return this.change(work, how.run, how.weight);
  }

  /** Changes the ledger on what is known by then, and folds what came of it. */
  private change<T>(work: Work<T>, run?: JobRun, weight = 1): Promise<T> {
    return this.turns.write(async () => {
      run?.step("writing", 0.6 * weight);
      // Behind after a commit that could not be folded: nothing may be decided on what is no longer so.
      if (this.ledger.head() !== this.folded.head) await this.foldNow();
      const done = await work(this.folded, this.turns.signal(run), (share) => run?.progress(share));
      run?.lastStep("folding", 0.4 * weight);
      if (this.ledger.head() !== this.folded.head) await this.foldNow();
      return done;
    });
  }

  /** Keeps what the first screens say, once; a change asks for it anew. */
  private async keepGlance(): Promise<boolean> {
    const { head } = this.folded;
    const text = await this.events.keep();
    if (text !== null) await this.ledger.keepGlance(text, head);
    return false;
  }

  /** Looks at one block more; whether there are others. What was healed may have been folded as it was. */
  private async scrub(): Promise<boolean> {
    const healed = await this.ledger.scrub();
    if (healed === null) return false;
    // Not waited for: whoever writes may wait for this to end. What cannot be folded now is told to who commits next.
    if (healed.length > 0) this.turns.next(() => this.foldAfresh()).catch(() => undefined);
    return true;
  }

  private async foldAfresh(): Promise<void> {
    this.folded = await this.ledger.fold();
    this.events.changed();
    await this.keepGlance();
  }

  private async foldNow(): Promise<void> {
    this.folded = await this.ledger.fold(undefined, this.folded);
    this.events.changed();
    if (this.canWrite) this.news.tell();
  }

  /** Another window has written: what it wrote is read. What cannot be read now is told when something is asked. */
  private follow(): void {
    const read = async (): Promise<void> => {
      if (!this.canWrite && (await this.ledger.refresh()) !== this.folded.head) await this.foldNow();
    };
    this.turns.next(read).catch(() => undefined);
  }

  private loneWriter(ledger: Ledger): Ledger {
    return loneWriter(ledger, this.ports, () => this.canWrite);
  }
}
