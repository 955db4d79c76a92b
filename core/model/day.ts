/** A civil calendar day: whole days since 1970-01-01, proleptic Gregorian, no time zone (methods §1). */
export type Day = number;

/** A time of day: minutes since midnight. */
export type Minute = number;

/** The day that stands for "unknown" in an Int32 column of days. */
export const NO_DAY: Day = -2147483648;

export interface CivilDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/**
 * Days from the civil calendar, by whole-number arithmetic over 400-year eras starting in March.
 * The date must exist; check with `isCivilDay` first.
 */
export function dayFromCivil({ year, month, day }: CivilDay): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The civil date of a day; the inverse of `dayFromCivil`. */
export function civilFromDay(value: Day): CivilDay {
  const shifted = value + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether year, month and day name a date that exists. */
export function isCivilDay({ year, month, day }: CivilDay): boolean {
  const longest = month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= longest;
}

/** Whether a Gregorian year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** The same date so many years later (negative: earlier); 29 February becomes the 28th in a year without it. */
export function yearsLater(value: Day, years: number): Day {
  const { year, month, day } = civilFromDay(value);
  const there = { year: year + years, month, day };
  return dayFromCivil(isCivilDay(there) ? there : { ...there, day: 28 });
}

/** The same date so many months later (negative: earlier); a date the month does not have becomes its last. */
export function monthsLater(value: Day, months: number): Day {
  const { year, month, day } = civilFromDay(value);
  const at = year * 12 + month - 1 + months;
  const first = dayFromCivil({ year: Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1, day: 1 });
  const last = dayFromCivil({ year: Math.floor((at + 1) / 12), month: ((((at + 1) % 12) + 12) % 12) + 1, day: 1 }) - 1;
  return Math.min(first + day - 1, last);
}

/** `YYYY-MM-DD`; a year outside 0 to 9999 as ISO 8601 expands it, with a sign and six digits. */
export function formatDay(value: Day): string {
  const { year, month, day } = civilFromDay(value);
  return `${formatYear(year)}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function formatYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, "0");
  return `${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}`;
}

/** Reads `YYYY-MM-DD` alone; anything else, or a date that does not exist, is null. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const civil = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDay(civil) ? dayFromCivil(civil) : null;
}
