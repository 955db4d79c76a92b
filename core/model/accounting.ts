/** What became of a row of a file (architecture "Identity"). */
export const VERDICTS = ["added", "updated", "unchanged", "skipped", "rejected", "blank"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a row was rejected or skipped. Each has a sentence in the language files. */
export const ROW_REASONS = [
  "noDay",
  "badDay",
  "dayOutOfRange",
  "noAmount",
  "badNumber",
  "numberTooLarge",
  "digitsLost",
  "noCustomer",
  "noName",
  "tooFewCells",
  "tooManyCells",
  "notDecodable",
  "cutShort",
  "totalRow",
  "identitiesDisagree",
  "anonymousLeftOut",
  "repeatsHeader",
  "erasedOnRequest",
  "removedByRule",
  "olderThanKept",
  "orderUnknown",
  "orderWithoutLines",
  "orderTwice",
  "linesLeftOut",
  "orderNotPaid",
  "orderClosed",
  "noSale",
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** Row counts of one file; the verdicts sum to `read`. */
export interface Accounting {
  readonly read: number;
  readonly blank: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Reason → rows. */
  readonly skipped: Readonly<Partial<Record<RowReason, number>>>;
  readonly rejected: Readonly<Partial<Record<RowReason, number>>>;
}

/** Whether the verdicts sum to the rows read. */
export function accountingCloses(a: Accounting): boolean {
  const sum = (reasons: Readonly<Partial<Record<RowReason, number>>>): number =>
    Object.values(reasons).reduce((total, n) => total + n, 0);
  return a.read === a.blank + a.added + a.updated + a.unchanged + sum(a.skipped) + sum(a.rejected);
}

/** How many rows have a verdict, whatever the reason. */
export function rowsWith(accounting: Accounting, verdict: Verdict): number {
  const found = accounting[verdict];
  return typeof found === "number" ? found : Object.values(found).reduce((total, rows) => total + rows, 0);
}
