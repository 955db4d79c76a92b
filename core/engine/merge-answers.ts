import type { CommitSeq, MergeDecision } from "../model/decision.ts";
import type { Channel, FactField, Permission } from "../model/fields.ts";
import type { Figure } from "../model/figure.ts";
import type { ValueOrigin } from "./origin.ts";

/** What speaks for two being one person: the same in both. */
export const MERGE_EVIDENCE = ["phone", "email", "wechat", "memberNumber", "name", "birthDay", "address"] as const;
export type MergeEvidence = (typeof MERGE_EVIDENCE)[number];

/** What speaks against it, or must be known before it is done. */
export const MERGE_DOUBTS = [
  "name",
  "kind",
  "sex",
  "birthDay",
  "memberNumber",
  /** One source knows both, by different codes. */
  "sameSource",
  /** One introduced the other. */
  "referral",
  "permissions",
  /** A campaign under way contacts one and leaves the other alone to compare. */
  "bothArms",
] as const;
export type MergeDoubt = (typeof MERGE_DOUBTS)[number];

/** One of two who may be one. */
export interface MergeSide {
  readonly id: number;
  readonly name: string | null;
  readonly codes: readonly { readonly source: string; readonly code: string }[];
  readonly figures: readonly Figure[];
  /** What would follow. */
  readonly orders: number;
  readonly touches: number;
  readonly pieces: number;
  readonly replies: number;
  readonly followUps: number;
  readonly introduced: number;
}

export interface MergeValue {
  readonly value: string;
  readonly origin: ValueOrigin;
}

export interface MergeField {
  readonly field: FactField;
  readonly keep: MergeValue | null;
  readonly gone: MergeValue | null;
  /** Whether both know it, and otherwise. */
  readonly differs: boolean;
  /** The side whose value is set by hand, else the later one. */
  readonly proposed: "keep" | "gone";
}

/** Two side by side before they are merged. */
export interface MergePreview {
  readonly keep: MergeSide;
  readonly gone: MergeSide;
  readonly fields: readonly MergeField[];
  /** Where one of both says anything: the strictest stands. */
  readonly permissions: readonly {
    readonly channel: Channel;
    readonly keep: Permission;
    readonly gone: Permission;
    readonly after: Permission;
  }[];
  readonly evidence: readonly MergeEvidence[];
  readonly doubts: readonly MergeDoubt[];
}

/** A record that is part of a person. */
export interface MergedRecord {
  readonly id: number;
  readonly name: string | null;
  readonly codes: readonly { readonly source: string; readonly code: string }[];
  /** The commit that merged it and when it was made, and which record that names as gone; by these it is parted again. */
  readonly commit: CommitSeq;
  readonly at: number;
  readonly gone: number;
}

/** Two to be merged; without fields each is taken as `MergeField.proposed`. */
export interface MergeInput {
  readonly keep: number;
  readonly gone: number;
  readonly fields: MergeDecision["fields"] | null;
  readonly probability: number | null;
}
