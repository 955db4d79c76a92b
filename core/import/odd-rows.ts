import { ROW_REASONS } from "../model/accounting.ts";
import type { RowReason } from "../model/accounting.ts";
import type { OddRows } from "./converted.ts";
import { GrowingInts } from "./growing.ts";

/** Reasons that leave a row out without fault: by choice, or because it is no row of the table. */
const SKIPPED: ReadonlySet<RowReason> = new Set<RowReason>([
  "totalRow",
  "anonymousLeftOut",
  "repeatsHeader",
  "orderNotPaid",
  "orderClosed",
  "noSale",
]);

/** Whether a row left out for this reason counts as skipped, else as rejected. */
export function isSkipReason(reason: RowReason): boolean {
  return SKIPPED.has(reason);
}

/** Collects the records that are left out. */
export class OddRowList {
  private readonly rows = new GrowingInts(64);
  private readonly reasons = new GrowingInts(64);
  private readonly columns = new GrowingInts(64);

  get count(): number {
    return this.rows.length;
  }

  /** `column` is a position in the file, −1 for the row as a whole. */
  add(row: number, reason: RowReason, column: number): void {
    this.rows.push(row);
    this.reasons.push(ROW_REASONS.indexOf(reason));
    this.columns.push(column + 1);
  }

  /** Adds those of a second half whose first record is number `before` + 1. */
  append({ row, reason, column }: OddRows, before: number): void {
    for (let i = 0; i < row.length; i++) {
      this.rows.push(row[i]! + before);
      this.reasons.push(reason[i]!);
      this.columns.push(column[i]! + 1);
    }
  }

  done(): OddRows {
    return {
      row: this.rows.done(),
      reason: Uint8Array.from(this.reasons.done()),
      column: Int32Array.from(this.columns.done(), (column) => column - 1),
    };
  }
}
