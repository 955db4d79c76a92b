import { formatDay } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { SheetCell, SheetColumn } from "./sheet.ts";

/** A number of a cell as its column shows it: money in units rounded half up to its digits, numbers and shares to a few decimals. */
export function shownNumber(value: number, column: SheetColumn): number {
  switch (column.kind) {
    case "money":
      return rounded(value, PARTS, 10 ** (column.digits ?? 2));
    case "share":
      return rounded(value, 1, 1e6);
    default:
      return rounded(value, 1, 1e4);
  }
}

/** A value that is no text as the plain text of a CSV cell; unknown, or no number at all, is the empty cell. */
export function plainText(cell: SheetCell, column: SheetColumn): string {
  if (cell === null || (typeof cell === "number" && !Number.isFinite(cell))) return "";
  if (typeof cell === "string") return cell;
  return column.kind === "day" ? formatDay(cell) : String(shownNumber(cell, column));
}

function rounded(value: number, parts: number, digits: number): number {
  return Math.floor((value * digits) / parts + 0.5) / digits;
}
