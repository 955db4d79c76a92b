import { restore } from "../format/neutralise.ts";
import { cleanPhone, hasLostDigits } from "../model/contact.ts";
import { civilFromDay, formatDay } from "../model/day.ts";
import type { FactField } from "../model/fields.ts";
import { DAY_FIELDS } from "../model/fields.ts";
import type { DayOrder } from "../model/mapping.ts";
import { BirthdayReader } from "./birthdays.ts";
import { DAY_READ, DayReader } from "./days.ts";
import type { Cleaner } from "./dictionary.ts";
import { cleanSex } from "./sexes.ts";

const PHONES: ReadonlySet<FactField> = new Set<FactField>(["phone", "phone2", "fax"]);

/** Told of each distinct cell whose digits a spreadsheet has cut, and that is left out for it. */
export type OnLost = (cell: string) => void;

/**
 * How the cells of a customer field become values: trimmed, phones in ordinary digits, days as `YYYY-MM-DD`, a sex by one word, and without the marks
 * our own files for spreadsheets carry.
 */
export function factCleaner(
  field: FactField,
  dayOrder: DayOrder | undefined,
  isMissing: (cell: string) => boolean,
  onLost: OnLost,
): Cleaner {
  if (DAY_FIELDS.has(field)) return { clean: dayCleaner(field, dayOrder ?? "ymd", isMissing), isPlain: never };
  const phone = PHONES.has(field);
  return {
    clean: (cell) => {
      const text = plain(restore(cell));
      if (isMissing(text)) return "";
      if (field === "sex") return cleanSex(text);
      if (!phone) return text;
      if (!hasLostDigits(text)) return cleanPhone(text);
      onLost(cell);
      return "";
    },
    isPlain: never,
  };
}

const never = (): boolean => false;

/** A birthday whose year or century was not written keeps month and day; of other days nothing is left then. */
function dayCleaner(field: FactField, order: DayOrder, isMissing: (cell: string) => boolean): Cleaner["clean"] {
  const reader = field === "birthDay" ? new BirthdayReader(order) : new DayReader(order);
  return (cell) => {
    const text = plain(cell);
    if (isMissing(text) || reader.read(text) !== DAY_READ) return "";
    if (reader.fullYear || field !== "birthDay") return formatDay(reader.day);
    const { month, day } = civilFromDay(reader.day);
    return `--${two(month)}-${two(day)}`;
  };
}

/**
 * Without the zero bytes and blanks around it, and without what shops' exports put around numbers so that a spreadsheet keeps them as text:
 * `="1234"`, `'1234`, a tab.
 */
export function plain(cell: string): string {
  const text = (cell.includes("\0") ? cell.replaceAll("\0", "") : cell).trim();
  const first = text.charCodeAt(0);
  if (first === 61 && text.startsWith('="') && text.endsWith('"') && text.length > 3) return text.slice(2, -1).trim();
  return first === 39 && /^'\+?\d/.test(text) ? text.slice(1) : text;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
