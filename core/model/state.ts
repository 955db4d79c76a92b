import type { Day } from "./day.ts";
import type { Channel, CustomerClass, FactField } from "./fields.ts";
import type { BatchDecision, CommitInfo, CommitSeq, Decision, SegmentDecision } from "./decision.ts";
import type { ExportDecision } from "./export-decision.ts";
import type { Settings } from "./settings.ts";
import type { BatchOrigin } from "./batch-origin.ts";
import type { SourceCheck } from "./source-decisions.ts";
import type { Campaign, Conclusion } from "./campaign.ts";
import type { Cleaning } from "./cleaning.ts";
import type { AwarenessAnswer, FollowUpEntry, Reply } from "./response.ts";
import type { LaunchDecision } from "./decision.ts";
import type { RecipeDecision } from "./recipe.ts";

/** Latest live values of one customer field, by customer id, with where each came from. */
export interface FieldColumn {
  /** Undefined is unknown. */
  readonly values: readonly (string | undefined)[];
  /** The commit a value came from; 0 where there is none. A value taken away by hand keeps the commit that did so. */
  readonly commit: Int32Array;
  /** The source row in that commit's file, from 1; 0 for a hand edit. */
  readonly row: Int32Array;
  /** The values as they were stated, before any was cleaned; absent where cleaning changed none. */
  readonly stated?: readonly (string | undefined)[] | undefined;
}

/** What is known of one channel's permission, by customer id. */
export interface PermissionColumn {
  /** Index in PERMISSIONS. */
  readonly state: Uint8Array;
  readonly commit: Int32Array;
  readonly day: Int32Array;
}

/** A code some source knows a customer by. */
export interface SourceCode {
  readonly source: string;
  readonly code: string;
}

export interface Customers {
  /** One more than the highest id ever given; ids are never reused. */
  readonly count: number;
  /** 1 while any live row names the customer, and no other record stands for it. */
  readonly live: Uint8Array;
  readonly liveCount: number;
  readonly fields: ReadonlyMap<FactField, FieldColumn>;
  readonly codes: readonly (readonly SourceCode[])[];
  readonly permissions: Readonly<Record<Channel, PermissionColumn>>;
  /** Who introduced the customer, as an id; −1 unknown. */
  readonly referrer: Int32Array;
  /** Commit and row that first named the customer. */
  readonly firstCommit: Int32Array;
}

/** A product as lines write it: each different code, name and category is one of its own. */
export interface Product {
  readonly code: string;
  readonly name: string;
  readonly category: string;
}

/**
 * Live lines. Money and quantities in 1/10 000, NaN unknown; codes of −1 are unknown. Lists of words, products and orders may hold some
 * that no live line uses any more.
 */
export interface Lines {
  readonly count: number;
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** −1 unknown. */
  readonly minute: Int16Array;
  /** One number for each (source, order number). */
  readonly order: Int32Array;
  readonly product: Int32Array;
  readonly quantity: Float64Array;
  readonly unitPrice: Float64Array;
  readonly amount: Float64Array;
  readonly listPrice: Float64Array;
  readonly kind: Uint8Array;
  readonly channel: Int32Array;
  readonly store: Int32Array;
  readonly staff: Int32Array;
  readonly promotion: Int32Array;
  readonly source: Int32Array;
  readonly commit: Int32Array;
  readonly row: Int32Array;
  readonly keyHi: Uint32Array;
  readonly keyLo: Uint32Array;
  readonly orders: readonly string[];
  readonly products: readonly Product[];
  /** Words of channel, store, staff, promotion and source. */
  readonly words: Readonly<Record<"channel" | "store" | "staff" | "promotion" | "source", readonly string[]>>;
}

/** Live touchpoints other than purchases. */
export interface Touches {
  readonly count: number;
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly minute: Int16Array;
  /** Index in TOUCH_KINDS. */
  readonly kind: Uint8Array;
  /** 0 from the customer, 1 to the customer. */
  readonly direction: Uint8Array;
  readonly channel: Int32Array;
  readonly channels: readonly string[];
  readonly product: readonly (string | undefined)[];
  readonly text: readonly (string | undefined)[];
  readonly value: Float64Array;
  readonly commit: Int32Array;
  readonly row: Int32Array;
}

/** Refusals that stay though the rows that brought them were taken back: identity → channels. */
export interface Suppressions {
  /** `code␁<source>␁<code>`, `phone␁<E.164>`, `email␁<lower case>` → bit i set for CHANNELS[i]. */
  readonly keys: ReadonlyMap<string, number>;
}

export interface ClassLock {
  readonly class: CustomerClass;
  readonly reason: string;
  readonly expires: Day | null;
  readonly commit: CommitSeq;
}

/** Why somebody's data must not go. */
export interface Hold {
  readonly reason: string;
  readonly commit: CommitSeq;
}

/** The people of a launched campaign, one row for everybody of its segment; see core/model/block.ts for the columns. */
export interface Members {
  readonly count: number;
  readonly customer: Int32Array;
  /** 0 contacted, i for MEMBER_REASONS[i − 1]. */
  readonly status: Uint8Array;
  readonly household: Int32Array;
  readonly stratum: Int32Array;
  readonly class: Uint8Array;
  readonly quartile: Int8Array;
  readonly value: Float64Array;
  readonly pre: Float64Array;
  /** Bit i: wave i is meant for them. */
  readonly plan: Int32Array;
  readonly evidence: Int32Array;
  /**
   * Whether the person of a row, merged since, stands in another row too (core/model/merged.ts): `COUNTS`, `AGAIN` or `BOTH_ARMS`; absent
   * where nobody does.
   */
  readonly twice?: Uint8Array;
}

export interface Launch extends LaunchDecision {
  readonly commit: CommitSeq;
  readonly members: Members;
}

/** A campaign as it stands: a draft, or launched with its plan frozen. */
export interface CampaignState {
  /** The plan in force; of a launched campaign the one it was launched with. */
  readonly campaign: Campaign;
  /** The commit that last changed it. */
  readonly commit: CommitSeq;
  readonly launch: Launch | null;
  readonly conclusion: (Conclusion & { readonly commit: CommitSeq; readonly day: Day }) | null;
  /** Whom to ask about awareness; null: not drawn. */
  readonly sample: { readonly seed: number; readonly day: Day; readonly customers: readonly number[] } | null;
  /** The latest answer of each person and phase. */
  readonly awareness: readonly AwarenessAnswer[];
}

/** What became of pieces that were sent, in commit order: live rows only. */
export interface Contacts {
  readonly count: number;
  readonly launch: Int32Array;
  readonly wave: Uint8Array;
  readonly customer: Int32Array;
  /** Index in CONTACT_EVENTS. */
  readonly event: Uint8Array;
  readonly day: Int32Array;
  /** Index in WAVE_CHANNELS. */
  readonly channel: Uint8Array;
  /** Index in `reasons`; −1 none. */
  readonly reason: Int32Array;
  readonly reasons: readonly string[];
  readonly text: readonly (string | undefined)[];
  readonly commit: Int32Array;
  readonly row: Int32Array;
}

/** A follow-up with everything that was done for it, oldest first. */
export interface FollowUp {
  readonly id: string;
  readonly customer: number;
  readonly entries: readonly (FollowUpEntry & { readonly commit: CommitSeq })[];
}

/**
 * Records that were merged. Everything else in a state speaks of people; what the records say for themselves stands here, for whatever
 * is appended belongs to a record.
 */
export interface Merges {
  /** By customer id: the record that stands for it; itself for nearly all. */
  readonly into: Int32Array;
  /** By the record that stands for them: the records that are one person, that one first, the others by id. Also those not live. */
  readonly people: ReadonlyMap<number, readonly number[]>;
  /** The records as they would stand apart; refusals that were taken back are spread only over people. */
  readonly records: Omit<Customers, "referrer">;
  /** The lines with the record each was sold to, in the words of their files. */
  readonly lines: Lines;
}

/** Everything a workspace knows at one commit: folded from the ledger, never edited, thrown away at will. */
export interface State {
  readonly head: CommitSeq;
  readonly commits: readonly CommitInfo[];
  readonly batches: ReadonlyMap<CommitSeq, BatchDecision>;
  /** What each commit decided, retracted ones included: the history tells what a decision was about. */
  readonly decisions: ReadonlyMap<CommitSeq, readonly Decision[]>;
  readonly customers: Customers;
  /** Null while nobody is merged. */
  readonly merges: Merges | null;
  /** What was cleaned, in the order in which it was. */
  readonly cleanings: readonly Cleaning[];
  /** The lines in the words of their files, by record; absent where cleaning changed nothing in them. */
  readonly statedLines?: Lines | undefined;
  readonly lines: Lines;
  readonly touches: Touches;
  readonly suppressions: Suppressions;
  readonly settings: Settings;
  readonly segments: readonly SegmentDecision[];
  /** The last word on each kept layout, by id: also those that were removed. */
  readonly recipes: ReadonlyMap<string, RecipeDecision & { readonly commit: CommitSeq }>;
  readonly exports: readonly (ExportDecision & { readonly commit: CommitSeq })[];
  /** Pairs of records that are two people, as somebody said who looked. */
  readonly apart: readonly (readonly [number, number])[];
  /** How batches came to the firm where it was said, or corrected, after the import. */
  readonly origins: ReadonlyMap<CommitSeq, BatchOrigin>;
  /** Check samples of batches, in the order they were drawn. */
  readonly checks: readonly SourceCheck[];
  readonly locks: ReadonlyMap<number, ClassLock>;
  /** Whose data is held, by customer id. */
  readonly holds: ReadonlyMap<number, Hold>;
  readonly campaigns: ReadonlyMap<string, CampaignState>;
  readonly contacts: Contacts;
  readonly replies: readonly (Reply & { readonly commit: CommitSeq })[];
  readonly followUps: readonly FollowUp[];
}
