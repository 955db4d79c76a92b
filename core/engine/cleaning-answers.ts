import type { CleanField, CleanStep } from "../model/cleaning.ts";
import type { FactField } from "../model/fields.ts";
import type { SpellingMethod } from "../quality/fingerprints.ts";
import type { Oddity } from "../quality/judge-value.ts";

/** How it stands about one field; all are numbers of people. */
export interface FieldHealthRow {
  readonly field: FactField;
  readonly filled: number;
  readonly distinct: number;
  /** Null: of this field it cannot be said. */
  readonly invalid: number | null;
  readonly stale: number;
  readonly odd: number;
  readonly oddities: readonly { readonly oddity: Oddity; readonly people: number }[];
}

/** The values that stand of one file, or of all hand edits (`commit` null). */
export interface BatchHealthRow {
  readonly commit: number | null;
  /** Null for the sample shop and hand edits. */
  readonly source: string | null;
  readonly fileName: string | null;
  readonly at: number;
  readonly values: number;
  readonly invalid: number;
  readonly odd: number;
  readonly stale: number;
}

export interface HealthAnswer {
  readonly customers: number;
  readonly fields: readonly FieldHealthRow[];
  readonly batches: readonly BatchHealthRow[];
  /** People with any value that cannot be or is odd. */
  readonly toRepair: number;
}

/** A problem a door leads to. */
export type Problem = "invalid" | "odd" | "stale" | Oddity;

/** Whom a figure of the workbench counts. */
export type PeopleBehind =
  | { readonly of: "value"; readonly field: CleanField; readonly value: string }
  | { readonly of: "problem"; readonly field: FactField; readonly problem: Problem }
  /** Null: hand edits. */
  | { readonly of: "batch"; readonly commit: number | null; readonly problem: "invalid" | "odd" | "stale" }
  | { readonly of: "repair" };

export interface PersonBehind {
  readonly id: number;
  readonly name: string | null;
  /** The field in question and its value; of several the first. */
  readonly field: CleanField;
  readonly value: string | null;
}

export type FacetSort = "people" | "value";

export interface FacetParams {
  readonly field: CleanField;
  readonly search: string;
  readonly sort: FacetSort;
  readonly descending: boolean;
  readonly offset: number;
  /** At most 200. */
  readonly limit: number;
}

export interface FacetRow {
  readonly value: string;
  readonly people: number;
  /** For a word of lines: on how many. */
  readonly lines: number | null;
  /** What is wrong with it. */
  readonly problems: readonly Problem[];
}

export interface FacetAnswer {
  /** How many values the search finds, and how many there are. */
  readonly total: number;
  readonly distinct: number;
  readonly rows: readonly FacetRow[];
}

/** What can be cleaned: the fields somebody has a value of, the words of lines. */
export type CleanableField = { readonly field: CleanField; readonly distinct: number; readonly people: number };

/** What is to be done with a field. */
export interface CleanWish {
  readonly field: CleanField;
  readonly steps: readonly CleanStep[];
}

export interface CleanPreviewAnswer {
  /** Different values that become another, people who have one of them, and lines for a word of lines. */
  readonly values: number;
  readonly people: number;
  readonly lines: number | null;
  /** Of the values, those that are cleared. */
  readonly cleared: number;
  /** Of those of most people the first 50; null after: cleared. */
  readonly samples: readonly { readonly before: string; readonly after: string | null; readonly people: number }[];
}

/** A saved rule. */
export interface CleanRuleRow {
  readonly id: string;
  readonly name: string;
  readonly field: CleanField;
  readonly steps: readonly CleanStep[];
  /** The commit that last ran it. */
  readonly commit: number;
  /** Whether it cleans what files bring from now on. */
  readonly isOn: boolean;
  /** Values it would change if it were run now. */
  readonly values: number;
}

/** Spellings of one word; `people` are those who have it, for a word of lines the lines. */
export interface SpellingAnswer {
  readonly method: SpellingMethod;
  /** How many groups there are; the first 300 of them. */
  readonly total: number;
  readonly groups: readonly {
    readonly proposed: string;
    readonly people: number;
    readonly spellings: readonly { readonly value: string; readonly people: number }[];
  }[];
}

/** The questions of the cleaning workbench. */
export interface CleaningViews {
  health: { params: Record<string, never>; answer: HealthAnswer };
  cleanable: { params: Record<string, never>; answer: readonly CleanableField[] };
  facet: { params: FacetParams; answer: FacetAnswer };
  peopleBehind: {
    params: { readonly behind: PeopleBehind; readonly offset: number; readonly limit: number };
    answer: { readonly total: number; readonly rows: readonly PersonBehind[] };
  };
  cleanPreview: { params: CleanWish; answer: CleanPreviewAnswer };
  cleanRules: { params: Record<string, never>; answer: readonly CleanRuleRow[] };
}
