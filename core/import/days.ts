import { dayFromCivil, isCivilDay, NO_DAY } from "../model/day.ts";
import type { Day, Minute } from "../model/day.ts";
import type { DayOrder } from "../model/mapping.ts";
import { shortBytes } from "./short-bytes.ts";
import { textOf } from "./utf8.ts";
import { readWrittenDay } from "./written-days.ts";
import type { WrittenDay } from "./written-days.ts";

/** What came of reading a cell as a day. */
export const DAY_READ = 0;
export const DAY_BAD = 1;
export const DAY_OUT_OF_RANGE = 2;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
/** So many different cells in words are remembered. */
const REMEMBERED = 20_000;
/** Two-digit years from 69 on are of the last century, as POSIX has it. */
const PIVOT = 69;

/** Cells that took long to read. */
export type WrittenDays = Map<string, WrittenDay | null>;

/**
 * Reads days (and times of day) of one column whose order has been decided. `read` leaves its answer in `day`, `minute`
 * (−1: no time), `yearKnown`; no object is made for a cell. A date that does not exist is bad, never moved.
 */
export class DayReader {
  day: Day = NO_DAY;
  minute: Minute = -1;
  /** Whether the year was written with four digits. */
  fullYear = true;

  private readonly order: DayOrder;
  private lastCivil = 0;
  private lastCivilDay: Day = NO_DAY;

  private readonly written: WrittenDays;

  /** `written` may be shared by readers of several orders: what a cell says in words does not hang on theirs. */
  constructor(order: DayOrder, written: WrittenDays = new Map()) {
    this.order = order;
    this.written = written;
  }

  read(text: string): number {
    const bytes = shortBytes(text);
    return this.settle(this.readNew(bytes, 0, bytes.length, text));
  }

  /** The same for a cell that stands in the bytes of a text. */
  readIn(bytes: Uint8Array, from: number, to: number): number {
    return this.settle(this.readNew(bytes, from, to, null));
  }

  private settle(answer: number): number {
    if (answer !== DAY_READ) {
      this.day = NO_DAY;
      this.minute = -1;
    }
    return answer;
  }

  /** `given`: the text, where the bytes were made for the reading alone. */
  private readNew(bytes: Uint8Array, from: number, to: number, given: string | null): number {
    this.fullYear = true;
    if (this.order === "serial1900" || this.order === "serial1904") {
      const answer = this.readSerial(given ?? textOf(bytes, from, to));
      if (answer !== DAY_BAD) return answer;
    }
    const plain = this.readPlain(bytes, from, to);
    return plain === -1 ? this.readWritten(given ?? textOf(bytes, from, to)) : plain;
  }

  /** Digits and separators alone, the way most files write them; −1: something else. */
  private readPlain(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    let value = 0;
    const first = at;
    let code = 0;
    for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) value = value * 10 + code;
    const a = value;
    const aDigits = at - first;
    if (aDigits === 8 && at === to) return this.civil(Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100, -1);
    if (aDigits === 0 || aDigits > 4 || at >= to) return -1;
    const mark = bytes[at]!;
    if (mark !== 45 && mark !== 47 && mark !== 46) return -1;
    const second = ++at;
    value = 0;
    for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) value = value * 10 + code;
    const b = value;
    if (at === second || at - second > 2 || at >= to || bytes[at] !== mark) return -1;
    const third = ++at;
    value = 0;
    for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) value = value * 10 + code;
    const cDigits = at - third;
    if (cDigits === 0 || cDigits > 4 || cDigits === 3 || aDigits === 3) return -1;
    const minute = at === to ? -1 : plainMinute(bytes, at, to);
    if (minute === -2) return -1;
    return this.ordered(a, aDigits, b, value, cDigits, minute);
  }

  private ordered(a: number, aDigits: number, b: number, c: number, cDigits: number, minute: number): number {
    if (aDigits === 4) return cDigits > 2 ? DAY_BAD : this.civil(a, b, c, minute);
    if (this.order === "ymd") return cDigits === 4 ? DAY_BAD : this.civil(this.century(a), b, c, minute);
    const year = cDigits === 4 ? c : this.century(c);
    if (this.order === "mdy") return this.civil(year, a, b, minute);
    return this.order === "dmy" ? this.civil(year, b, a, minute) : DAY_BAD;
  }

  private century(year: number): number {
    this.fullYear = false;
    return year < PIVOT ? 2000 + year : 1900 + year;
  }

  private civil(year: number, month: number, day: number, minute: number): number {
    const packed = (year << 9) | (month << 5) | day;
    if (packed !== this.lastCivil) {
      if (!isCivilDay({ year, month, day })) return DAY_BAD;
      if (year < FIRST_YEAR || year > LAST_YEAR) return DAY_OUT_OF_RANGE;
      this.lastCivil = packed;
      this.lastCivilDay = dayFromCivil({ year, month, day });
    }
    this.day = this.lastCivilDay;
    this.minute = minute;
    return DAY_READ;
  }

  private readWritten(text: string): number {
    let written = this.written.get(text);
    if (written === undefined) {
      written = readWrittenDay(text);
      if (this.written.size < REMEMBERED) this.written.set(text, written);
    }
    if (written === null) return DAY_BAD;
    const { year, minute } = written;
    if (written.month !== null)
      return this.civil(year < 100 ? this.century(year) : year, written.month, written.day, minute);
    return this.ordered(written.a, written.aDigits, written.day, year, written.yearDigits, minute);
  }

  /** A spreadsheet's day number; its fraction is the time. The spreadsheet's 29 February 1900 never was. */
  private readSerial(text: string): number {
    const match = /^(\d{1,7})(?:[.,](\d+))?$/.exec(text.trim());
    if (!match) return DAY_BAD;
    const serial = Number(match[1]);
    const fraction = match[2] ? Number(`0.${match[2]}`) : 0;
    const day = this.order === "serial1904" ? serial - 24_107 : serial - (serial < 60 ? 25_568 : 25_569);
    if (this.order === "serial1900" && serial === 60) return DAY_BAD;
    if (day < -25_567 || day > 84_006) return DAY_OUT_OF_RANGE;
    this.day = day;
    this.minute = fraction > 0 ? Math.min(1439, Math.floor(fraction * 1440 + 0.01)) : -1;
    return DAY_READ;
  }
}

/** Whether a day is 1970-01-01 or 1900-01-01, which programs write where they know none: no day of a sale. */
export function isUnknownDay(day: number): boolean {
  return day === 0 || day === -25_567;
}

/** `⎵8:26`, `T08:26:00.000Z` as minutes; −2: not that. The zone is not applied: the day stays as written. */
function plainMinute(bytes: Uint8Array, from: number, to: number): number {
  const space = bytes[from]!;
  if (space !== 32 && space !== 84) return -2;
  let at = from + 1;
  let code = 0;
  let hour = 0;
  const hourAt = at;
  for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) hour = hour * 10 + code;
  if (at === hourAt || at - hourAt > 2 || at >= to || bytes[at] !== 58 || hour > 23) return -2;
  const minuteAt = ++at;
  let minute = 0;
  for (; at < to && (code = bytes[at]! - 48) >= 0 && code <= 9; at++) minute = minute * 10 + code;
  if (at - minuteAt !== 2 || minute > 59) return -2;
  if (at < to && !isSecondsAndZone(bytes, at, to)) return -2;
  return hour * 60 + minute;
}

function isSecondsAndZone(bytes: Uint8Array, from: number, to: number): boolean {
  const second = bytes[from + 1]!;
  if (to === from + 3 && bytes[from] === 58 && second >= 48 && second < 54) {
    const last = bytes[from + 2]!;
    return last >= 48 && last <= 57;
  }
  return /^(?::[0-5]\d(?:[.,]\d+)?)?\s*(?:Z|UTC|[A-Z]{2,4}T|[+-]\d\d:?\d\d(?:\s+\w{1,5})?)?$/i.test(
    textOf(bytes, from, to),
  );
}
