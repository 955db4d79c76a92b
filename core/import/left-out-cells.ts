import { MOST_LEFT_OUT, MOST_LEFT_OUT_LETTERS } from "../model/left-out.ts";
import type { Cells } from "./cells.ts";
import type { WrittenRow } from "./converted.ts";

/** The cells of rejected rows as they are met, as many as are kept of a file. */
export class LeftOutCells {
  private readonly rows: WrittenRow[] = [];
  private letters = 0;

  take(row: number, cells: Cells): void {
    if (this.isFull || cells.count === 0) return;
    // Bytes are not fewer than letters: what could never be kept is not made a text of.
    if (cells.to[cells.count - 1]! - cells.from[0]! > 4 * MOST_LEFT_OUT_LETTERS) return;
    this.keep({ row, cells: cells.all() });
  }

  /** Adds those of a file's second half, whose first record is number `before` + 1. */
  append(rows: readonly WrittenRow[], before: number): void {
    for (const { row, cells } of rows) this.keep({ row: row + before, cells });
  }

  done(): readonly WrittenRow[] {
    return this.rows;
  }

  private get isFull(): boolean {
    return this.rows.length >= MOST_LEFT_OUT || this.letters >= MOST_LEFT_OUT_LETTERS;
  }

  private keep(row: WrittenRow): void {
    if (this.isFull) return;
    const letters = row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (this.letters + letters > MOST_LEFT_OUT_LETTERS) return;
    this.letters += letters;
    this.rows.push(row);
  }
}
