import type { Day } from "../model/day.ts";
import type { CustomerClass } from "../model/fields.ts";
import type { FigureInput } from "../model/figure.ts";
import type { Money } from "../model/money.ts";
import type { Settings } from "../model/settings.ts";
import type { ClassLock } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Measures } from "./measures.ts";
import type { ParetoSummary } from "./pareto.ts";
import type { RfmSummary } from "./rfm.ts";
import type { RhythmSummary } from "./rhythm.ts";

/**
 * Who is worth what on one day under one set of settings, as columns by customer id (methods §3–6).
 * Choice columns hold 0 for an id without a live customer and otherwise 1 + the index of the choice, as a choice Column does.
 */
export interface Analysis {
  readonly asOf: Day;
  readonly settings: Settings;
  readonly profiles: Profiles;
  /** Length of every column. */
  readonly count: number;
  readonly isBuyer: Uint8Array;
  /** The three axes, 0–100 each; 0 where there is nothing. */
  readonly value: Float64Array;
  readonly intention: Float64Array;
  readonly influence: Float64Array;
  /** Scores from 1; 0 is not scored. */
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Weighted mean of the scores there are; NaN where there is none. */
  readonly rfmScore: Float64Array;
  /** Position among buyers, best first, as a share of them; equal values share that of the last; NaN for others. */
  readonly paretoShare: Float64Array;
  /** 1 + index in STAGES, CLASSES, CLASS_RULES, ATTENTION, USER_STATUSES. */
  readonly stage: Uint8Array;
  readonly class: Uint8Array;
  readonly classRule: Uint8Array;
  readonly attention: Uint8Array;
  readonly userStatus: Uint8Array;
  /** Days between occasions expected of this buyer; NaN: no rhythm. */
  readonly ownGap: Float64Array;
  /** Last occasion + own gap, rounded half up; NO_DAY: no rhythm. */
  readonly dueDay: Int32Array;
  /** 1 from the due day on, until lapsed. */
  readonly due: Uint8Array;
  /** 1 where a buyer is away longer than nearly all gaps of this base (methods §6); a lapsed buyer is overdue too. */
  readonly overdue: Uint8Array;
  readonly lapsed: Uint8Array;
  readonly pareto: ParetoSummary;
  readonly rfm: RfmSummary;
  readonly rhythm: RhythmSummary;
  /** Hand locks that held on the day. */
  readonly locks: ReadonlyMap<number, ClassLock>;
  /** What does not depend on the settings; `reanalyse` starts from it. */
  readonly measures: Measures;
}

/** The deciding rule and what it looked at, as a Why of the engine's views. */
export interface Reason {
  readonly rule: string;
  readonly inputs: readonly FigureInput[];
}

/** People and money (1/10 000) that stand in one class before and in another after. */
export interface ClassMove {
  readonly from: CustomerClass;
  readonly to: CustomerClass;
  readonly people: number;
  readonly money: Money;
}
