import type { Channel, CustomerClass, FactField, Permission } from "./fields.ts";
import type { Day } from "./day.ts";
import type { RuleGroup } from "./rule.ts";
import type { Settings } from "./settings.ts";
import type { ImportMapping } from "./mapping.ts";
import type { Accounting } from "./accounting.ts";

/** The number of a commit in its workspace, from 1; 0 is the empty ledger. */
export type CommitSeq = number;

/** The answer to "may these people be contacted, by which channel, on what basis?", asked once a batch. */
export interface BatchPermission {
  readonly state: "granted" | "unknown";
  readonly channels: readonly Channel[];
  /** In the person's own words: how and when they agreed. */
  readonly basis: string;
}

/** What a file brought, as the person called it. */
export interface BatchDecision {
  readonly type: "batch";
  readonly fileName: string;
  readonly source: string;
  readonly mapping: ImportMapping;
  readonly accounting: Accounting;
  readonly permission: BatchPermission;
  /** The day of the import by the host's clock: the day of the permission it records. */
  readonly day: Day;
}

export interface FieldDecision {
  readonly type: "field";
  readonly customer: number;
  readonly field: FactField;
  /** Null: taken away by hand, unknown from now on. */
  readonly value: string | null;
}

/** A hand decision on one person: the only way a refusal is loosened, and then with a reason. */
export interface PermissionDecision {
  readonly type: "permission";
  readonly customer: number;
  readonly channel: Channel;
  readonly state: Permission;
  readonly day: Day;
  readonly reason: string;
}

/** The permission question of a batch, answered later: granted for everybody the batch names, as long as it is live; a refusal stays. */
export interface BatchPermissionDecision {
  readonly type: "batchPermission";
  readonly batch: CommitSeq;
  readonly permission: BatchPermission;
  readonly day: Day;
}

export interface RetractDecision {
  readonly type: "retract";
  readonly commit: CommitSeq;
  /** Kept: refusals the commit brought stay as suppressions. Never given: only with a typed reason. */
  readonly refusals: "kept" | "neverGiven";
  readonly reason: string;
}

export interface SegmentDecision {
  readonly type: "segment";
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly rule: RuleGroup;
  readonly removed: boolean;
}

export interface SettingsDecision {
  readonly type: "settings";
  readonly changes: Partial<Settings>;
}

/** A class fixed by hand; it wins over the rules until it expires. */
export interface LockDecision {
  readonly type: "lock";
  readonly customer: number;
  /** Null lifts the lock. */
  readonly class: CustomerClass | null;
  readonly reason: string;
  readonly expires: Day | null;
}

/** A line of the export log. */
export interface ExportDecision {
  readonly type: "export";
  readonly day: Day;
  readonly segment: string;
  readonly rule: RuleGroup;
  readonly channel: Channel;
  readonly format: "csv" | "xlsx";
  readonly columns: readonly string[];
  readonly included: number;
  /** Reason → how many were left out. */
  readonly excluded: Readonly<Record<string, number>>;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  readonly purpose: string;
}

export type Decision =
  | BatchDecision
  | FieldDecision
  | PermissionDecision
  | BatchPermissionDecision
  | RetractDecision
  | SegmentDecision
  | SettingsDecision
  | LockDecision
  | ExportDecision;

export type CommitKind =
  | "import"
  | "sample"
  | "edit"
  | "permission"
  | "retract"
  | "segment"
  | "settings"
  | "lock"
  | "export";

/** What a commit did, without anybody's data. */
export interface CommitInfo {
  readonly seq: CommitSeq;
  readonly id: string;
  readonly kind: CommitKind;
  /** Milliseconds since 1970 by the host's clock; for show, never for order. */
  readonly at: number;
  readonly lines: number;
  readonly customers: number;
  readonly touches: number;
  /** The live retraction that takes this commit out of the fold, or null. */
  readonly retractedBy: CommitSeq | null;
  /** For a retraction: the commit it takes back. */
  readonly retracts: CommitSeq | null;
}
