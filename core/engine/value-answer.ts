import type { Figure } from "../model/figure.ts";
import type { Attention, CustomerClass, Stage, UserStatus } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import type { Settings } from "../model/settings.ts";

/** A bar, a class, a cell: a named group of customers with its people and money. */
export interface GroupFigures<Name extends string> {
  readonly name: Name;
  readonly people: Figure;
  readonly money: Figure;
}

export interface RfmCell {
  /** 1 (long ago, rarely) to the number of groups. */
  readonly r: number;
  readonly f: number;
  readonly people: Figure;
  readonly money: Figure;
}

/** One group of the people a changed cut would move. */
export interface Migration {
  readonly from: CustomerClass;
  readonly to: CustomerClass;
  readonly people: number;
  readonly money: Money;
}

export interface ValueAnswer {
  readonly buyers: Figure;
  readonly money: Figure;
  readonly pareto: {
    /** Share of buyers → share of money, both 0…1, at most 200 points from (0, 0) to (1, 1). */
    readonly curve: readonly (readonly [number, number])[];
    /** "the top 20 % bring 74.6 %": value is the money's share, inputs hold the actual share of buyers. */
    readonly top: Figure;
    /** "80 % of the money comes from the top 26 %": value is the share of buyers, inputs hold how many. */
    readonly buyersFor80: Figure;
    readonly gini: Figure;
    /** The money at the value cut in force, and how many stand within 5 % of it. */
    readonly cut: Figure;
    readonly nearCut: Figure;
    /** Buyers whose negative value was counted as 0. */
    readonly clipped: number;
  };
  readonly rfm: {
    readonly groups: number | null;
    /** Why there are no scores, or why F fell back to bands. */
    readonly frequencyBands: boolean;
    readonly cells: readonly RfmCell[];
    readonly insufficient?: Figure["insufficient"];
    /** Days, orders and money between the scores, ascending. */
    readonly cuts: Readonly<Record<"recency" | "frequency" | "monetary", readonly number[]>>;
  };
  readonly classes: readonly GroupFigures<CustomerClass>[];
  readonly attention: readonly GroupFigures<Attention>[];
  readonly stages: readonly GroupFigures<Stage>[];
  readonly userStatuses: readonly GroupFigures<UserStatus>[];
  readonly lapsed: Figure;
  readonly overdue: Figure;
  /** The settings these answers follow (with a preview's changes in). */
  readonly settings: Settings;
  /** With a preview: who would move, against the settings in force. */
  readonly migrations: readonly Migration[];
}
