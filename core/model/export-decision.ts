import type { Day } from "./day.ts";
import type { RuleGroup } from "./rule.ts";
import type { WaveChannel } from "./campaign.ts";

/** What a list is written as; see core/format. */
export const EXPORT_FORMATS = [
  "csv",
  "xlsx",
  "callSheet",
  "labels",
  "letters",
  "mailMerge",
  "vcard",
  "replyForm",
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A line of the export log. */
export interface ExportDecision {
  readonly type: "export";
  readonly day: Day;
  readonly segment: string;
  readonly rule: RuleGroup;
  readonly channel: WaveChannel;
  readonly format: ExportFormat;
  /** The campaign and wave of a wave's file, by id; absent for a list of its own. */
  readonly campaign?: string | undefined;
  readonly wave?: string | undefined;
  readonly columns: readonly string[];
  readonly included: number;
  /** Reason → how many were left out. */
  readonly excluded: Readonly<Record<string, number>>;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly digest: string;
  readonly purpose: string;
}
