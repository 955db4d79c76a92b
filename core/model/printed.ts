import type { Day } from "./day.ts";

/**
 * A document to be read on a screen, printed, or opened in a word processor or a spreadsheet: words already chosen in one
 * language, numbers still numbers. Every text is plain: no markup is read in it; a line break (`\n`) is kept.
 */
export interface PrintedDocument {
  readonly language: "en" | "zh";
  readonly title: string;
  readonly subtitle?: string;
  /** The day it is made on; no writer looks at a clock. */
  readonly day: Day;
  /** ISO 4217; what `money` is shown in. */
  readonly currency: string;
  readonly paper: "a4" | "letter";
  readonly words: PrintedWords;
  readonly blocks: readonly PrintedBlock[];
}

/** The words the writers themselves need. */
export interface PrintedWords {
  /** Stands where a number is unknown: "not known". */
  readonly unknown: string;
  /** Headers of the tables that drawings and key figures become: "Figure", "Value", "from", "to", "Remark". */
  readonly figure: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly remark: string;
  /** Follows a difference of shares: "points", "个百分点". */
  readonly points: string;
}

/**
 * How a number is meant: money in 1/10 000 of the unit; a share as a fraction of 1; points as the difference of two shares,
 * also a fraction, shown with its sign; a day as `Day`; a count is whole; a number has a few decimals.
 */
export type PrintedKind = "text" | "count" | "number" | "money" | "share" | "points" | "day";

/** A number with the interval it may lie in. */
export interface PrintedRange {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Text stands as it is, also in a column of numbers ("too few to say"); null, or what is no number, is unknown. */
export type PrintedValue = string | number | PrintedRange | null;

export interface PrintedColumn {
  readonly header: string;
  readonly kind: PrintedKind;
  /** Decimals shown. Absent: the currency's own for money, 1 for shares and points, 2 for numbers. */
  readonly digits?: number;
}

/** A table with a header. Every row has a cell for every column; a missing one is unknown. */
export interface PrintedTable {
  readonly type: "table";
  /** Names the table, also as a sheet of a workbook. */
  readonly name: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly PrintedValue[])[];
  /** Whether the last row is the sum of the others. */
  readonly total?: boolean;
  /** A line below: how to read it, where it is from. */
  readonly remark?: string;
}

/** A few numbers in large print. */
export interface PrintedKeyFigures {
  readonly type: "keyFigures";
  readonly name: string;
  readonly figures: readonly {
    readonly label: string;
    readonly value: PrintedValue;
    readonly kind: PrintedKind;
    readonly digits?: number;
    /** A line below it: the goal, the number it rests on. */
    readonly remark?: string;
  }[];
}

/** Horizontal intervals over one axis (a forest plot); where `value` is null the row says its remark instead. */
export interface PrintedIntervals {
  readonly type: "intervals";
  readonly name: string;
  readonly kind: Exclude<PrintedKind, "text" | "day">;
  readonly digits?: number;
  /** Where the line of no difference stands; null: none. */
  readonly reference: number | null;
  readonly rows: readonly {
    readonly label: string;
    readonly value: PrintedRange | null;
    readonly remark?: string;
    /** Drawn stronger: the verdict follows the test, not the drawing. */
    readonly proven?: boolean;
  }[];
  readonly remark?: string;
}

/** Horizontal bars from 0, such as a funnel. */
export interface PrintedBars {
  readonly type: "bars";
  readonly name: string;
  readonly kind: Exclude<PrintedKind, "text" | "day">;
  readonly digits?: number;
  readonly rows: readonly { readonly label: string; readonly value: number | null; readonly remark?: string }[];
  readonly remark?: string;
}

export type PrintedBlock =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly string[] }
  /** Set off from the text: a verdict, a warning, how something was counted. */
  | { readonly type: "note"; readonly tone: "plain" | "good" | "warning"; readonly text: string }
  | { readonly type: "pageBreak" }
  | PrintedTable
  | PrintedKeyFigures
  | PrintedIntervals
  | PrintedBars;
