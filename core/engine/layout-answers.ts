import type { BatchPermission, CommitSeq } from "../model/decision.ts";
import type { FilePreview, LayoutName } from "../model/importing.ts";
import type { ImportField } from "../model/mapping.ts";
import type { ShippedLayoutId } from "../model/shipped-layouts.ts";

/** A layout the workspace knows. */
export interface LayoutRow extends LayoutName {
  readonly kind: FilePreview["kind"];
  /** The till or system its files come from. */
  readonly source: string;
  readonly columns: readonly { readonly column: string; readonly field: ImportField | null }[];
  readonly anonymous: "keep" | "leaveOut";
  /** Null: never answered. */
  readonly permission: BatchPermission | null;
  readonly samePermission: boolean;
  /** Whether a person kept it; else it is remembered from a file alone. */
  readonly isKept: boolean;
  /** The files that were read so and are still taken in, the latest first; times in milliseconds since 1970. */
  readonly files: readonly { readonly commit: CommitSeq; readonly fileName: string; readonly at: number }[];
}

/** A layout that comes with the product. */
export interface ShippedLayout {
  readonly id: ShippedLayoutId;
  /** What it is called where there are no words of the language. */
  readonly title: string;
  /** Its columns that are taken in, each with its usual names. */
  readonly columns: readonly { readonly names: readonly string[]; readonly field: ImportField | "own" }[];
}

export interface LayoutsAnswer {
  /** The one used or kept last first. */
  readonly layouts: readonly LayoutRow[];
  readonly shipped: readonly ShippedLayout[];
}
