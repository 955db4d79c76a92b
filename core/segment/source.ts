import type { Bitset } from "../model/bitset.ts";
import type { Column } from "../model/column.ts";
import type { Day } from "../model/day.ts";
import type { Condition } from "../model/rule.ts";

/** What a rule is asked of: columns about every customer, and what happened to them. */
export interface ColumnSource {
  /** The column of a field by its id; null where there is no such field. */
  column(fieldId: string): Column | null;
  /** Whom a condition on what happened holds for; null where its field is a column. */
  event?(condition: Condition): Bitset | null;
  /** 1 for each customer who may be in a segment at all. */
  readonly live: Uint8Array;
  /** The last day that counts; `lastDays` looks back from it. */
  readonly asOf: Day;
}
