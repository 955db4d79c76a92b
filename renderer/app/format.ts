import { useMemo } from "react";
import { civilFromDay, type Day, type Minute } from "../../core/model/day.ts";
import type { Figure, FigureInput, Unit } from "../../core/model/figure.ts";
import { PARTS, type Money, type Quantity } from "../../core/model/money.ts";
import { useWorkspace } from "./engine.tsx";
import { usePreferences } from "./preferences.tsx";
import { useT, type Language } from "./words/words.ts";

/** What stands where a value is unknown. */
export const UNKNOWN = "–";

/** Numbers, money and days as the language, the region and the workspace's currency write them. */
export interface Format {
  /** Money to the currency's own decimals. */
  money(value: Money): string;
  /** Money for headlines: without decimals from 1,000 up. */
  moneyShort(value: Money): string;
  number(value: number): string;
  /** A fraction of 1 as per cent, one decimal where it is needed. */
  share(value: number): string;
  /** "12 days". */
  days(value: number): string;
  day(value: Day): string;
  /** Month and day of a day: of a birthday whose year is not known. */
  yearless(value: Day): string;
  /** Month and year of a day. */
  month(value: Day): string;
  dayMinute(day: Day, minute: Minute | null): string;
  /** A moment by the computer's clock, in milliseconds since 1970. */
  moment(milliseconds: number): string;
  quantity(value: Quantity): string;
  /** A number in its unit as words: "4,338 people", "¥8,300", "74.6 %". Null is "–". */
  inUnit(value: number | string | null, unit: Unit | "text"): string;
  /** A figure's value alone, without naming what is counted: "4,338", "¥8,300", "74.6 %"; "–" where unknown. */
  figureValue(figure: Figure): string;
  input(input: FigureInput): string;
}

export function useFormat(): Format {
  const { language } = usePreferences();
  const currency = useWorkspace()?.settings.currency ?? "CNY";
  const t = useT();
  return useMemo(() => {
    const plain = createFormat(localeOf(language), currency);
    const inUnit = (value: number | string | null, unit: Unit | "text"): string => {
      if (value === null) return UNKNOWN;
      if (typeof value === "string") return value;
      if (unit === "people" || unit === "orders" || unit === "lines" || unit === "days") {
        return t(`terms.units.${unit}`, { count: unit === "days" ? oneDecimal(value) : value });
      }
      return plain.bare(value, unit);
    };
    return {
      ...plain,
      days: (value: number) => t("terms.units.days", { count: oneDecimal(value) }),
      inUnit,
      figureValue: (figure: Figure) => (figure.value === null ? UNKNOWN : plain.bare(figure.value, figure.unit)),
      input: (input: FigureInput) => inUnit(input.value, input.unit),
    };
  }, [language, currency, t]);
}

/** The region whose habits are followed: the person's own where it speaks the chosen language. */
export function localeOf(language: Language): string {
  return (
    navigator.languages.find((one) => one.toLowerCase().startsWith(language)) ?? (language === "zh" ? "zh-CN" : "en-GB")
  );
}

/** The formats that need no words. Days are formatted from their civil parts, so no time zone can shift them. */
export function createFormat(locale: string, currency: string) {
  const symbol = { style: "currency", currency, currencyDisplay: "narrowSymbol" } as const;
  const exact = new Intl.NumberFormat(locale, symbol);
  const whole = new Intl.NumberFormat(locale, { ...symbol, maximumFractionDigits: 0, minimumFractionDigits: 0 });
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const yearless = new Intl.DateTimeFormat(locale, { month: "long", day: "numeric", timeZone: "UTC" });
  const month = new Intl.DateTimeFormat(locale, { year: "numeric", month: "short", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });

  const moneyShort = (value: Money): string =>
    Math.abs(value) >= 1000 * PARTS ? whole.format(value / PARTS) : exact.format(value / PARTS);
  const day = (value: Day): string => date.format(utcOf(value));
  return {
    money: (value: Money): string => exact.format(value / PARTS),
    moneyShort,
    number: (value: number): string => decimal.format(value),
    share: (value: number): string => percent.format(value),
    day,
    yearless: (value: Day): string => yearless.format(utcOf(value)),
    month: (value: Day): string => month.format(utcOf(value)),
    dayMinute: (value: Day, minute: Minute | null): string =>
      minute === null ? day(value) : `${day(value)} ${clock.format(minute * 60_000)}`,
    moment: (milliseconds: number): string => moment.format(milliseconds),
    quantity: (value: Quantity): string => fine.format(value / PARTS),
    bare(value: number, unit: Unit | "text"): string {
      if (unit === "money") return moneyShort(value);
      if (unit === "share") return percent.format(value);
      if (unit === "day") return day(value);
      if (unit === "days" || unit === "score") return decimal.format(value);
      if (unit === "people" || unit === "orders" || unit === "lines") return count.format(value);
      return fine.format(value);
    },
  };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}

function utcOf(value: Day): number {
  const { year, month, day } = civilFromDay(value);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return date.getTime();
}
