import type { CommitSeq } from "../model/decision.ts";
import type { ExportDecision } from "../model/export-decision.ts";
import type { EraseDecision, ErasedCounts } from "../model/erase-decision.ts";
import type { Day } from "../model/day.ts";
import type { Channel, Permission } from "../model/fields.ts";
import type { RetentionRules } from "../model/settings.ts";

/** What is asked when people are to be erased or anonymised. */
export interface EraseRequest {
  readonly customers: readonly number[];
  readonly mode: EraseDecision["mode"];
  /** In the person's words: who asked, how, when. */
  readonly reason: string;
  /** Channels on which they stay refused should they come back; mostly all. */
  readonly refuse: readonly Channel[];
}

/** A file of the firm's own that may hold somebody still: the program cannot reach it. */
export interface OutsideCopy {
  readonly kind: "list" | "wave";
  readonly day: Day;
  readonly segment: string;
  readonly channel: ExportDecision["channel"];
  readonly format: ExportDecision["format"];
  readonly included: number;
  /** Whether they are known to stand in it; else they may. */
  readonly isSure: boolean;
}

/** What erasing would take, shown before it is done, for it cannot be undone. */
export interface ErasePreviewAnswer {
  readonly counts: ErasedCounts;
  /** With all records that are merged with theirs. */
  readonly records: number;
  readonly copies: readonly OutsideCopy[];
}

export interface ErasureDone {
  readonly commit: CommitSeq;
  readonly counts: ErasedCounts;
  /** Whether journal and snapshots are clean as well; where not it is tried again when the workspace is next opened. */
  readonly clean: boolean;
}

/** One event of somebody's permission on a channel, oldest first in an answer. */
export interface PermissionEvent {
  readonly channel: Channel;
  readonly state: Permission;
  readonly day: Day | null;
  readonly commit: CommitSeq;
  readonly at: number;
  /** A column of a file, the answer given for a whole file, a decision by hand, or what was kept of somebody erased. */
  readonly from: "file" | "batch" | "hand" | "erased";
  readonly fileName: string | null;
  readonly row: number | null;
  /** The reason or basis as typed; empty for a column. */
  readonly evidence: string;
  /** False for what was taken back; of that only refusals still count. */
  readonly counts: boolean;
}

/** A receipt of an erasure. */
export interface Receipt extends Pick<EraseDecision, "mode" | "what" | "why" | "reason" | "day" | "before" | "counts"> {
  readonly commit: CommitSeq;
  readonly at: number;
}

/** What a rule of retention is about. */
export type RetentionClass = keyof RetentionRules;

/** What a rule would take: today, and within its days of grace. */
export interface RetentionDue {
  readonly rule: RetentionClass;
  /** People for `inactive`, else rows. */
  readonly now: number;
  readonly inGrace: number;
  /** When the first of those in grace goes; null: none is. */
  readonly next: Day | null;
}

/** What is kept about people's rights in this workspace. */
export interface RightsAnswer {
  readonly receipts: readonly Receipt[];
  /** Identities of which hashes are kept, and of them those refused on some channel. */
  readonly kept: number;
  readonly refused: number;
  readonly holds: readonly { readonly id: number; readonly name: string | null; readonly reason: string }[];
  readonly rules: RetentionRules;
  readonly due: readonly RetentionDue[];
}

/** Whether a phone, e-mail or code may be written to; the list itself is shown to nobody. */
export interface SuppressionTest {
  /** Whether the text is a phone, an e-mail, or could be a code of some source. */
  readonly kinds: readonly ("phone" | "email" | "code")[];
  /** Channels refused by whoever bears it, or bore it. */
  readonly refused: readonly Channel[];
  /** Why: somebody who is there refuses, somebody whose rows were taken back did, somebody who was erased. */
  readonly because: readonly ("customer" | "takenBack" | "erased")[];
}

/** Asked for everything about a person, with the words of the host's language by id; what has none stands as its id. */
export interface AccessRequest {
  readonly customer: number;
  readonly language: "en" | "zh";
  readonly words: Readonly<Record<string, string>>;
}
