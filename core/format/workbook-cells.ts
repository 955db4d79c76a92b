import { formatDay } from "../model/day.ts";
import { writable } from "./clean-text.ts";
import { shownNumber } from "./cell-text.ts";
import type { SheetCell, SheetColumn } from "./sheet.ts";

/** Day 0 (1970-01-01) as a spreadsheet counts days. */
const EPOCH_SERIAL = 25_569;
/** 1900-03-01. Before it spreadsheets disagree, for the 29 February 1900 that never was. */
const FIRST_SURE_SERIAL = 61;

/** The longest text a cell of a spreadsheet takes. */
const LONGEST_TEXT = 32_767;

/** The longest name of a sheet. */
const LONGEST_NAME = 31;

/** A cell as a workbook holds it: texts cleaned, numbers as shown, days in the spreadsheet's own count. */
export function workbookCell(cell: SheetCell, column: SheetColumn): string | number | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return cellText(cell);
  if (!Number.isFinite(cell)) return null;
  if (column.kind !== "day") return shownNumber(cell, column);
  const serial = cell + EPOCH_SERIAL;
  return serial >= FIRST_SURE_SERIAL ? serial : formatDay(cell);
}

/** How a column is set: its width, and how its numbers are shown. */
export function columnLayout(column: SheetColumn): { width: number; numFmt?: string } {
  return { width: column.kind === "text" ? 20 : 14, ...formatOf(column) };
}

function formatOf(column: SheetColumn): { numFmt?: string } {
  const digits = column.digits ?? 2;
  switch (column.kind) {
    case "money":
      return { numFmt: digits === 0 ? "#,##0" : `#,##0.${"0".repeat(digits)}` };
    case "share":
      return { numFmt: "0.0%" };
    case "day":
      return { numFmt: "yyyy-mm-dd" };
    case "text":
    case "phone":
      return { numFmt: "@" };
    case "number":
      return {};
  }
}

/** A text as a cell can hold it. */
export function cellText(text: string): string {
  // A text that looks like the format's own escape for a character must not be read as one.
  const clean = writable(text).replace(/_(?=x[\dA-F]{4}_)/gi, "_x005F_");
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - 1)}…` : clean;
}

/** What a sheet may be called: at most 31 characters, none of : \ / ? * [ ], no ' at the ends. */
export function sheetName(name: string): string {
  const clean = cellText(name)
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return cutTo(clean, LONGEST_NAME) || "List";
}

/** Names of the sheets of one workbook: each allowed, none twice (capitals do not count). In the order given. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const allowed = sheetName(name);
    let free = allowed;
    for (let copy = 2; taken.has(free.toLowerCase()); copy++) {
      const suffix = ` (${copy})`;
      free = `${cutTo(allowed, LONGEST_NAME - suffix.length)}${suffix}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

function cutTo(text: string, length: number): string {
  return [...text].slice(0, length).join("").trim();
}
