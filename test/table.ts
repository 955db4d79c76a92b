import { parseIsoDay } from "../core/model/day.ts";
import type { Day } from "../core/model/day.ts";
import { PARTS } from "../core/model/money.ts";

/** A row of a table: column → cell; a missing cell, "" or "-" is unknown. Money, quantities and days as people write them. */
export type Row = Readonly<Record<string, string | number | undefined>>;

/** Rows, or a table drawn as text: the first line names the columns, blanks part the cells, `_` stands for a blank in one. */
export type Table = string | readonly Row[];

/** A day from `YYYY-MM-DD`. */
export function day(text: string): Day {
  const value = parseIsoDay(text);
  if (value === null) throw new Error(`not a day: ${text}`);
  return value;
}

/** Money, or a quantity, from units as people write them: 19.99 → 199 900; digit by digit, never by binary fractions. */
export function money(text: string | number): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(String(text));
  if (!match) throw new Error(`not an amount with at most four decimals: ${text}`);
  const parts = Number(match[2]) * PARTS + Number((match[3] ?? "").padEnd(4, "0"));
  return match[1] && parts ? -parts : parts;
}

/** The rows of a table. */
export function rowsOf(table: Table | undefined): readonly Row[] {
  if (table === undefined) return [];
  if (typeof table !== "string") return table;
  const [header, ...rows] = table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[0] !== "");
  if (!header) return [];
  return rows.map((cells) => {
    if (cells.length > header.length) throw new Error(`more cells than columns: ${cells.join(" ")}`);
    return Object.fromEntries(header.map((name, i) => [name, cells[i]?.replaceAll("_", " ")]));
  });
}

/** A cell, or undefined where it is unknown. */
export function cell(row: Row, name: string): string | undefined {
  const value = row[name];
  return value === undefined || value === "" || value === "-" ? undefined : String(value);
}

/** Money or a quantity in a cell; NaN unknown. */
export function amount(row: Row, name: string): number {
  const text = cell(row, name);
  return text === undefined ? Number.NaN : money(text);
}

/** The day in the column `day`. */
export function dayCell(row: Row): Day {
  const text = cell(row, "day");
  if (text === undefined) throw new Error("a line or touch has a day");
  return day(text);
}

/** The time in the column `minute` as `HH:MM`; −1 unknown. */
export function minuteCell(row: Row): number {
  const match = /^(\d{1,2}):(\d{2})$/.exec(cell(row, "minute") ?? "");
  return match ? Number(match[1]) * 60 + Number(match[2]) : -1;
}

/** The place of a word among its choices. */
export function choice(words: readonly string[], word: string): number {
  const code = words.indexOf(word);
  if (code < 0) throw new Error(`${word} is none of ${words.join(", ")}`);
  return code;
}

/** Gives each word a number in order of appearance; unknown is −1. */
export class Words {
  readonly words: string[] = [];
  private readonly codes = new Map<string, number>();

  code(word: string | undefined): number {
    if (word === undefined) return -1;
    const known = this.codes.get(word);
    if (known !== undefined) return known;
    this.codes.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}
