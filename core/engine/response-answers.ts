import type { Day } from "../model/day.ts";
import type { Channel, CustomerClass } from "../model/fields.ts";
import type { Figure } from "../model/figure.ts";
import type { AwarenessAnswer, Reply } from "../model/response.ts";
import type { FollowUp } from "../model/state.ts";

export type { ReturnChoices, ReturnColumn, ReturnResult, ReturnSummary } from "../model/returning.ts";

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
  /** Other ways that are permitted and have a number or an address. */
  readonly writeBy: readonly Channel[];
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

/** The questions about what came back: parameters and answers, as in `views.ts`. */
export interface ResponseViews {
  /** Whom a code on a piece names. */
  code: { params: { readonly code: string }; answer: CodeAnswer };
  /** Replies, the newest first. */
  replies: {
    params: {
      readonly campaign: string | null;
      readonly unmatched: boolean;
      readonly offset: number;
      readonly limit: number;
    };
    answer: { readonly total: number; readonly unmatched: number; readonly rows: readonly ReplyRow[] };
  };
  /** The queue, the most urgent first. */
  followUps: {
    params: {
      readonly campaign: string | null;
      readonly state: "due" | "open" | "closed";
      readonly offset: number;
      readonly limit: number;
    };
    answer: FollowUpsAnswer;
  };
  sample: { params: { readonly campaign: string }; answer: SampleAnswer };
}
