import { readEraDay } from "./eras.ts";

/** A day as somebody wrote it: with words, or numbers whose order the column decides (`month` null: `a`, `day`, `year`). */
export interface WrittenDay {
  readonly a: number;
  readonly aDigits: number;
  readonly month: number | null;
  readonly day: number;
  readonly year: number;
  readonly yearDigits: number;
  readonly minute: number;
}

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const WEEKDAY = /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)/i;
const CHINESE = /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})[日号]?(?:\s*(?:星期|周|礼拜)[一二三四五六日天])?/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s./-]*([a-z]{3,9})\.?,?[\s./-]*(\d{4}|\d{2})(?!\d)/i;
const MONTH_FIRST = /^([a-z]{3,9})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})(?!\d)/i;
const YEAR_FIRST = /^(\d{4})[\s-]([a-z]{3,9})[\s-](\d{1,2})(?!\d)/i;
const NUMBERS = /^(\d{1,4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(?:\d{2})?$/;

/** Reads `2024年3月5日 下午3:05`, `5 Mar 2024`, `March 5, 2024 3:05 PM`, `20240305 153000` and the like; null: not a day. */
export function readWrittenDay(given: string): WrittenDay | null {
  // Every way to write a day has digits, or signs that stand for some.
  if (!/[\d\u0080-\uffff]/.test(given)) return null;
  const text = given.normalize("NFKC").replace(/^'/, "").trim().replace(WEEKDAY, "");
  const compact = COMPACT_TIME.exec(text);
  if (compact)
    return named(compact[1]!, Number(compact[2]), compact[3]!, minuteOf(Number(compact[4]), Number(compact[5])));
  const era = readEraDay(text);
  if (era !== null) {
    const minute = readTime(text.slice(era.length));
    return minute === null ? null : named(String(era.year), era.month, String(era.day), minute);
  }
  return readPattern(inDigits(text));
}

function readPattern(text: string): WrittenDay | null {
  for (const [pattern, take] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const minute = readTime(text.slice(match[0].length));
    return minute === null ? null : take(match, minute);
  }
  return null;
}

const NUMERALS = "〇一二三四五六七八九";

/** `二〇二四年三月十五日` in digits; all else as it is. */
function inDigits(text: string): string {
  if (!/^[〇零○Ｏ一二三四五六七八九]{4}年/.test(text)) return text;
  return text
    .replace(/[零○Ｏ]/g, "〇")
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) => {
      const value =
        (tens === undefined ? 1 : NUMERALS.indexOf(tens)) * 10 + (ones === undefined ? 0 : NUMERALS.indexOf(ones));
      return String(value);
    })
    .replace(/[〇一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral)));
}

type Take = (match: RegExpExecArray, minute: number) => WrittenDay | null;

const PATTERNS: readonly (readonly [RegExp, Take])[] = [
  [CHINESE, (m, minute) => named(m[1]!, Number(m[2]), m[3]!, minute)],
  [COMPACT, (m, minute) => named(m[1]!, Number(m[2]), m[3]!, minute)],
  [NUMBERS, numbers],
  [DAY_FIRST, (m, minute) => named(m[3]!, monthOf(m[2]!), m[1]!, minute)],
  [MONTH_FIRST, (m, minute) => named(m[3]!, monthOf(m[1]!), m[2]!, minute)],
  [YEAR_FIRST, (m, minute) => named(m[1]!, monthOf(m[2]!), m[3]!, minute)],
];

function numbers(match: RegExpExecArray, minute: number): WrittenDay | null {
  const first = match[1]!;
  const last = match[3]!;
  if (first.length === 3) return null;
  return {
    a: Number(first),
    aDigits: first.length,
    month: null,
    day: Number(match[2]),
    year: Number(last),
    yearDigits: last.length,
    minute,
  };
}

function named(year: string, month: number, day: string, minute: number): WrittenDay | null {
  if (month < 1 || minute === -2) return null;
  return { a: 0, aDigits: 0, month, day: Number(day), year: Number(year), yearDigits: year.length, minute };
}

function monthOf(word: string): number {
  const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  const full = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
  ];
  return at >= 0 && full[at]!.startsWith(word.toLowerCase().replace(/^sept$/, "sep")) ? at + 1 : 0;
}

const TIME =
  /^[\s,T]*(上午|下午|中午|晚上|早上|凌晨|傍晚|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?:\s*:?\s*\d{1,2}(?:[.,]\d+)?\s*秒?)?\s*(AM|PM|a\.m\.|p\.m\.)?\s*(?:(?:Z|UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|Z|[A-Z]{2,4}T|UTC|GMT)?$/i;

/** A time of day as minutes; −1: none written; null: something that is no time. */
export function readTime(given: string): number | null {
  const text = given.normalize("NFKC").trim();
  if (text === "") return -1;
  const match = TIME.exec(text) ?? /^()(\d{2})(\d{2})(?:\d{2})?()$/.exec(text);
  if (!match) return null;
  const half = (match[1] || match[4] || "").toLowerCase().replaceAll(".", "");
  let hour = Number(match[2]);
  const minute = match[3] ? Number(match[3]) : 0;
  if (half === "pm" || half === "下午" || half === "晚上" || half === "傍晚") hour = hour < 12 ? hour + 12 : hour;
  else if (half === "中午") hour = hour < 3 ? hour + 12 : hour;
  else if (half !== "" && hour === 12) hour = 0;
  const minutes = minuteOf(hour, minute);
  return minutes === -2 ? null : minutes;
}

function minuteOf(hour: number, minute: number): number {
  return hour > 23 || minute > 59 ? -2 : hour * 60 + minute;
}
