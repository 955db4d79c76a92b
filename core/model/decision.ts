import type { Channel, CustomerClass, FactField, Permission } from "./fields.ts";
import type { Day } from "./day.ts";
import type { RuleGroup } from "./rule.ts";
import type { EraseDecision, KeptIdentity, SuppressedDecision } from "./erase-decision.ts";
import type { ExportDecision } from "./export-decision.ts";
import type { Settings } from "./settings.ts";
import type { ApartDecision, CheckDecision, CheckResultDecision, OriginDecision } from "./source-decisions.ts";
import type { BatchTable } from "./bundle.ts";
import type { BatchOrigin } from "./batch-origin.ts";
import type { LeftOutDecision, LeftOutGoneDecision, Mended } from "./left-out.ts";
import type { ImportMapping } from "./mapping.ts";
import type { RecipeDecision } from "./recipe.ts";
import type { Accounting } from "./accounting.ts";
import type { Campaign, Conclusion, MemberReason, SituationFigure } from "./campaign.ts";
import type { CleanDecision, CleanRuleDecision } from "./cleaning.ts";
import type { AwarenessAnswer, FollowUpEntry, Reply } from "./response.ts";

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
  /** How the list came to the firm; absent where nobody said. */
  readonly origin?: BatchOrigin | undefined;
  /** The kept or shipped layout it was read by; absent: its own. */
  readonly recipe?: string | undefined;
  /** What was done with lines without a customer; absent: kept. */
  readonly anonymous?: "keep" | "leaveOut" | undefined;
  /** The tables of a bundle in the order of their rows, the first of which has the mapping above; absent: one file. */
  readonly tables?: readonly BatchTable[] | undefined;
  /** What was mended by hand on the way in; absent: nothing. */
  readonly mended?: Mended | undefined;
  /** The file whose rejected rows these are, tried again; absent for a file of its own. */
  readonly retries?: CommitSeq | undefined;
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

/** A campaign's plan, as a whole; the latest is in force until it is launched. */
export interface CampaignDecision {
  readonly type: "campaign";
  readonly campaign: Campaign;
  readonly removed: boolean;
}

/** A figure of the situation as it was at launch. Null: not known, or too few to say. */
export interface FrozenFigure {
  readonly figure: SituationFigure;
  readonly value: number | null;
}

/**
 * A campaign launched: plan, goals, texts and figures as they are from now on; its people stand in the member blocks of the
 * same commit, with the evidence of their permission.
 */
export interface LaunchDecision {
  readonly type: "launch";
  readonly day: Day;
  readonly campaign: Campaign;
  readonly figures: readonly FrozenFigure[];
  readonly segment: number;
  readonly contacted: number;
  /** The segment less those contacted, by reason; adds up. */
  readonly excluded: Readonly<Record<MemberReason, number>>;
  /** Of those left alone, the share who would buy, as it was taken for the smallest provable lift; null: not known. */
  readonly baseRate: number | null;
}

export interface ConclusionDecision {
  readonly type: "conclusion";
  readonly campaign: string;
  readonly day: Day;
  readonly conclusion: Conclusion;
}

/** A file that came back, as it was read; what it said of each row stands in the contact blocks of the same commit. */
export interface ReturnDecision {
  readonly type: "return";
  readonly fileName: string;
  readonly day: Day;
  readonly campaign: string;
  /** Rows by what became of them. */
  readonly rows: Readonly<Record<string, number>>;
}

export interface ReplyDecision {
  readonly type: "reply";
  readonly reply: Reply;
}

export interface FollowUpDecision {
  readonly type: "followUp";
  readonly entry: FollowUpEntry;
}

/** Whom to ask before and after: drawn once a campaign, both arms. */
export interface SampleDecision {
  readonly type: "sample";
  readonly campaign: string;
  readonly day: Day;
  readonly seed: number;
  readonly customers: readonly number[];
}

export interface AwarenessDecision {
  readonly type: "awareness";
  readonly answer: AwarenessAnswer;
}

/**
 * A copy of the workspace took the place of what was there. What people had refused since is refused in the same commit; a commit of
 * this kind cannot be taken back, for it is what kept them: what was before is in a copy of its own.
 */
export interface RestoreDecision {
  readonly type: "restore";
  readonly day: Day;
  /** Milliseconds since 1970 at which the copy was made. */
  readonly madeAt: number;
  /** How many commits were given up for it. */
  readonly givenUp: number;
  /** Of people who refused and are not in the copy, or not as the same record: so that they stay refused when they come in again. */
  readonly suppressed: readonly KeptIdentity[];
}

/**
 * Two records that are one person: from now on `keep` stands for both. What is known of only one of them is known of the person;
 * of what both know, the record named in `fields` wins, and `keep` where none is named. Taking the commit back parts them again.
 */
export interface MergeDecision {
  readonly type: "merge";
  readonly keep: number;
  readonly gone: number;
  /** As pairs of a field and the record that wins. */
  readonly fields: readonly (readonly [FactField, "keep" | "gone"])[];
  /** How likely the two are one, as it was shown; null where a person said so of their own accord. */
  readonly probability: number | null;
}

/** Whether somebody's data is kept from every rule of retention and from erasing, for a claim or by law. */
export interface HoldDecision {
  readonly type: "hold";
  readonly customer: number;
  readonly held: boolean;
  readonly reason: string;
}

export type Decision =
  | ApartDecision
  | OriginDecision
  | CheckDecision
  | CheckResultDecision
  | LeftOutDecision
  | LeftOutGoneDecision
  | RecipeDecision
  | RestoreDecision
  | CleanDecision
  | CleanRuleDecision
  | MergeDecision
  | EraseDecision
  | SuppressedDecision
  | HoldDecision
  | CampaignDecision
  | LaunchDecision
  | ConclusionDecision
  | ReturnDecision
  | ReplyDecision
  | FollowUpDecision
  | SampleDecision
  | AwarenessDecision
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
  | "begin"
  | "restore"
  | "import"
  | "sample"
  | "edit"
  | "permission"
  | "retract"
  | "segment"
  | "settings"
  | "lock"
  | "export"
  | "campaign"
  | "launch"
  | "conclusion"
  | "return"
  | "reply"
  | "followUp"
  | "survey"
  | "clean"
  | "recipe"
  | "source"
  | "merge"
  | "apart"
  | "erase"
  | "hold";

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
