/** How the cells of a column are written. `phone` stays text in every spreadsheet; `code` does so where it looks like a number. */
export type SheetKind = "text" | "phone" | "number" | "money" | "share" | "day";

export interface SheetColumn {
  /** The words of the header. */
  readonly header: string;
  readonly kind: SheetKind;
  /** For money: how many digits the currency is written with. Absent: 2. */
  readonly digits?: number;
}

/** Text for text and phones; a number for the rest: money in 1/10 000 of a unit, a share as a fraction, a day as `Day`. Null is unknown. */
export type SheetCell = string | number | null;

/** A table to be written: one sheet of a workbook, or one CSV file. Rows are taken one at a time as they are written. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetCell[]>;
}

/** Lets other work go on; a writer awaits it every few milliseconds. */
export type Pause = () => Promise<void>;
