import { useMemo } from "react";
import { parseIsoDay } from "../../core/model/day.ts";
import { DAY_FIELDS, type FactField } from "../../core/model/fields.ts";
import { useFormat } from "../app/format.ts";
import { useFieldWords } from "./field-words.ts";

/** How a fact reads: days by locale, a birthday of unknown year as day and month, choices in words, all else as it came. */
export function useFactReading(): (field: FactField, value: string) => string {
  const words = useFieldWords();
  const format = useFormat();
  return useMemo(() => {
    return (field, value) => {
      if (!DAY_FIELDS.has(field)) return words.choice(field, value);
      const day = parseIsoDay(value);
      if (day !== null) return format.day(day);
      // Any leap year will do: only day and month are shown.
      const birthday = /^--\d\d-\d\d$/.test(value) ? parseIsoDay(`2000${value.slice(1)}`) : null;
      return birthday === null ? value : format.yearless(birthday);
    };
  }, [words, format]);
}
