import type { Day } from "./day.ts";
import type { ContactEvent, Failure } from "./response.ts";

/** What a column of a returned file is. */
export const RETURN_COLUMNS = ["code", "result", "reason", "day", "reply", "unused"] as const;
export type ReturnColumn = (typeof RETURN_COLUMNS)[number];

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

/** Why a row of a returned file cannot be used. */
export const UNUSABLE = ["noCode", "wrongCheck", "unknownCode", "unknownResult"] as const;
export type Unusable = (typeof UNUSABLE)[number];

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
  readonly unusable: Readonly<Record<Unusable, number>>;
  /** The first rows that cannot be used, by number in the file from 1 and why. */
  readonly unusableRows: readonly { readonly row: number; readonly why: string }[];
  /** People whose refusal it brings. */
  readonly refusals: number;
  readonly ready: boolean;
}
