import { emailKey, hasLostDigits, hasLostZero, phoneKey } from "../model/contact.ts";
import { DAY_ORDERS } from "../model/mapping.ts";
import type { DayOrder } from "../model/mapping.ts";
import type { DayReading, NumberReading } from "../model/importing.ts";
import { BirthdayReader, isBirthdayHeader } from "./birthdays.ts";
import { DAY_READ, DayReader, type WrittenDays } from "./days.ts";
import { guessDecimal, readNumber } from "./numbers.ts";
import type { DecimalGuess } from "./numbers.ts";
import { looksSensitive } from "./sensitive.ts";

/** Dear questions (is this a valid phone?) are asked of so many cells. */
const ASKED = 200;

/** What the cells of a column look like. Shares are of the filled cells. */
export interface ColumnProfile {
  readonly name: string;
  readonly index: number;
  /** The filled cells of the sample, trimmed. */
  readonly cells: readonly string[];
  readonly distinct: number;
  readonly days: readonly DayReading[];
  readonly dayAmbiguous: boolean;
  /** The column whose days prove in which order these are written, where their own cells do not. */
  readonly daysLike?: string;
  readonly number: DecimalGuess;
  /** The column whose numbers prove which mark is the decimal one, where its own cells do not. */
  readonly decimalLike?: string;
  readonly phones: number;
  /** Phones with digits hidden: 138****8000, 1868888xxxx. */
  readonly masked: number;
  readonly emails: number;
  readonly decimalZeros: number;
  readonly lostDigits: number;
  /** Chinese landlines whose first zero is lost. */
  readonly lostZeros: number;
  readonly sensitive: boolean;
}

/** Looks at a column of the sample. `cells` are trimmed and without missing ones. */
export function profileColumn(
  name: string,
  index: number,
  cells: readonly string[],
  usualDecimal: "." | ",",
): ColumnProfile {
  const asked = cells.slice(0, ASKED);
  const share = (test: (cell: string) => boolean): number =>
    asked.length === 0 ? 0 : asked.filter(test).length / asked.length;
  const days = dayReadings(cells, isBirthdayHeader(name));
  return {
    name,
    index,
    cells,
    distinct: new Set(cells).size,
    days,
    dayAmbiguous: isDayAmbiguous(days),
    number: guessDecimal(cells, usualDecimal),
    phones: share((cell) => /\d{5}/.test(cell) && !/[.:]\d/.test(cell) && phoneKey(cell, "CN") !== null),
    masked: share((cell) => /^\+?\d{2,7}[*xX×•-]{2,8}\d{0,6}$/.test(cell)),
    emails: share((cell) => cell.includes("@") && emailKey(cell) !== null),
    decimalZeros: cells.filter((cell) => /^\d+\.0$/.test(cell)).length,
    lostDigits: lostDigits(cells),
    lostZeros: lostZeros(name, asked),
    sensitive: looksSensitive(name, asked),
  };
}

/** Codes written as 1.38E+10; and numbers of more than 15 digits that all end in zeros, which is how a spreadsheet keeps them. */
function lostDigits(cells: readonly string[]): number {
  const long = cells.filter((cell) => /^\d{16,}$/.test(cell));
  const zeroed = new Set(long).size >= 3 && long.every((cell) => /^0+$/.test(cell.slice(15)));
  return cells.filter(hasLostDigits).length + (zeroed ? long.length : 0);
}

/** Asked only of columns that hold Chinese phones: elsewhere ten digits are whole. */
function lostZeros(name: string, cells: readonly string[]): number {
  const isChinese = cells.some((cell) => /^(?:\+86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}$/.test(cell));
  if (!isChinese && !/电话|固话|座机|電話|传真|傳真/.test(name)) return 0;
  return cells.filter(hasLostZero).length;
}

/**
 * Every order in which cells of the column are days, the one that fits most first. Where day-first and month-first fit
 * alike, the one under which neighbouring rows lie closer together in time comes first.
 */
function dayReadings(cells: readonly string[], birthdays: boolean): DayReading[] {
  const written: WrittenDays = new Map();
  const Reader = birthdays ? BirthdayReader : DayReader;
  const found = DAY_ORDERS.map((order) => readAs(new Reader(order, written), order, cells)).filter(
    (reading) => reading.fits > 0,
  );
  // Any whole number is a serial day; it is meant as one only where all of them fall into our times.
  const kept = found.filter(({ order }) => !order.startsWith("serial") || isSerialColumn(cells));
  kept.sort((a, b) => b.fits - a.fits || a.spread - b.spread);
  return kept.map(({ order, fits, example, day, yearless }) =>
    yearless ? { order, fits, example, day, yearless } : { order, fits, example, day },
  );
}

function isSerialColumn(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[2-6]\d{4}(?:[.,]\d+)?$/.test(cell));
}

function readAs(
  reader: Pick<DayReader, "read" | "day" | "fullYear">,
  order: DayOrder,
  cells: readonly string[],
): DayReading & { readonly spread: number } {
  let fits = 0;
  let spread = 0;
  let last: number | null = null;
  let example = "";
  let day = 0;
  let yearless = false;
  for (const cell of cells) {
    if (reader.read(cell) !== DAY_READ) continue;
    fits++;
    if (last !== null) spread += Math.abs(reader.day - last);
    last = reader.day;
    if (example === "" || (isTelling(cell) && !isTelling(example))) {
      example = cell;
      day = reader.day;
      yearless = !reader.fullYear;
    }
  }
  return { order, fits, example, day, ...(yearless ? { yearless } : {}), spread };
}

/** Whether a cell is another day when day and month change places. */
function isTelling(cell: string): boolean {
  const match = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.]\d+|$)/.exec(cell);
  return match !== null && Number(match[1]) !== Number(match[2]);
}

/** Two orders of day, month and year fit the same cells, and do not mean the same days: a person must say. */
function isDayAmbiguous(days: readonly DayReading[]): boolean {
  const [best, ...others] = days;
  if (best === undefined || best.order.startsWith("serial")) return false;
  return others.some(({ order, fits, day }) => !order.startsWith("serial") && fits === best.fits && day !== best.day);
}

/** Every decimal mark under which cells of the column are numbers, the one that fits most first. */
export function numberReadings(profile: ColumnProfile): NumberReading[] {
  const { mark } = profile.number;
  const marks = [mark, mark === "." ? "," : "."] as const;
  return marks.flatMap((decimal) => {
    let fits = 0;
    let example = "";
    let value = 0;
    for (const cell of profile.cells) {
      const read = readNumber(cell, decimal);
      if (!Number.isFinite(read)) continue;
      fits++;
      if (example !== "" && (/[.,]/.test(example) || !/[.,]/.test(cell))) continue;
      example = cell;
      value = read;
    }
    return fits === 0 ? [] : [{ decimal, fits, example, value }];
  });
}
