import type { Accounting } from "./accounting.ts";
import type { BatchOrigin } from "./batch-origin.ts";
import type { BatchPermission } from "./decision.ts";
import type { FileIssue } from "./file-issue.ts";
import type { ImportChoices } from "./importing.ts";
import type { ImportMapping } from "./mapping.ts";

/**
 * What a table is among those taken in with it: sales complete in themselves; lines that get day and customer from their order's
 * row; those orders, one row each; customers.
 */
export const TABLE_ROLES = ["sales", "lines", "orders", "customers"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/** A file, or a sheet of a workbook, as it is to be taken in together with others. */
export interface BundleTable {
  readonly fileName: string;
  readonly mapping: ImportMapping;
  readonly role: TableRole;
  /** Of lines: which table of the bundle holds their orders; else null. */
  readonly orders: number | null;
}

/** How several tables are taken in at once. Codes and order numbers of all of them are those of the first one's source. */
export interface BundleChoices {
  readonly tables: readonly BundleTable[];
  readonly anonymous: ImportChoices["anonymous"];
  readonly permission: BatchPermission;
  readonly origin?: BatchOrigin | undefined;
}

/** Two columns of two tables that say of what a row is: the order's number, the customer's code, phone or e-mail. */
export interface TableLink {
  readonly by: "order" | "customer";
  /** The table that refers to the other one, and its column. */
  readonly from: number;
  readonly fromColumn: number;
  readonly to: number;
  readonly toColumn: number;
  /** Different values of the first column; how many of them the second has too. */
  readonly values: number;
  readonly shared: number;
  /** Different values of the second column, and rows in which it is filled: more where a value stands in several. */
  readonly toValues: number;
  readonly toFilled: number;
}

/** How tables may hang together: each with its role and the meanings of the columns that link it, and what speaks for that. */
export interface BundleProposal {
  readonly tables: readonly BundleTable[];
  readonly links: readonly TableLink[];
}

/** What a plan would do with one table of a bundle. */
export interface TableSummary {
  readonly fileName: string;
  readonly sheet: string | null;
  readonly role: TableRole;
  readonly accounting: Accounting;
  readonly issues: readonly FileIssue[];
}

/** A table that was taken in with others; its rows are numbered on from those of the tables before it. */
export interface BatchTable {
  readonly fileName: string;
  readonly role: TableRole;
  readonly orders: number | null;
  readonly mapping: ImportMapping;
  readonly accounting: Accounting;
}

/** A table's name as a person knows it: the file, and of a workbook the sheet. */
export function tableName({ fileName, mapping }: Pick<BundleTable, "fileName" | "mapping">): string {
  return mapping.sheet === undefined ? fileName : `${fileName} › ${mapping.sheet}`;
}

/** In which table of a bundle a row of its batch stands, and where in it; null: in none. */
export function tableWith(
  tables: readonly BatchTable[],
  row: number,
): { readonly name: string; readonly row: number } | null {
  let before = 0;
  for (const table of tables) {
    const { read } = table.accounting;
    if (row > before && row <= before + read) return { name: tableName(table), row: row - before };
    before += read;
  }
  return null;
}
