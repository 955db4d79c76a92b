import type { MendedRow } from "../model/left-out.ts";
import { Cells } from "./cells.ts";
import type { ChangedRow } from "./converted.ts";

/** Puts mended cells in the place of a file's own, row by row as it is read. */
export class Mending {
  /** What was changed so far. */
  readonly changed: ChangedRow[] = [];

  private readonly rows: readonly MendedRow[];
  private readonly cells = new Cells();
  private next = 0;

  constructor(rows: readonly MendedRow[] = []) {
    this.rows = rows.toSorted((a, b) => a.row - b.row);
  }

  get isAny(): boolean {
    return this.rows.length > 0;
  }

  /** The mended cells of a row; null: it stays as it is. Rows are asked for in their order. */
  of(row: number, written: Cells): Cells | null {
    const mended = this.rows[this.next];
    if (mended?.row !== row) return null;
    this.next++;
    const columns = differing(written.all(), mended.cells);
    if (columns.length > 0) this.changed.push({ row, columns });
    this.cells.set(mended.cells);
    return this.cells;
  }
}

function differing(before: readonly string[], after: readonly string[]): number[] {
  const width = Math.max(before.length, after.length);
  return Array.from({ length: width }, (_, i) => i).filter((i) => (before[i] ?? "") !== (after[i] ?? ""));
}
