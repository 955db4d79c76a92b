import type { BatchOrigin } from "../model/batch-origin.ts";
import type { HealFinding } from "../ledger/heal-report.ts";
import type { RightsAnswer } from "./rights-answers.ts";
import type { Attention, Channel, CustomerClass, FactField, Permission, Stage } from "../model/fields.ts";
import type { ColumnType } from "../model/column.ts";
import type { BatchPermission, CommitInfo, CommitKind, CommitSeq, SegmentDecision } from "../model/decision.ts";
import type { ExportDecision } from "../model/export-decision.ts";
import type { Accounting, RowReason } from "../model/accounting.ts";
import type { LeftOutColumns, Mended } from "../model/left-out.ts";
import type { Day } from "../model/day.ts";
import type { ValueOrigin } from "./origin.ts";
import type { TimelineEntry, TimelineKind } from "./timeline.ts";
import type { Figure, FigureInput } from "../model/figure.ts";
import type { ListReason } from "../model/list.ts";
import type { Prediction, PredictionQuestion } from "../model/prediction.ts";
import type { Money } from "../model/money.ts";
import type { RuleGroup } from "../model/rule.ts";
import type { Settings } from "../model/settings.ts";
import type { CampaignViews } from "./campaign-answers.ts";
import type { CleaningViews } from "./cleaning-answers.ts";
import type { ForesightViews } from "./foresight-answers.ts";
import type { ResponseViews } from "./response-answers.ts";
import type { LayoutsAnswer } from "./layout-answers.ts";
import type {
  DoublesAnswer,
  DoublesOfBatches,
  DoublesParams,
  DoublesSampleAnswer,
  DoublesSampleParams,
} from "./doubles-answers.ts";
import type { HomeAnswer } from "./home-answer.ts";
import type { MergedRecord, MergePreview } from "./merge-answers.ts";
import type { MovementViews } from "./movement-answer.ts";
import type { SafetyAnswer } from "./safety-answers.ts";
import type { GrowthAnswer, SourceCheckAnswer, SourcesAnswer } from "./sources-answers.ts";
import type { ShopAnswer } from "./shop-answer.ts";
import type { GroupFigures, ValueAnswer } from "./value-answer.ts";

/** A field a rule, a column or a sort can name. */
export interface FieldInfo {
  readonly id: string;
  readonly type: ColumnType;
  readonly group: "who" | "contact" | "bought" | "value" | "touch" | "permission" | "own";
  /** Choices in order, for a choice field; for a text field with few values, those values. */
  readonly choices: readonly string[];
}

/** A value of a row: text and choices as they read, numbers in the field's unit (money in 1/10 000), days as Day; null is unknown. */
export type Cell = string | number | null;

export interface CustomerRow {
  readonly id: number;
  readonly cells: readonly Cell[];
}

export interface CustomersParams {
  readonly rule: RuleGroup;
  /** Typed into the search box: every word must stand in the name, company, a code, a phone, an e-mail or the city. */
  readonly search: string;
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
  /** Field ids; each row's cells stand in this order. */
  readonly columns: readonly string[];
  readonly offset: number;
  /** At most 200. */
  readonly limit: number;
}

export interface CustomersAnswer {
  readonly total: number;
  readonly rows: readonly CustomerRow[];
  /** Sum over all found customers for money and number columns that add up (orders, gross, net …), else null. */
  readonly totals: readonly (number | null)[];
}

export interface FieldValue {
  readonly field: FactField;
  readonly value: string;
  readonly origin: ValueOrigin;
  /** As it was stated, before it was cleaned; absent where it was not. */
  readonly stated?: string;
}

/** Why somebody is in a class: the deciding rule and the values it looked at. */
export interface Why {
  /** The rule that decided, a key of the language files: lock, influence, valueCut, buyer, intention, rest, restLapsed. */
  readonly rule: string;
  readonly inputs: readonly FigureInput[];
}

export interface CustomerAnswer {
  /** Another than was asked for where that one was merged into it. */
  readonly id: number;
  readonly name: string | null;
  readonly class: CustomerClass;
  readonly classWhy: Why;
  readonly locked: boolean;
  readonly stage: Stage;
  readonly stageWhy: Why;
  readonly attention: Attention;
  readonly lapsed: boolean;
  /** Away longer than usual; whoever has lapsed is overdue too. */
  readonly overdue: boolean;
  readonly fields: readonly FieldValue[];
  /** Fields that have no value yet and can be typed in. */
  readonly emptyFields: readonly FactField[];
  readonly codes: readonly { readonly source: string; readonly code: string }[];
  readonly permissions: readonly {
    readonly channel: Channel;
    readonly state: Permission;
    readonly origin: ValueOrigin | null;
    readonly day: Day | null;
    /** Refused because a taken-back import had said so. */
    readonly suppressed: boolean;
  }[];
  readonly figures: readonly Figure[];
  /** Net by month, oldest first, at most 36: [first day of the month, money]. */
  readonly months: readonly (readonly [Day, Money])[];
  readonly referrer: { readonly id: number; readonly name: string | null } | null;
  readonly referred: readonly { readonly id: number; readonly name: string | null }[];
  readonly timelineCount: number;
  /** Other records that are this person, merged into them. */
  readonly records: readonly MergedRecord[];
}

export interface HistoryEntry extends CommitInfo {
  readonly fileName: string | null;
  readonly source: string | null;
  readonly accounting: Accounting | null;
  /** How many of a live batch's rejected rows can still be mended. */
  readonly leftOut: number;
  /** What was mended by hand on the way in. */
  readonly mended: Mended | null;
  /** The file whose rejected rows these are. */
  readonly retries: { readonly commit: CommitSeq; readonly fileName: string } | null;
  /** For a live batch: the answer to the permission question, a later one before the first. */
  readonly permission: BatchPermission | null;
  /** How a batch's list came to the firm, as it was said last. */
  readonly origin: BatchOrigin | null;
  /** What a decision was about, for the list: a segment's name, a field's id. */
  readonly about: string | null;
  /** The kind of what was done; of a retraction, of what it takes back. */
  readonly did: CommitKind;
  /** Records that were merged, or told apart: the first two by their names, null unnamed, and how many pairs beside them. */
  readonly pair: { readonly names: readonly [string | null, string | null]; readonly more: number } | null;
}

export interface LeftOutAnswer {
  readonly commit: CommitSeq;
  readonly fileName: string;
  readonly source: string;
  /** The file, or the tables of a bundle in the order of their rows. */
  readonly tables: readonly {
    readonly name: string;
    /** Rows before those of the table; they are numbered on. */
    readonly before: number;
    /** By position in the row. */
    readonly columns: LeftOutColumns;
    /** So many columns at the beginning are those of a line's order. */
    readonly ofOrder: number;
    /** How many of its rows are still on the list. */
    readonly total: number;
  }[];
  /** How many were kept when the file came in, and how many more there were. */
  readonly kept: number;
  readonly more: number;
  /** How many are still on the list. */
  readonly total: number;
  readonly rows: readonly {
    readonly row: number;
    /** Which of the tables it stands in. */
    readonly table: number;
    readonly reason: RowReason;
    /** Position of the cell it is about; −1: the row as a whole. */
    readonly column: number;
    readonly cells: readonly string[];
  }[];
}

export interface ListAnswer {
  readonly segment: Figure;
  readonly included: Figure;
  readonly excluded: readonly { readonly reason: ListReason; readonly people: Figure }[];
  readonly columns: readonly string[];
  /** The first rows as they will stand in the file. */
  readonly sample: readonly (readonly string[])[];
}

export interface WorkspaceAnswer {
  readonly id: string;
  readonly name: string;
  readonly settings: Settings;
  /** The day the answers stand on, and why it is that one. */
  readonly asOf: Day;
  readonly asOfBecause: "chosen" | "today" | "lastDayOfData";
  readonly head: CommitSeq;
  readonly customers: number;
  readonly lines: number;
  readonly touches: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  /** What undo and redo would do next, or null. */
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
  readonly canWrite: boolean;
  /** Sealed with a passphrase; else only this computer's account protects it. */
  readonly hasPassphrase: boolean;
  /** Presentation mode: answers show customers masked. */
  readonly presenting: boolean;
  /** What was damaged or lost, and has been put right if it could be; empty: nothing. Worst first. */
  readonly healed: readonly HealFinding[];
}

/** Every question a host can ask: its parameters and its answer. Answers are small: figures, series, pages of at most 200 rows. */
export interface Views extends CampaignViews, CleaningViews, ForesightViews, MovementViews, ResponseViews {
  workspace: { params: Record<string, never>; answer: WorkspaceAnswer };
  home: { params: Record<string, never>; answer: HomeAnswer };
  safety: { params: Record<string, never>; answer: SafetyAnswer };
  shop: { params: Record<string, never>; answer: ShopAnswer };
  fields: { params: Record<string, never>; answer: readonly FieldInfo[] };
  customers: { params: CustomersParams; answer: CustomersAnswer };
  customer: { params: { readonly id: number }; answer: CustomerAnswer };
  /** Why each of these customers, at most 200, is in their class. */
  why: { params: { readonly ids: readonly number[] }; answer: readonly Why[] };
  timeline: {
    params: {
      readonly id: number;
      /** Null: everything. */
      readonly kinds: readonly TimelineKind[] | null;
      readonly offset: number;
      readonly limit: number;
    };
    answer: { readonly total: number; readonly entries: readonly TimelineEntry[] };
  };
  /** Two customers side by side, as they would be merged. */
  mergePreview: { params: { readonly keep: number; readonly gone: number }; answer: MergePreview };
  value: { params: { readonly preview: Partial<Settings> | null }; answer: ValueAnswer };
  count: {
    params: { readonly rule: RuleGroup };
    answer: { readonly people: Figure; readonly base: number; readonly money: Figure; readonly reachable: Figure };
  };
  /** The portrait of a group against the base. */
  portrait: {
    params: { readonly rule: RuleGroup };
    answer: {
      readonly classes: readonly GroupFigures<CustomerClass>[];
      readonly stages: readonly GroupFigures<Stage>[];
    };
  };
  layouts: { params: Record<string, never>; answer: LayoutsAnswer };
  segments: { params: Record<string, never>; answer: readonly (SegmentDecision & { readonly people: Figure })[] };
  list: {
    params: { readonly rule: RuleGroup; readonly channel: Channel; readonly oneAHousehold: boolean };
    answer: ListAnswer;
  };
  exports: {
    params: { readonly offset: number; readonly limit: number };
    answer: { readonly total: number; readonly entries: readonly (ExportDecision & { readonly commit: CommitSeq })[] };
  };
  history: {
    params: {
      readonly offset: number;
      readonly limit: number;
      /** Only steps of these kinds; absent: all. */
      readonly kinds?: readonly CommitKind[];
    };
    answer: { readonly total: number; readonly entries: readonly HistoryEntry[] };
  };
  /** The rejected rows of a file that are still to be mended. */
  leftOut: {
    params: { readonly commit: CommitSeq; readonly offset: number; /** At most 200. */ readonly limit: number };
    answer: LeftOutAnswer;
  };
  /** What is kept about people's rights, and what rules of retention would take. */
  rights: { params: Record<string, never>; answer: RightsAnswer };
  /** Customers who may be one, as they were last looked for. */
  doubles: { params: DoublesParams; answer: DoublesAnswer };
  doublesSample: { params: DoublesSampleParams; answer: DoublesSampleAnswer };
  doublesOf: { params: Record<string, never>; answer: DoublesOfBatches | null };
  /** What came of every source and batch. */
  sources: { params: Record<string, never>; answer: SourcesAnswer };
  sourceCheck: { params: { readonly id: string }; answer: SourceCheckAnswer };
  growth: { params: Record<string, never>; answer: GrowthAnswer };
  /** What may be expected of everybody. */
  prediction: { params: PredictionQuestion; answer: Prediction };
  find: {
    params: { readonly text: string; readonly limit: number };
    answer: readonly { readonly id: number; readonly name: string | null; readonly hint: string | null }[];
  };
}

export type ViewName = keyof Views;
