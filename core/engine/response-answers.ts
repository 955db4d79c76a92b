import type { Day } from "../model/day.ts";
import type { CustomerClass } from "../model/fields.ts";
import type { Figure } from "../model/figure.ts";
import type { AwarenessAnswer, ContactEvent, Failure, Reply } from "../model/response.ts";
import type { FollowUp } from "../model/state.ts";

/** Whom and what a code on a piece names. */
export type CodeAnswer =
  | {
      readonly found: true;
      readonly code: string;
      readonly customer: number;
      readonly name: string | null;
      readonly campaign: string;
      readonly campaignName: string;
      readonly wave: string;
      readonly waveName: string;
    }
  | { readonly found: false; readonly because: "unreadable" | "wrongCheck" | "unknown" };

export interface ReplyRow extends Reply {
  readonly name: string | null;
  readonly campaignName: string | null;
  readonly waveName: string | null;
  readonly commit: number;
}

/** What a column of a returned file is. */
export type ReturnColumn = "code" | "result" | "reason" | "day" | "reply" | "unused";

/** What a word in the result column means; `unused`: such rows are left alone. */
export type ReturnResult = ContactEvent | "unused";

/** How a returned file is read; what is left out is recognised. */
export interface ReturnChoices {
  readonly columns?: readonly ReturnColumn[];
  /** Words of the result column → what they mean. */
  readonly results?: Readonly<Record<string, ReturnResult>>;
  /** Words of the reason column → what they mean. */
  readonly reasons?: Readonly<Record<string, Failure>>;
  /** The day of rows that have none; absent: today. */
  readonly day?: Day;
}

/** What taking a returned file in would do. Rows add up: by result, already known, and what could not be used. */
export interface ReturnSummary {
  readonly planId: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly columns: readonly ReturnColumn[];
  /** Every word found in the result column, how often, and what it is taken for; null: not known, has to be said. */
  readonly results: readonly { readonly word: string; readonly rows: number; readonly means: ReturnResult | null }[];
  readonly reasons: readonly { readonly word: string; readonly rows: number; readonly means: Failure }[];
  readonly campaigns: readonly { readonly id: string; readonly name: string; readonly rows: number }[];
  readonly read: number;
  readonly blank: number;
  readonly events: Readonly<Record<ContactEvent, number>>;
  readonly alreadyKnown: number;
  readonly unused: number;
  readonly unusable: Readonly<Record<"noCode" | "wrongCheck" | "unknownCode" | "unknownResult", number>>;
  /** The first rows that cannot be used, by number in the file from 1 and why. */
  readonly unusableRows: readonly { readonly row: number; readonly why: string }[];
  /** People whose refusal it brings. */
  readonly refusals: number;
  readonly ready: boolean;
}

/** One person to follow up, with why they come where in the queue. */
export interface FollowUpRow {
  readonly followUp: FollowUp;
  readonly name: string | null;
  readonly phone: string | null;
  readonly class: CustomerClass;
  readonly value: Figure;
  readonly due: Day | null;
  readonly overdueDays: number;
  readonly campaignName: string | null;
  readonly reply: Reply | null;
  /** Class × reply × value; the queue's order, 0…100. */
  readonly priority: number;
  readonly script: string;
  /** Whether a call is permitted. */
  readonly mayCall: boolean;
}

export interface FollowUpsAnswer {
  readonly total: number;
  readonly rows: readonly FollowUpRow[];
  readonly counts: Readonly<Record<"due" | "overdue" | "open" | "won" | "lost" | "refused", number>>;
  /** Replies that nobody has taken up yet. */
  readonly waiting: number;
}

/** The people of an awareness sample, with what they said. */
export interface SampleAnswer {
  readonly size: number;
  readonly people: readonly {
    readonly customer: number;
    readonly name: string | null;
    readonly phone: string | null;
    readonly mayCall: boolean;
    readonly held: boolean;
    readonly before: AwarenessAnswer | null;
    readonly after: AwarenessAnswer | null;
  }[];
}
