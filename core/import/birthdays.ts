import { dayFromCivil, isCivilDay, NO_DAY, type Day } from "../model/day.ts";
import type { DayOrder } from "../model/mapping.ts";
import { DAY_BAD, DAY_READ, DayReader, type WrittenDays } from "./days.ts";
import { headerMeaning } from "./header-words.ts";

/** A year in which every birthday is a day: of one whose year nobody wrote only month and day are kept. */
const ANY_LEAP_YEAR = 2000;
const NUMBERS = /^(--)?(\d{1,2})(?:([-/.])|月)(\d{1,2})日?$/;
/** `21 April`, `21-Apr`, `Apr. 21st`. */
const WORDS = /^(?:\d{1,2}(?:st|nd|rd|th)?[\s.-]+[a-z]{3,9}|[a-z]{3,9}[\s.-]+\d{1,2}(?:st|nd|rd|th)?)\.?$/i;

/** Whether a column's name is about birthdays, which are often written without their year. */
export function isBirthdayHeader(name: string): boolean {
  return headerMeaning(name)[0]?.field === "birthDay";
}

/** Reads birthdays as days are read, and also those without a year: `3月5日`, `--03-05`, and `05/03` in the order of its column. */
export class BirthdayReader {
  day: Day = NO_DAY;
  /** Whether the year is known, century and all. */
  fullYear = true;

  private readonly days: DayReader;
  private readonly dayFirst: boolean;

  constructor(order: DayOrder, written?: WrittenDays) {
    this.days = new DayReader(order, written);
    this.dayFirst = order === "dmy";
  }

  read(text: string): number {
    const answer = this.days.read(text);
    this.day = this.days.day;
    this.fullYear = this.days.fullYear;
    if (answer === DAY_READ) return answer;
    this.day = this.yearless(text);
    this.fullYear = false;
    return this.day === NO_DAY ? answer : DAY_READ;
  }

  private yearless(text: string): Day {
    const match = NUMBERS.exec(text);
    if (match === null) return this.inWords(text);
    const [, isoMark, first, mark, second] = match;
    const swapped = this.dayFirst && isoMark === undefined && mark !== undefined;
    const civil = {
      year: ANY_LEAP_YEAR,
      month: Number(swapped ? second : first),
      day: Number(swapped ? first : second),
    };
    return isCivilDay(civil) ? dayFromCivil(civil) : NO_DAY;
  }

  private inWords(text: string): Day {
    if (!WORDS.test(text)) return NO_DAY;
    const plain = text.replace(/(\d)(?:st|nd|rd|th)/i, "$1").replace(/[\s.-]+/g, " ");
    return this.days.read(`${plain.trim()} ${ANY_LEAP_YEAR}`) === DAY_BAD ? NO_DAY : this.days.day;
  }
}
