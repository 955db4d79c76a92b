import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { CommitInfo, CommitSeq } from "../model/decision.ts";
import type { EraseDecision, ErasedCounts, KeptIdentity } from "../model/erase-decision.ts";
import type { ErasedIdentities } from "../model/erased.ts";
import type { Channel } from "../model/fields.ts";
import type { State } from "../model/state.ts";
import type { Contents } from "./contents.ts";
import type { KeySlots } from "./key-slots.ts";
import type { DataKey } from "./keys.ts";
import type { HealReport } from "./heal-report.ts";
import type { RowsAbout } from "./rows-about.ts";
import type { WorkspaceFiles } from "./workspace-files.ts";

/** What the ledger needs of its host; the engine's ports fill it. */
export interface LedgerPorts {
  /** Milliseconds since 1970, for show only. */
  now(): number;
  /** A fresh unique id. */
  newId(): string;
  /** Random bytes fit for keys and padding. */
  randomBytes(length: number): Uint8Array<ArrayBuffer>;
  /** Bytes free where the workspace is stored; null: cannot tell. */
  freeSpace(): Promise<number | null>;
  /** The workspace's files outside the store; null where the host keeps none. */
  files(workspace: string): Promise<WorkspaceFiles | null>;
  /** Whether the store is one that keeps a log of what it wrote, on a disk: a browser's. */
  readonly storeKeepsLog?: boolean;
  /** Lets other work run: resolves after the pending messages have been handled. */
  breathe(): Promise<void>;
}

/**
 * `write` needs the workspace's writer lock: it also clears away what a killed commit left. `takeOver` is `write` with a lock that was
 * taken from another window, which is kept out from then on. `afresh` is `write` where the store was found unreadable in the middle of reading: it
 * is made anew from the journal. `read` never writes.
 */
export type LedgerMode = "write" | "takeOver" | "afresh" | "read";

/** What taking a commit back would do, shown before it is done. */
export interface RetractPreview {
  readonly commit: CommitSeq;
  /** Customers that no other live row names. */
  readonly customersGone: number;
  /** Lines that came with the commit. */
  readonly linesGone: number;
  /** Field values of later commits on customers who first came with this one. */
  readonly laterChanges: number;
  /** People whose refusal came with it, and stays. */
  readonly refusals: number;
  /** Merged records that would be people of their own again, and lines that would go back to them. */
  readonly parted: number;
  readonly linesParted: number;
}

/** Whom or what an erasure takes, and why. */
export interface ErasureWish {
  readonly mode: EraseDecision["mode"];
  readonly what: EraseDecision["what"];
  /** For `people`: whom; records merged with theirs go along. Empty for the other scopes. */
  readonly customers: readonly number[];
  /** For the other scopes: what is of an earlier day. */
  readonly before: Day | null;
  /** Nothing of these customers goes, but for what `people` names: those whose data is held. */
  readonly spare: ReadonlySet<number>;
  readonly day: Day;
  readonly why: EraseDecision["why"];
  readonly reason: string;
  /** Channels on which they are refused from now on, beside those they refuse already. */
  readonly refuse: readonly Channel[];
  /** Identities kept by an erasure that this one repeats, on a restored workspace. */
  readonly kept: readonly KeptIdentity[];
}

/** What an erasure would take. */
export interface ErasurePreview {
  readonly counts: ErasedCounts;
  /** The people, with all records that were merged with theirs. */
  readonly customers: readonly number[];
}

/** An erasure that is done in the store. */
export interface Erasure {
  readonly info: CommitInfo;
  readonly decision: EraseDecision;
  /** Whether copies outside the store are clean as well; where not, it is tried again when the workspace is next opened. */
  readonly clean: boolean;
}

/** What seals a workspace from now on. */
export interface Protection {
  readonly keySlots: KeySlots;
  readonly dataKey: DataKey;
}

export interface RekeyWatch {
  readonly signal?: AbortSignal | undefined;
  /** Share of the bytes written, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** One workspace's append-only history of commits, and what it adds up to. */
export interface Ledger {
  readonly workspace: string;
  /** The number of the last commit; 0 while there is none. */
  head(): CommitSeq;
  /** Every commit, oldest first. */
  commits(): readonly CommitInfo[];
  /**
   * Appends one commit: whole or not at all. `onProgress` gets the share written, 0…1.
   * Errors: `plan-stale` where the head is no longer `onHead`; `commit-unknown`, `commit-already-retracted`, `reason-needed` for a
   * retraction; `campaign-files-left`, `campaign-launched` (see `checkCampaigns`); `disk-full`; `cancelled` through the signal; `ledger-other-writer` when opened for reading;
   * `ledger-blocked` when another window took the database away. Whatever the error, nothing is changed.
   */
  commit(
    content: CommitContent,
    onHead: CommitSeq,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<CommitInfo>;
  /**
   * Joins the blocks of many small commits, if that saves at least `saves` blocks (default: as many as are worth while) of a table;
   * whether it did. Nothing that is known changes, and no commit is
   * made, so that plans made on the head hold. Errors: `plan-stale` where a commit came meanwhile, `cancelled` through the
   * signal, `disk-full`, `ledger-damaged`, `ledger-other-writer`, `ledger-blocked`. Whatever the error, nothing is changed.
   */
  compact(signal?: AbortSignal, saves?: number): Promise<boolean>;
  /**
   * What the workspace knows at a commit (default: the head). Given the state of an earlier head of this same ledger, only what was
   * appended since is read, as far as no earlier commit was taken back or brought back in between.
   */
  fold(upTo?: CommitSeq, previous?: State): Promise<State>;
  /** What retracting a commit would do to the state at the head. Errors: `commit-unknown`, `commit-already-retracted`, `campaign-files-left`. */
  retractPreview(commit: CommitSeq, state: State): Promise<RetractPreview>;
  /** What an erasure would take, counted in what is stored; nothing is written. */
  erasePreview(wish: ErasureWish, state: State): Promise<ErasurePreview>;
  /**
   * Takes data away for good: blocks and decisions that hold it are written afresh without it, in one commit whose decision is the
   * receipt, then the copies outside the store. `state` is the state at the head. Errors: `customer-held` for people whose data is held, else
   * as a commit. Whatever the error, nothing is changed. `onErased` is called once the store has them no more, while the copies are still being
   * cleaned. The next fold goes on from `state` as far as it can.
   */
  erase(
    wish: ErasureWish,
    state: State,
    signal?: AbortSignal,
    onProgress?: (share: number) => void,
    onErased?: () => void,
  ): Promise<Erasure>;
  /** Cleans the copies outside the store after an erasure that could not; whether they are clean now. */
  finishErasure(): Promise<boolean>;
  /** Every stored row that names one of these records, replaced and taken back ones among them. */
  rowsAbout(records: readonly number[]): Promise<RowsAbout>;
  /** Who was erased, to be asked by code, phone or e-mail. */
  erased(): Promise<ErasedIdentities>;
  /** What opens the workspace; null where it has no passphrase. */
  keySlots(): KeySlots | null;
  /**
   * Writes every record again, sealed from now on, or in plain with null; commits wait meanwhile. Nothing that is known changes, and no
   * commit is made. Errors: `cancelled` through the signal, `disk-full`, `ledger-damaged`, `ledger-other-writer`, `ledger-blocked`.
   * Whatever the error, nothing is changed.
   */
  protect(next: Protection | null, watch?: RekeyWatch): Promise<void>;
  /** Replaces what opens the workspace, its data key being the same. */
  changeKeySlots(keySlots: KeySlots): Promise<void>;
  /** Reads the head again, for a window that reads what another one writes; gives its number. */
  refresh(): Promise<CommitSeq>;
  /** Whether it was begun when it was opened, there being nothing of it. */
  readonly isNew: boolean;
  /** What was wrong and has been put right since it was opened, and on opening. */
  healed(): HealReport;
  /**
   * Looks at one block more, in the store and in the journal, and heals it where it is damaged; null where none is due. What was healed
   * in the store may have been folded wrongly: fold again without an earlier state.
   */
  scrub(): Promise<HealReport | null>;
  /** Recomputes the hash chain and every digest from what is stored. Error: `ledger-damaged`. */
  verify(): Promise<void>;
  /** What a copy of the workspace as it stands now is made of. */
  contents(): Promise<Contents>;
  /** What was kept of the first screens at this very head; null where nothing was, or it cannot be got at now. */
  glance(): Promise<string | null>;
  /** Keeps what the first screens say at a head for the next opening, unless it has moved on. Errors: `disk-full`, `files-failed`, `ledger-other-writer`. */
  keepGlance(text: string, seq: CommitSeq): Promise<void>;
  /** Bytes stored, padding included, before the browser compresses them. */
  bytes(): Promise<number>;
  close(): void;
}
