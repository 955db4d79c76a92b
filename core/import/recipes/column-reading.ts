import type { ColumnPreview } from "../../model/importing.ts";
import type { ColumnReading, ImportField } from "../../model/mapping.ts";
import { isDayField, isNumberField } from "../../model/field-types.ts";

/** A column of this share of cells that can be read so is one of days, or of numbers. */
const NEEDED_FIT = 0.6;

/** A column with a meaning given to it, its days or numbers read the way that fits best. */
export function readAs(
  column: Pick<ColumnReading, "column" | "index" | "noSales" | "statuses">,
  field: ImportField | null,
  looks: Looks,
) {
  const base: ColumnReading = { column: column.column, index: column.index, field };
  if (field === null) return base;
  if (field === "lineKind" && column.noSales !== undefined) return { ...base, noSales: column.noSales };
  if (field === "orderStatus" && column.statuses !== undefined) return { ...base, statuses: column.statuses };
  const order = looks?.dayReadings?.[0]?.order;
  if (isDayField(field)) return order === undefined ? base : { ...base, dayOrder: order };
  const decimal = looks?.numberReadings?.[0]?.decimal;
  return isNumberField(field) && decimal !== undefined ? { ...base, decimal } : base;
}

/** What is known of a column's cells; undefined: nothing. */
export type Looks = ColumnPreview | undefined;

/** How many of a column's filled cells can be what the field holds, as far as it holds days or numbers. */
export function fitsAs(field: ImportField | null, looks: ColumnPreview): number {
  if (field === null) return looks.filled;
  if (isDayField(field)) return looks.dayReadings?.[0]?.fits ?? 0;
  return isNumberField(field) ? (looks.numberReadings?.[0]?.fits ?? 0) : looks.filled;
}

/** Whether a column's cells can be what the field holds. */
export function canBe(field: ImportField, looks: Looks): boolean {
  return looks === undefined || looks.filled === 0 || fitsAs(field, looks) >= NEEDED_FIT * looks.filled;
}

/**
 * Whether the cells can no longer be read the way a column was read before: another way fits more of them.
 */
export function isReadOtherwise({ field, dayOrder, decimal }: ColumnReading, looks: Looks): boolean {
  if (looks === undefined || field === null || looks.filled === 0) return false;
  if (isDayField(field) && dayOrder !== undefined) {
    const before = looks.dayReadings?.find(({ order }) => order === dayOrder)?.fits ?? 0;
    return (looks.dayReadings?.[0]?.fits ?? 0) > before || before < NEEDED_FIT * looks.filled;
  }
  if (isNumberField(field) && decimal !== undefined) {
    const before = looks.numberReadings?.find((reading) => reading.decimal === decimal)?.fits ?? 0;
    return (looks.numberReadings?.[0]?.fits ?? 0) > before;
  }
  return false;
}

/** The looks of a column under the meaning it is given, for whoever shows them. */
export function seenAs(looks: ColumnPreview, field: ImportField | null): ColumnPreview {
  if (looks.field === field) return looks;
  const readings = field !== null && isDayField(field) ? looks.dayReadings : null;
  const [first, second] = readings ?? [];
  const ambiguous =
    first !== undefined && second !== undefined && second.fits === first.fits && second.day !== first.day;
  return { ...looks, field, because: "header", fits: field === null ? 0 : fitsAs(field, looks), ambiguous };
}
