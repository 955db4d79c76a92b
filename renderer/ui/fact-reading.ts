import { useMemo } from "react";
import { parseIsoDay } from "../../core/model/day.ts";
import { DAY_FIELDS, type FactField } from "../../core/model/fields.ts";
import { localeOf, useFormat } from "../app/format.ts";
import { usePreferences } from "../app/preferences.tsx";
import { useFieldWords } from "./field-words.ts";

/** How a fact reads: days by locale, a birthday of unknown year as day and month, choices in words, all else as it came. */
export function useFactReading(): (field: FactField, value: string) => string {
  const words = useFieldWords();
  const format = useFormat();
  const { language } = usePreferences();
  return useMemo(() => {
    const yearless = new Intl.DateTimeFormat(localeOf(language), { month: "long", day: "numeric", timeZone: "UTC" });
    return (field, value) => {
      if (!DAY_FIELDS.has(field)) return words.choice(field, value);
      const day = parseIsoDay(value);
      if (day !== null) return format.day(day);
      const [, month, date] = /^--(\d\d)-(\d\d)$/.exec(value) ?? [];
      // Any leap year will do: only day and month are shown.
      return month === undefined ? value : yearless.format(Date.UTC(2000, Number(month) - 1, Number(date)));
    };
  }, [words, format, language]);
}
