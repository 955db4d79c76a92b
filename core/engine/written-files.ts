import type { Channel } from "../model/fields.ts";
import type { RuleGroup } from "../model/rule.ts";

export interface ListRequest {
  readonly rule: RuleGroup;
  readonly segmentName: string;
  readonly channel: Channel;
  readonly oneAHousehold: boolean;
  readonly format: "csv" | "xlsx";
  /** What the list is for, in the person's words; for the export log. */
  readonly purpose: string;
  /** The words of the file's header row, by column id; missing ones stand as their id. */
  readonly headers: Readonly<Record<string, string>>;
  /** The words of choices, by `<field id>.<choice>`; missing ones stand as they are. */
  readonly words: Readonly<Record<string, string>>;
}

export interface WrittenList {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly included: number;
  readonly excluded: Readonly<Record<string, number>>;
}

/** A file that was made: its name without a path, its bytes, and how many people or rows stand in it. */
export interface WrittenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly included: number;
  readonly excluded: Readonly<Record<string, number>>;
}

export type ReportFormat = "html" | "docx" | "xlsx";

/** A file too large to be handed over as bytes. */
export interface OpenExport {
  readonly fileName: string;
  readonly content: Blob;
}
