import type { RowReason, Verdict } from "../model/accounting.ts";
import type { CommitContent } from "../model/commit.ts";
import type { Day } from "../model/day.ts";
import type { FileIssue, FilePreview, ImportChoices, PlanSummary } from "../model/importing.ts";
import type { State } from "../model/state.ts";
import type { Converted } from "./converted.ts";

export interface PlanInput {
  readonly converted: Converted;
  readonly state: State;
  readonly choices: ImportChoices;
  readonly fileName: string;
  readonly planId: string;
  readonly today: Day;
  readonly kind: FilePreview["kind"];
  /** What the preview found odd; the converter's own finds are added. */
  readonly issues: readonly FileIssue[];
  /** Lets messages be handled; awaited at least every 50 ms. */
  breathe(): Promise<void>;
  isCancelled(): boolean;
  /** 0…1, never backwards. */
  onProgress(share: number): void;
}

/** A row of a plan, without its cells. */
export interface PlannedRow {
  readonly row: number;
  readonly reason: RowReason | null;
  readonly column: string | null;
}

/** What taking a file in would do, whole and immutable. */
export interface ImportPlan {
  readonly summary: PlanSummary;
  readonly content: CommitContent;
  /** How many rows got a verdict (for skipped and rejected: and a reason), and the first 200 of them. */
  rowsWith(
    verdict: Verdict,
    reason: RowReason | null,
  ): { readonly total: number; readonly rows: readonly PlannedRow[] };
  /** What a row changes on its customer. */
  changesOf(row: number): readonly { readonly field: string; readonly before: string | null; readonly after: string }[];
}

/** Says what of a converted file is new against a state, and makes the commit's content. Throws `cancelled`. */
export async function planImport(input: PlanInput): Promise<ImportPlan> {
  await input.breathe();
  throw new Error(`not planned: ${input.fileName}`);
}
