import { formatDay } from "../model/day.ts";
import { PARTS } from "../model/money.ts";
import type { PrintedColumn, PrintedDocument, PrintedKind, PrintedRange, PrintedValue } from "../model/printed.ts";
import { currencyDigits } from "./currency-digits.ts";

/** How a document's numbers are shown as text. */
export interface PrintedText {
  /** A value in its kind; a range with its bounds: "2.1 % (0.4 % … 3.8 %)"; the document's word where it is unknown. */
  value(value: PrintedValue, kind: PrintedKind, digits?: number): string;
  /** A number alone, without the word for points; for axes. */
  number(value: number, kind: PrintedKind, digits?: number): string;
}

const LOCALES = { en: "en-GB", zh: "zh-CN" } as const;

/** The texts of a document's numbers, in its language and currency; a day is `YYYY-MM-DD`. */
export function printedText({
  language,
  currency,
  words,
}: Pick<PrintedDocument, "language" | "currency" | "words">): PrintedText {
  const locale = LOCALES[language];
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (kind: Exclude<PrintedKind, "text" | "day">, digits: number): Intl.NumberFormat => {
    const key = `${kind} ${digits}`;
    const known = formats.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, optionsOf(kind, digits, currency));
    formats.set(key, made);
    return made;
  };
  const number = (value: number, kind: PrintedKind, digits?: number): string => {
    if (kind === "text") return String(value);
    if (kind === "day") return formatDay(value);
    const decimals = digits ?? decimalsOf(kind, currency);
    return format(kind, decimals).format(value * SCALES[kind]);
  };
  const one = (value: number, kind: PrintedKind, digits?: number): string => {
    const text = number(value, kind, digits);
    return kind === "points" ? `${text} ${words.points}` : text;
  };
  return {
    number,
    value(value, kind, digits) {
      if (typeof value === "string") return value;
      if (value === null) return words.unknown;
      if (typeof value === "number") return Number.isFinite(value) ? one(value, kind, digits) : words.unknown;
      if (!isRange(value)) return words.unknown;
      return `${one(value.value, kind, digits)} (${number(value.low, kind, digits)} … ${number(value.high, kind, digits)})`;
    },
  };
}

/** Whether all three numbers of a range are numbers. */
export function isRange({ value, low, high }: PrintedRange): boolean {
  return Number.isFinite(value) && Number.isFinite(low) && Number.isFinite(high);
}

/** Whether a column's cells stand at the right, as numbers do. */
export function isNumeric({ kind }: Pick<PrintedColumn, "kind">): boolean {
  return kind !== "text" && kind !== "day";
}

/** From a stored number to the one shown. */
const SCALES: Readonly<Record<PrintedKind, number>> = {
  text: 1,
  day: 1,
  count: 1,
  number: 1,
  money: 1 / PARTS,
  share: 1,
  points: 100,
};

function decimalsOf(kind: PrintedKind, currency: string): number {
  if (kind === "money") return currencyDigits(currency);
  if (kind === "count") return 0;
  return kind === "number" ? 2 : 1;
}

function optionsOf(
  kind: Exclude<PrintedKind, "text" | "day">,
  digits: number,
  currency: string,
): Intl.NumberFormatOptions {
  // "negative" shows no sign before what is rounded to 0.
  const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: "negative" } as const;
  switch (kind) {
    case "money":
      return { ...exact, style: "currency", currency, currencyDisplay: "narrowSymbol" };
    case "share":
      return { ...exact, style: "percent", minimumFractionDigits: 0 };
    case "points":
      return { ...exact, signDisplay: "exceptZero" };
    case "number":
      return { ...exact, minimumFractionDigits: 0 };
    case "count":
      return exact;
  }
}
