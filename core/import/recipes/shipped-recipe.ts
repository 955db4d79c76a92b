import type { OriginKind } from "../../model/batch-origin.ts";
import type { ImportField } from "../../model/mapping.ts";
import type { ShippedLayoutId } from "../../model/shipped-layouts.ts";

/** What a column of a shipped layout means; `own`: kept as a field of the workspace's own, under its header; null: not taken in. */
export type RecipeField = ImportField | "own" | null;

/** The names a column has in different versions of a product, and what it means; of several in one file the first is taken. */
export type RecipeColumn = readonly [names: string, field: RecipeField];

/** The layout of a product's export, as it comes with Regulars. Where its names come from stands in docs/decisions/recipes.md. */
export interface ShippedRecipe {
  readonly id: ShippedLayoutId;
  /** What it is called where there are no words of the language. */
  readonly title: string;
  /**
   * The source its orders and codes belong to; null: those of the till, so that cards and sales join by their codes.
   */
  readonly source: string | null;
  /** How its people come to the firm. */
  readonly origin: OriginKind;
  /** Names parted by `|`. */
  readonly columns: readonly RecipeColumn[];
  /** More columns that are known and not taken in. */
  readonly others?: RegExp;
  /** Names of which each must be there (one of those parted by `|`) for a file to look like this. */
  readonly needs: readonly string[];
  /** Where an order's first line alone says what holds for all of it. */
  readonly orders?: "firstLine";
}
