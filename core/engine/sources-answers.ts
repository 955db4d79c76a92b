import type { BatchOrigin } from "../model/batch-origin.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { Day } from "../model/day.ts";
import type { Money } from "../model/money.ts";
import type { RuleGroup } from "../model/rule.ts";
import type { CheckResult } from "../model/source-decisions.ts";
import type { CheckedShare } from "./checked-share.ts";

/** What came of the customers a batch, or a source, first named. */
export interface Yield {
  /** Customer records it named first. */
  readonly records: number;
  /** Of them people with a phone or an e-mail that can be one. */
  readonly valid: number;
  /** Records that were merged into another, and people who may be somebody's double where that was looked for. */
  readonly doubles: number;
  /** People who answered or wrote by themselves, and who bought. */
  readonly responded: number;
  readonly bought: number;
  readonly revenue: Money;
  /** What it cost; null where nobody said. */
  readonly cost: Money | null;
  readonly costPerValid: Money | null;
  readonly costPerBuyer: Money | null;
}

/** A check sample of a batch with what its calls found. */
export interface CheckSummary {
  readonly id: string;
  readonly batch: CommitSeq;
  readonly day: Day;
  /** How many people they were drawn from, and how many were. */
  readonly population: number;
  readonly drawn: number;
  readonly results: Readonly<Record<CheckResult, number>>;
  /** Of those reached or found wrong, the share who are right (who wants no contact is), with its margin; null: nobody yet. */
  readonly valid: CheckedShare | null;
  /** The batch's cost for each contact that is right by this; null where unknown. */
  readonly costPerValid: Money | null;
}

export interface BatchYield extends Yield {
  readonly batch: CommitSeq;
  readonly fileName: string;
  readonly day: Day;
  readonly rows: number;
  readonly origin: BatchOrigin | null;
  readonly checks: readonly CheckSummary[];
}

export interface SourceYield extends Yield {
  readonly source: string;
  /** Batches whose cost nobody said, where some did. */
  readonly withoutCost: number;
  readonly batches: readonly BatchYield[];
  /** The rules for its people, and for those of them who answered or bought. */
  readonly behind: Readonly<Record<"records" | "bought", RuleGroup>>;
}

export interface SourcesAnswer {
  /** Those that named most first. */
  readonly sources: readonly SourceYield[];
  /** Whether doubles were looked for, so that they count here. */
  readonly lookedForDoubles: boolean;
}

/** Somebody to be called of a check sample. */
export interface CheckPerson {
  readonly customer: number;
  readonly name: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  /** Not where they, or somebody else who has their number, want no calls. */
  readonly mayCall: boolean;
  readonly result: CheckResult | null;
}

export interface SourceCheckAnswer extends CheckSummary {
  readonly people: readonly CheckPerson[];
}

/** When customers were first seen, by the way they came. */
export interface GrowthAnswer {
  /** The ways, most first; the last may be null: all others. Unknown is "". */
  readonly paths: readonly (string | null)[];
  /** First day of each month, oldest first, with the newcomers by path and everybody until then. */
  readonly months: readonly { readonly month: Day; readonly byPath: readonly number[]; readonly total: number }[];
  /** Customers of whom nobody can say when they came. */
  readonly undated: number;
}
