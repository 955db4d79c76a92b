import type { CommitContent } from "../model/commit.ts";
import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import { RegularsError } from "../model/error.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import type { State } from "../model/state.ts";
import { listedBy, type Books } from "./books.ts";
import { appendCommit } from "./commit.ts";
import { compact } from "./compaction.ts";
import { contentsOf, type Contents } from "./contents.ts";
import { ErasedMemory } from "./erased-identities.ts";
import { cleanOutside } from "./erasure-outside.ts";
import { eraseNow, previewErasure } from "./erasure.ts";
import { stale } from "./flip.ts";
import { Folder } from "./fold.ts";
import type { KeySlots } from "./key-slots.ts";
import type { DataKey } from "./keys.ts";
import type {
  Ledger,
  LedgerMode,
  LedgerPorts,
  Protection,
  RekeyWatch,
  Erasure,
  ErasurePreview,
  ErasureWish,
  RetractPreview,
} from "./ledger.ts";
import { dropGlance, glanceAt, writeGlance } from "./glance.ts";
import { IdentityHashes } from "./identity-hash.ts";
import type { Healed } from "./heal.ts";
import type { HealFinding, HealReport } from "./heal-report.ts";
import { Scrubber } from "./scrub.ts";
import { openBooks } from "./open-books.ts";
import { overwriteLog } from "./overwrite.ts";
import { previewRetraction } from "./preview.ts";
import { rowsAbout, type RowsAbout } from "./rows-about.ts";
import { changeKeySlots, rekey } from "./rekey.ts";
import { commitInfos } from "./standings.ts";
import { storedPosition } from "./stored-position.ts";
import { isUnreadable, storageError } from "./storage-error.ts";
import { Turns } from "./turns.ts";
import { verifyLedger } from "./verify.ts";

/**
 * Opens a workspace's ledger, an empty one where there is none yet. For writing, which needs the workspace's writer lock, it also clears
 * away blocks that no head lists, and where the host keeps files, store and journal are compared and healed. Errors: `ledger-newer` (left
 * untouched), `ledger-blocked`, `ledger-damaged`, `disk-full`; `workspace-locked` where it has a passphrase and this is not its key.
 */
export async function openLedger(
  workspace: string,
  ports: LedgerPorts,
  mode: LedgerMode = "write",
  dataKey: DataKey | null = null,
): Promise<Ledger> {
  return new OpenLedger(workspace, mode, await openBooks(workspace, ports, mode, dataKey), dataKey);
}

class OpenLedger implements Ledger {
  readonly workspace: string;
  readonly isNew: boolean;
  private readonly mode: LedgerMode;
  private readonly books: Books;
  private folder: Folder;
  private readonly erasedPeople: ErasedMemory;
  private dataKey: DataKey | null;
  /** Heads are replaced one after the other. */
  private readonly turns = new Turns();
  private readonly findings: HealFinding[];
  private readonly scrubber: Scrubber;

  constructor(workspace: string, mode: LedgerMode, { books, findings, isNew }: Healed, dataKey: DataKey | null) {
    this.workspace = workspace;
    this.mode = mode;
    this.books = books;
    this.dataKey = dataKey;
    this.erasedPeople = new ErasedMemory(async () => IdentityHashes.under(await books.chainKey()));
    this.folder = this.newFolder();
    this.findings = [...findings];
    this.isNew = isNew;
    this.scrubber = new Scrubber(books, (work) => this.inTurn(work));
  }

  head(): CommitSeq {
    return this.books.head.seq;
  }

  commits(): readonly CommitInfo[] {
    return commitInfos(this.books.records, this.head());
  }

  async commit(
    content: CommitContent,
    onHead: CommitSeq,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<CommitInfo> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    const appending = this.inTurn(() => appendCommit(this.books, content, onHead, { signal, onProgress }));
    const { seq } = await appending.catch((error: unknown) => this.orStale(error));
    this.scrubber.more();
    onProgress?.(1);
    const [info] = commitInfos(this.books.records, seq).slice(-1);
    if (info === undefined) throw new RegularsError("internal", { what: "commit" });
    return info;
  }

  async compact(signal?: AbortSignal, saves?: number): Promise<boolean> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    try {
      return await compact(this.books, (work) => this.inTurn(work), { signal, saves });
    } catch (error) {
      // What the store did after all is found out now, not by whoever commits next; that it tells nothing is told already.
      await this.inTurn(() => this.refresh()).catch(() => undefined);
      throw error;
    }
  }

  keySlots(): KeySlots | null {
    return "keySlots" in this.books.head.key ? this.books.head.key.keySlots : null;
  }

  protect(next: Protection | null, watch: RekeyWatch = {}): Promise<void> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    return this.inTurn(async () => {
      await dropGlance(this.workspace, this.books.ports);
      await rekey(this.books, this.dataKey, next, watch);
      this.dataKey = next?.dataKey ?? null;
    });
  }

  changeKeySlots(keySlots: KeySlots): Promise<void> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    return this.inTurn(() => changeKeySlots(this.books, keySlots));
  }

  fold(upTo?: CommitSeq, previous?: State): Promise<State> {
    return this.whole(
      () => this.folder.fold(this.checked(upTo), previous),
      () => this.folder.fold(this.checked(upTo), undefined),
    );
  }

  retractPreview(commit: CommitSeq, state: State): Promise<RetractPreview> {
    return this.whole(() => previewRetraction(this.books, this.folder, commit, state));
  }

  erasePreview(wish: ErasureWish, state: State): Promise<ErasurePreview> {
    return this.whole(() => previewErasure({ books: this.books, folder: this.folder, state, wish }));
  }

  async erase(
    wish: ErasureWish,
    state: State,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
    onErased?: () => void,
  ): Promise<Erasure> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    return this.inTurn(async () => {
      const input = { books: this.books, folder: this.folder, state, wish };
      const { record, decision, taken } = await eraseNow(input, { signal, onProgress });
      // What was folded holds rows that are gone.
      this.folder = taken === null ? this.newFolder() : this.folder.after(state, taken);
      onErased?.();
      const clean = await cleanOutside(this.books, this.workspace, overwriteLog(this.books.db, this.books.ports));
      onProgress?.(1);
      const [info] = commitInfos(this.books.records, record.seq).slice(-1);
      if (info === undefined) throw new RegularsError("internal", { what: "erase" });
      return { info, decision, clean };
    });
  }

  finishErasure(): Promise<boolean> {
    if (this.mode === "read") return Promise.resolve(this.books.head.unclean === undefined);
    return this.inTurn(() => cleanOutside(this.books, this.workspace));
  }

  rowsAbout(records: readonly number[]): Promise<RowsAbout> {
    return this.whole(() => rowsAbout(this.books, this.folder, records));
  }

  async erased(): Promise<ErasedIdentities> {
    return this.erasedPeople.of(await this.books.decisions());
  }

  async refresh(): Promise<CommitSeq> {
    const { head, records } = this.books;
    const { position, shelf } = await storedPosition(this.books, this.dataKey);
    if (this.books.head !== head) return this.refresh(); // a commit of our own came meanwhile: what was read may be older
    const isOther = position.records[records.length - 1]?.hash !== records.at(-1)?.hash;
    const isErased = position.records.slice(records.length).some(({ kind }) => kind === "erase");
    if (isOther || isErased) this.folder = this.newFolder();
    if (position.head.hash !== this.books.head.hash) this.books.moveTo(position, undefined, shelf);
    return this.head();
  }

  healed(): HealReport {
    return this.findings;
  }

  async scrub(): Promise<HealReport | null> {
    if (this.mode === "read") return null;
    const step = await this.scrubber.step();
    return step === null ? null : this.note(step.findings);
  }

  verify(): Promise<void> {
    return this.whole(() => verifyLedger(this.books));
  }

  contents(): Promise<Contents> {
    return contentsOf(this.books);
  }

  bytes(): Promise<number> {
    return Promise.resolve(listedBy(this.books.head).reduce((sum, { bytes }) => sum + bytes, 0));
  }

  glance(): Promise<string | null> {
    return glanceAt(this.books, this.workspace, this.dataKey, this.mode !== "read");
  }

  keepGlance(text: string, seq: CommitSeq): Promise<void> {
    if (this.mode === "read") throw new RegularsError("ledger-other-writer");
    return this.inTurn(() => writeGlance(this.books, this.workspace, this.dataKey, { text, seq }));
  }

  close(): void {
    this.books.db.close();
  }

  private newFolder(): Folder {
    const { books } = this;
    return new Folder({
      records: () => books.records,
      facts: () => books.head.facts,
      read: (ref) => books.facts(ref),
      decisions: () => books.decisions(),
      erased: (decisions) => this.erasedPeople.of(decisions),
      breathe: () => books.ports.breathe(),
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.next(work);
  }

  /** Reads; once more where a block was replaced between two reads: then the head has moved, and the new one holds. */
  private async whole<T>(read: () => Promise<T>, readAgain: () => Promise<T> = read): Promise<T> {
    const { head } = this.books;
    try {
      return await read();
    } catch (error) {
      // A block of a newer format than its head is damaged; so is one that the browser cannot read back.
      const { code } = storageError(error);
      if (code !== "ledger-damaged" && code !== "ledger-newer" && !isUnreadable(error)) throw storageError(error);
      if (this.books.head !== head) return readAgain();
      try {
        if (await this.hasMoved()) await this.refresh();
        else if (!(await this.mended())) throw error;
      } catch (further) {
        // A store that fails under our hands fails here too: what it said first says most.
        throw storageError(isUnreadable(error) ? error : further);
      }
      return readAgain();
    }
  }

  private checked(upTo: CommitSeq = this.head()): CommitSeq {
    if (!Number.isInteger(upTo) || upTo < 0 || upTo > this.head()) {
      throw new RegularsError("commit-unknown", { count: upTo });
    }
    return upTo;
  }

  /** Looks at every block after one could not be read; whether any was healed. */
  private async mended(): Promise<boolean> {
    if (this.mode === "read" || this.books.journal === null) return false;
    return this.note(await this.scrubber.all()).some(({ kind }) => kind === "storeBlocks");
  }

  /** Keeps what was healed; what was folded of blocks as they were must not be gone on from. */
  private note(findings: HealReport): HealReport {
    this.findings.push(...findings);
    if (findings.some(({ kind }) => kind === "storeBlocks")) this.folder = this.newFolder();
    return findings;
  }

  /** What another window replaced under our hands is not damaged; but what was planned on it no longer holds. */
  private async orStale(failure: unknown): Promise<never> {
    const isGone = storageError(failure).code === "ledger-damaged";
    throw isGone && (await this.hasMoved().catch(() => false)) ? stale() : failure;
  }

  private async hasMoved(): Promise<boolean> {
    return (await storedPosition(this.books, this.dataKey)).position.head.hash !== this.books.head.hash;
  }
}
