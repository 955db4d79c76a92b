import type { ArmMoney, ArmRate, MoneyComparison, RateComparison, Slice } from "./effect.ts";

/** A file of people as cells: a row is a person. */
export interface PeopleTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each row, its record number in the file, from 1, the header not counted. */
  readonly numbers: readonly number[];
  /** Cells that mean "nothing here" in columns of numbers and answers, beside the empty one. */
  readonly missing: readonly string[];
}

/** What is asked of it, by the names of its columns. */
export interface TableQuestion {
  /** Whose value says what was done with a person, and the value of those left alone. Null: nobody drew groups. */
  readonly drawn: { readonly group: string; readonly control: string } | null;
  /** Columns of yes and no. */
  readonly responded: readonly string[];
  /** A column of money. */
  readonly spend: string | null;
  /** The same before the draw. */
  readonly before: string | null;
  /** Columns by which people are looked at in parts. */
  readonly by: readonly string[];
  /** The mark before decimals; null: as the cells say. */
  readonly decimal: "." | "," | null;
  readonly seed: number;
}

/** People of one group, or all of them. */
export interface GroupResult {
  /** Null: all. */
  readonly group: string | null;
  readonly people: number;
  readonly rates: readonly { readonly outcome: string; readonly rate: ArmRate }[];
  readonly money: ArmMoney | null;
}

/** A group against the control. */
export interface GroupComparison {
  readonly group: string;
  readonly rates: readonly RateComparison[];
  readonly money: MoneyComparison | null;
  readonly slices: readonly Slice[];
}

export interface TableEffect {
  readonly rows: number;
  readonly groups: readonly GroupResult[];
  /** Empty where nobody drew groups. */
  readonly comparisons: readonly GroupComparison[];
  /** Without a control: each part against everybody else. They differ, which is no cause. */
  readonly parts: readonly Slice[];
  /** Cells that say nothing, by column; of the group column: rows left out. */
  readonly unknown: readonly { readonly column: string; readonly count: number }[];
  /** Columns of numbers that were put into bands. */
  readonly banded: readonly { readonly column: string; readonly bands: readonly string[] }[];
}
