import type { BatchPermission } from "./decision.ts";
import type { LayoutName, RememberedLayout } from "./importing.ts";
import type { ImportMapping } from "./mapping.ts";

/**
 * A layout of files as a person kept it: how a till's files are read and what was answered for them. The latest decision about an id counts;
 * of what a file of this layout said since, the file's own reading counts (architecture "Import").
 */
export interface RecipeDecision {
  readonly type: "recipe";
  readonly id: string;
  readonly name: string;
  /** Columns are looked for by their header, wherever they stand. */
  readonly mapping: ImportMapping;
  /** Lines without a customer: into the shop's totals, or left out. */
  readonly anonymous: "keep" | "leaveOut";
  readonly permission: BatchPermission;
  /** Whether the answer about permission holds for every file of this layout; else it is asked again each time. */
  readonly samePermission: boolean;
  /** Whether it is no longer to be used; a later file of the same columns is remembered afresh. */
  readonly removed: boolean;
}

/** Whether a layout is a product's as it comes with Regulars: no file was read by it yet, and nobody kept it. */
export function isAsShipped({ shipped, fileName, name }: LayoutName): boolean {
  return shipped !== null && fileName === "" && name === null;
}

/** Whether a file is written exactly as its layout says: nothing new, missing, renamed or written otherwise. */
export function isAsBefore({ newColumns, missingColumns, renamed, otherwise }: RememberedLayout): boolean {
  return newColumns.length + missingColumns.length + renamed.length + otherwise.length === 0;
}
