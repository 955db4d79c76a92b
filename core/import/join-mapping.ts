import type { ColumnReading, ImportField, ImportMapping } from "../model/mapping.ts";
import { isDayField, isNumberField, isPermissionField } from "../model/field-types.ts";

/** How a table of lines is read with what the rows of their orders know: as one table, the order's cells first. */
export interface JoinMapping {
  /** Of the joined records. */
  readonly mapping: ImportMapping;
  /** Positions in the table of orders whose cells come first, in this order. */
  readonly kept: readonly number[];
  /** By kept cell: whether it is the order's once, not each line's (a discount, a refund). */
  readonly once: readonly boolean[];
  /** By position in the table of lines: the kept cell that stands in for an empty one; −1: none. */
  readonly standIn: Int32Array;
  /** Where the order's number stands in each of the tables; −1: nowhere. */
  readonly orderAt: number;
  readonly lineOrderAt: number;
}

/** Sums over an order's lines, and what only a line has. */
const NEVER: ReadonlySet<ImportField> = new Set<ImportField>([
  "order",
  "amount",
  "quantity",
  "unitPrice",
  "listPrice",
  "lineNumber",
]);
const ONCE: ReadonlySet<ImportField> = new Set<ImportField>(["discountAmount", "refundAmount"]);

/**
 * Puts the columns of an orders' table that a lines' table does not have before its own. What both have is the line's, and the order's where
 * a line's cell is empty and both are read in the same way. Sums of an order are not its lines'.
 */
export function joinMappings(lines: ImportMapping, orders: ImportMapping): JoinMapping {
  const ofLines = new Map(lines.columns.flatMap((c) => (c.field === null ? [] : [[c.field, c] as const])));
  const kept: ColumnReading[] = [];
  const taken: ColumnReading[] = [];
  const width = lines.columns.reduce((most, { index }) => Math.max(most, index + 1), 0);
  const standIn = new Int32Array(width).fill(-1);
  for (const column of orders.columns) {
    const { field } = column;
    if (field === null || NEVER.has(field)) continue;
    const own = ofLines.get(field);
    // What the order refuses is not undone by what its lines say.
    if (own === undefined || isPermissionField(field))
      taken.push({ ...column, column: nameBeside(lines, column), index: kept.length });
    else if (!isReadAlike(field, own, column)) continue;
    else standIn[own.index] = kept.length;
    kept.push(column);
  }
  const statuses = kept.find(({ field }) => field === "orderStatus")?.statuses ?? [];
  const moved = lines.columns.map((column) => ({
    ...(column.field === "orderStatus" ? withStatuses(column, statuses) : column),
    index: column.index + kept.length,
  }));
  return {
    mapping: {
      ...lines,
      columns: [...taken, ...moved],
      missing: [...new Set([...lines.missing, ...orders.missing])],
    },
    kept: kept.map(({ index }) => index),
    once: kept.map(({ field }) => field !== null && ONCE.has(field)),
    standIn,
    orderAt: orders.columns.find(({ field }) => field === "order")?.index ?? -1,
    lineOrderAt: ofLines.get("order")?.index ?? -1,
  };
}

/** What was said of an order's values holds where they stand in for a line's, of which nothing else was said. */
function withStatuses(own: ColumnReading, ofOrders: NonNullable<ColumnReading["statuses"]>): ColumnReading {
  const said = own.statuses ?? [];
  const others = ofOrders.filter(({ value }) => said.every((one) => one.value !== value));
  return others.length === 0 ? own : { ...own, statuses: [...said, ...others] };
}

/** The name of an order's column: another one than a line's, for both stand in one row. */
function nameBeside({ columns }: ImportMapping, { column }: ColumnReading): string {
  return columns.some((one) => one.column.trim() === column.trim()) ? `order.${column}` : column;
}

function isReadAlike(field: ImportField, a: ColumnReading, b: ColumnReading): boolean {
  return !isNumberField(field) && (!isDayField(field) || a.dayOrder === b.dayOrder);
}
