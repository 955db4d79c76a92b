import type { Day } from "../model/day.ts";
import type { CustomerClass, Stage } from "../model/fields.ts";
import type { Figure, Insufficient } from "../model/figure.ts";
import type { Period } from "../model/movement.ts";

/** Where those of a row came from: a class or stage, new in the period, or not known then. */
export type Before<Name extends string> = Name | "new" | "unknown";

/** Those who stood in one class or stage before, by where they stand now. */
export interface MovementRow<Name extends string> {
  readonly from: Before<Name>;
  readonly people: Figure;
  /** In the order of the names. */
  readonly to: readonly { readonly name: Name; readonly people: Figure }[];
}

/** Everybody by where they stood and where they stand now; empty where nothing can be said. */
export interface Matrix<Name extends string> {
  readonly rows: readonly MovementRow<Name>[];
  /** All who stand there now: the sums of the columns. */
  readonly now: readonly { readonly name: Name; readonly people: Figure }[];
}

/** Who stands in another class than so many months ago. */
export interface MovementAnswer {
  readonly months: Period;
  readonly from: Day;
  readonly to: Day;
  /** Why nothing can be said. */
  readonly insufficient: Insufficient | null;
  readonly up: Figure;
  /** Those who have lapsed among them. */
  readonly down: Figure;
  readonly lost: Figure;
  readonly newcomers: Figure;
  readonly classes: Matrix<CustomerClass>;
  readonly stages: Matrix<Stage>;
}

/** Where somebody stood on a day. */
export interface StandingPoint {
  readonly day: Day;
  readonly class: CustomerClass;
  readonly stage: Stage;
  readonly lapsed: boolean;
}

/** Where somebody stood month by month. */
export interface StandingsAnswer {
  /** Oldest first, the day of the figures last; only days on which they were known and a class could be said. */
  readonly points: readonly StandingPoint[];
  /** Why it does not go further back, or not back at all; null: it does, or they were not known before. */
  readonly insufficient: Insufficient | null;
}

export interface MovementViews {
  movement: { params: { readonly months: Period }; answer: MovementAnswer };
  /** Where one customer stood over the last months. */
  standings: { params: { readonly id: number }; answer: StandingsAnswer };
}
