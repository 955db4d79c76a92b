import {
  rowsWith,
  ROW_REASONS,
  VERDICTS,
  type Accounting,
  type RowReason,
  type Verdict,
} from "../../core/model/accounting.ts";

export interface VerdictPart {
  readonly verdict: Verdict;
  readonly rows: number;
}

export interface ReasonPart extends VerdictPart {
  readonly verdict: "skipped" | "rejected";
  readonly reason: RowReason;
}

/** The rows by what becomes of them, only verdicts that occur; they sum to the rows read. */
export function verdictParts(accounting: Accounting): readonly VerdictPart[] {
  return VERDICTS.map((verdict) => ({ verdict, rows: rowsWith(accounting, verdict) })).filter(({ rows }) => rows > 0);
}

/** Why rows were left out, most frequent first; rejected and skipped apart. */
export function reasonParts(accounting: Accounting): readonly ReasonPart[] {
  const verdicts = ["rejected", "skipped"] as const;
  return verdicts
    .flatMap((verdict) => ROW_REASONS.map((reason) => ({ verdict, reason, rows: accounting[verdict][reason] ?? 0 })))
    .filter(({ rows }) => rows > 0)
    .sort((a, b) => b.rows - a.rows);
}

/** Rows that would be written: added or updated. */
export function rowsTaken(accounting: Accounting): number {
  return accounting.added + accounting.updated;
}
