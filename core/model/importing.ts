import type { Accounting, RowReason, Verdict } from "./accounting.ts";
import type { BatchOrigin } from "./batch-origin.ts";
import type { CleanField } from "./cleaning.ts";
import type { TableSummary } from "./bundle.ts";
import type { BatchPermission, CommitSeq } from "./decision.ts";
import type { Day } from "./day.ts";
import type { FileIssue } from "./file-issue.ts";
import type { FactField } from "./fields.ts";
import type { MendedRow } from "./left-out.ts";
import type { DayOrder, ImportField, ImportMapping, Misreading } from "./mapping.ts";
import type { ShippedLayoutId } from "./shipped-layouts.ts";
import type { Money } from "./money.ts";

/** A way the filled sample cells can be read as days, and what one of them would be; an example that tells the ways apart, where there is one. */
export interface DayReading {
  readonly order: DayOrder;
  readonly fits: number;
  readonly example: string;
  readonly day: Day;
  /** The example is a birthday whose year is not known: only month and day of `day` count. */
  readonly yearless?: true;
}

/** A way the filled sample cells can be read as numbers, likewise. */
export interface NumberReading {
  readonly decimal: "." | ",";
  readonly fits: number;
  readonly example: string;
  readonly value: Money;
}

/** What a column of a file looks like, as far as it was read. */
export interface ColumnPreview {
  readonly column: string;
  readonly index: number;
  /** The guess, its reasons, and how much of the sample it fits. */
  readonly field: ImportField | null;
  readonly because: "header" | "values" | "both" | "none";
  /** Of the filled sample cells, how many can be read this way. */
  readonly fits: number;
  readonly filled: number;
  readonly distinct: number;
  readonly examples: readonly string[];
  /** Both day-first and month-first fit, or both decimal marks: a person must say. */
  readonly ambiguous: boolean;
  /** Every way in which some cells are days, the one that fits most first; absent or empty: none. */
  readonly dayReadings?: readonly DayReading[];
  /** The column whose days decided in which order these are read, since their own can be read both ways. */
  readonly daysLike?: string;
  /** Every way in which some cells are numbers, the one that fits most first; absent or empty: none. */
  readonly numberReadings?: readonly NumberReading[];
  /** The column whose numbers decided which mark is the decimal one, since its own can be read with either; the first reading is the one. */
  readonly decimalLike?: string;
  /** Looks like an identity card, a bank card or a health word: not taken in unless asked for. */
  readonly sensitive: boolean;
  /** Says the same on every line of an order: perhaps it is said of the whole order. Absent: no. */
  readonly repeats?: boolean;
  /** Values of which nobody knows what they would say of an order, the first of them, each once; absent: none, or too many to say it of each. */
  readonly statuses?: readonly string[];
  /** Cells by which somebody may have refused, which would be passed over unless the column is read as a permission; absent: none. */
  readonly mayRefuse?: FoundCells;
  /** Cells that could not be read if the column is read as a permission; absent: none. */
  readonly unreadAnswers?: FoundCells;
}

/** Cells of the sample of which something is to be told. */
export interface FoundCells {
  readonly count: number;
  /** The first of them, each once. */
  readonly examples: readonly string[];
}

/** A sheet of a workbook with something in it. */
export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: number;
}

/** A file's names and first rows as they would be in an encoding. */
export interface EncodingCandidate {
  readonly encoding: ImportMapping["encoding"];
  readonly records: readonly (readonly string[])[];
}

export interface FilePreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly kind: "customers" | "lines" | "both" | "unknown";
  /** Every sheet of a workbook, one of which is read; empty for text. */
  readonly sheets: readonly SheetInfo[];
  /** The guess as a whole; what a person does not change is used as it is. */
  readonly mapping: ImportMapping;
  /** How sure the encoding is, 0…1; below 0.9 the screen asks. */
  readonly encodingSure: number;
  /** What the file begins with in each encoding it can be in, the likeliest first, where the guess is not sure. */
  readonly encodings?: readonly EncodingCandidate[];
  /** The text was misread before it was saved; absent: it was not, or not all of it can be put right. */
  readonly garbled?: {
    readonly misread: Misreading;
    readonly examples: readonly (readonly [stands: string, meant: string])[];
  };
  readonly columns: readonly ColumnPreview[];
  /** The first records as cells, the header among them, at most 50. */
  readonly records: readonly (readonly string[])[];
  readonly issues: readonly FileIssue[];
  /** The known layout it is read by, where there is one, and what changed since. */
  readonly remembered: RememberedLayout | null;
}

/** A column that seems to have got another name. */
export interface RenamedColumn {
  readonly from: string;
  readonly to: string;
}

/** A layout that a person kept, that an earlier file had, or that comes with the product, as a file is read by it. */
export interface RememberedLayout {
  readonly id: string;
  /** The name a person gave it; null: none. */
  readonly name: string | null;
  /** The layout of a product's export that it is, by id, as it came with Regulars; null: a file's or a person's own. */
  readonly shipped: ShippedLayoutId | null;
  /** The last file taken in that was read so; "": none was yet. */
  readonly fileName: string;
  /** Of the file's named columns, how many the layout knows. */
  readonly known: number;
  readonly of: number;
  readonly newColumns: readonly string[];
  readonly missingColumns: readonly string[];
  readonly renamed: readonly RenamedColumn[];
  /** Columns whose days or numbers are written in another way than before. */
  readonly otherwise: readonly string[];
  readonly anonymous: "keep" | "leaveOut";
  /** What was answered about permission last time; null: nothing yet. */
  readonly permission: BatchPermission | null;
  /** Whether that answer holds for every file of this layout. */
  readonly samePermission: boolean;
  /** How the last file's list came to the firm, but for what is another for each list: price, day and note; null: not said. */
  readonly origin: BatchOrigin | null;
  /** Other layouts the file could be of. */
  readonly others: readonly LayoutName[];
}

/** What a layout is called: by a person, by the product it is of, else by its last file. */
export interface LayoutName {
  readonly id: string;
  readonly name: string | null;
  readonly shipped: ShippedLayoutId | null;
  readonly fileName: string;
}

/** What overrules the guess of how a file is written. */
export type ReadingChoice = Partial<Pick<ImportMapping, "sheet" | "encoding" | "delimiter" | "quote" | "headerRow">> & {
  /** Puts a misread text right; `none` takes it as it stands. */
  readonly misread?: Misreading | "none";
  /** The known layout it is read by, by id; null: by none. Absent: the one it looks like. */
  readonly layout?: string | null;
};

export interface ImportChoices {
  readonly mapping: ImportMapping;
  /** Lines without a customer: into the shop's totals, or left out. */
  readonly anonymous: "keep" | "leaveOut";
  readonly permission: BatchPermission;
  /** How the list came to the firm, where that was said. */
  readonly origin?: BatchOrigin | undefined;
  /** The known layout it is read by, by id. */
  readonly recipe?: string | undefined;
  /** Rows that were mended by hand: these cells count, not those of the file. */
  readonly mended?: readonly MendedRow[];
}

/** A value before, and what a row of the file says. */
export interface FieldSample {
  /** Record number in the file, from 1, the header not counted. */
  readonly row: number;
  readonly before: string | null;
  readonly said: string;
}

/** What a file does to one field of the customers known before. */
export interface FieldChanges {
  readonly field: FactField;
  /** Customers whose value becomes another one. */
  readonly changed: number;
  /** Customers of whom it was unknown. */
  readonly filled: number;
  /** Customers of whom the file says otherwise, and what is known stands: by choice, or because it was set by hand. */
  readonly stands: number;
  /** The first few of each. */
  readonly samples: Readonly<Record<"changed" | "filled" | "stands", readonly FieldSample[]>>;
}

/** What a saved rule of cleaning makes of a file. */
export interface CleanedByRule {
  readonly id: string;
  /** Empty: it has none. */
  readonly name: string;
  readonly field: CleanField;
  /** How many of the file's values it changes. */
  readonly values: number;
}

export interface PlanSummary {
  readonly planId: string;
  /** The head it was made on; it commits on no other. */
  readonly head: CommitSeq;
  readonly fileName: string;
  readonly kind: FilePreview["kind"];
  readonly accounting: Accounting;
  readonly newCustomers: number;
  readonly changedCustomers: number;
  /** What becomes of the fields of customers known before; those of which nothing differs are absent. */
  readonly fields: readonly FieldChanges[];
  readonly newLines: number;
  readonly newDiscountsAndRefunds: number;
  /** Calls of a hotline's log that are not known yet. */
  readonly newCalls: number;
  readonly anonymousLines: number;
  /** In 1/10 000; what the anonymous sale lines come to. */
  readonly anonymousGross: number;
  /** Refusals the file brings. */
  readonly refusals: number;
  /** People who refuse in rows that are left out, and of whom that is kept without their data. */
  readonly refusalsLeftOut: number;
  /** What rules of cleaning that are on change of what it says. */
  readonly cleaned: readonly CleanedByRule[];
  readonly firstDay: number | null;
  readonly lastDay: number | null;
  /** Sale lines' amounts together, in 1/10 000. */
  readonly gross: number;
  /** Rows whose cells were mended by hand and that are taken in so. */
  readonly mended: number;
  readonly issues: readonly FileIssue[];
  /** Of a bundle: each of its tables, in the order it was given; the accounting above is their sum. */
  readonly tables?: readonly TableSummary[];
}

export interface PlanRow {
  /** Record number in the file, from 1, the header not counted. */
  readonly row: number;
  readonly verdict: Verdict;
  readonly reason: RowReason | null;
  readonly column: string | null;
  /** The row's cells as they stand in the file. */
  readonly cells: readonly string[];
  /** The cells that count in their place; null: it was not mended. */
  readonly mended: readonly string[] | null;
  /** What the row changes on the customer: field, value before (null: none), value after. */
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string }[];
}

export interface PlanRows {
  /** How many rows have this verdict and reason in all. */
  readonly total: number;
  /** The first of them, at most 200. */
  readonly rows: readonly PlanRow[];
}
