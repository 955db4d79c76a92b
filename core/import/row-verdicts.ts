import { ROW_REASONS, VERDICTS, type Accounting, type RowReason, type Verdict } from "../model/accounting.ts";
import type { Converted, OddRows } from "./converted.ts";

const CODE = new Map(VERDICTS.map((verdict, i) => [verdict, i + 1]));
const REJECTED = CODE.get("rejected")!;
const SKIPPED = CODE.get("skipped")!;

/** What became of a row, without its cells. */
export interface RowVerdict {
  readonly row: number;
  readonly reason: RowReason | null;
  /** Position of the column in the file; −1: the row as a whole. */
  readonly column: number;
}

/** How many rows are told of a verdict at once. */
const SAMPLE = 200;

/** One verdict for each record of a file, with a reason where it is left out. */
export class RowVerdicts {
  private readonly rows: number;
  /** By record number; 0 is none yet. */
  private readonly verdict: Uint8Array;
  private readonly reason: Uint8Array;
  private readonly column: Int32Array;

  constructor(converted: Converted) {
    this.rows = converted.rows;
    this.verdict = new Uint8Array(converted.rows + 1);
    this.reason = new Uint8Array(converted.rows + 1);
    this.column = new Int32Array(converted.rows + 1).fill(-1);
    for (const row of converted.blank) this.set(row, "blank");
    this.leaveOut(converted.rejected, REJECTED);
    this.leaveOut(converted.skipped, SKIPPED);
  }

  /** Gives a record its verdict. */
  set(row: number, verdict: Verdict): void {
    this.verdict[row] = CODE.get(verdict)!;
  }

  reject(row: number, reason: RowReason): void {
    this.verdict[row] = REJECTED;
    this.reason[row] = ROW_REASONS.indexOf(reason);
  }

  /** Left out by intent. */
  skip(row: number, reason: RowReason): void {
    this.verdict[row] = SKIPPED;
    this.reason[row] = ROW_REASONS.indexOf(reason);
  }

  /** Whether a record goes in, or says what is known. */
  isTaken(row: number): boolean {
    const verdict = VERDICTS[this.verdict[row]! - 1];
    return verdict === "added" || verdict === "updated" || verdict === "unchanged";
  }

  /** What becomes of a record; null where that is not settled. */
  of(row: number): Verdict | null {
    return VERDICTS[this.verdict[row]! - 1] ?? null;
  }

  /** The counts of all records, or of some; they close because every record has exactly one verdict. */
  accounting(first = 1, last = this.rows): Accounting {
    const counts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
    const skipped: Partial<Record<RowReason, number>> = {};
    const rejected: Partial<Record<RowReason, number>> = {};
    for (let row = first; row <= last; row++) {
      const code = this.verdict[row]!;
      const verdict = VERDICTS[code - 1];
      if (verdict === undefined) throw new Error(`record ${row} has no verdict`);
      counts.set(verdict, counts.get(verdict)! + 1);
      if (code !== REJECTED && code !== SKIPPED) continue;
      const reasons = code === REJECTED ? rejected : skipped;
      const reason = ROW_REASONS[this.reason[row]!]!;
      reasons[reason] = (reasons[reason] ?? 0) + 1;
    }
    const of = (verdict: Verdict): number => counts.get(verdict)!;
    return {
      read: Math.max(0, last - first + 1),
      blank: of("blank"),
      added: of("added"),
      updated: of("updated"),
      unchanged: of("unchanged"),
      skipped,
      rejected,
    };
  }

  /** How many records have a verdict (and a reason), and the first of them. */
  rowsWith(
    verdict: Verdict,
    reason: RowReason | null,
    most = SAMPLE,
    first = 1,
    last = this.rows,
  ): { total: number; rows: RowVerdict[] } {
    const code = CODE.get(verdict)!;
    const left = code === REJECTED || code === SKIPPED;
    const rows: RowVerdict[] = [];
    let total = 0;
    for (let row = first; row <= last; row++) {
      if (this.verdict[row] !== code) continue;
      const why = left ? ROW_REASONS[this.reason[row]!]! : null;
      if (reason !== null && why !== reason) continue;
      if (total++ < most) rows.push({ row, reason: why, column: this.column[row]! });
    }
    return { total, rows };
  }

  private leaveOut(odd: OddRows, code: number): void {
    for (let i = 0; i < odd.row.length; i++) {
      const row = odd.row[i]!;
      this.verdict[row] = code;
      this.reason[row] = odd.reason[i]!;
      this.column[row] = odd.column[i]!;
    }
  }
}
