import type { Day } from "../model/day.ts";
import type { FileIssue } from "../model/file-issue.ts";
import type { ImportMapping } from "../model/mapping.ts";
import type { Converted, ConvertedPart } from "./converted.ts";
import { tableAt, tablesOf } from "./plan-parts.ts";

/**
 * Rows of sales or calls on days that are still to come, which may be bookings or slips of the pen and are taken in as they stand: of the file, and of
 * each table of a bundle.
 */
export function withFutureDays(
  converted: Converted,
  mapping: ImportMapping,
  today: Day,
): { readonly converted: Converted; readonly later: readonly FileIssue[] } {
  const found = futureDays(converted, tablesOf(converted, mapping), today);
  const later = found.flat();
  if (converted.parts === undefined || later.length === 0) return { converted, later };
  const parts = converted.parts.map((part, at): ConvertedPart => {
    const { table, before, rows, mapping: own, issues } = part;
    return { table, before, rows, mapping: own, issues: [...issues, ...found[at]!] };
  });
  return { converted: { ...converted, parts }, later };
}

function futureDays(
  { lines, calls }: Converted,
  tables: readonly Pick<ConvertedPart, "before" | "mapping">[],
  today: Day,
): readonly (readonly FileIssue[])[] {
  const found = tables.map(() => ({ count: 0, row: 0 }));
  const look = (row: Uint32Array, day: Int32Array): void => {
    for (let i = 0; i < row.length; i++) {
      // A line's discount and refund stand beside it.
      if (day[i]! <= today || (i > 0 && row[i] === row[i - 1])) continue;
      const table = tableAt(tables, row[i]!);
      const later = found[table]!;
      later.count++;
      if (later.row === 0) later.row = row[i]! - tables[table]!.before;
    }
  };
  for (const { row, day } of lines) look(row, day);
  if (calls !== undefined) look(calls.row, calls.day);
  return found.map(({ count, row }, at) => {
    const column = tables[at]!.mapping.columns.find(({ field }) => field === "day" || field === "callDay")?.column;
    return count === 0 ? [] : [{ code: "futureDays", row, ...(column === undefined ? {} : { column }), count }];
  });
}
