import { useCallback } from "react";
import { parseIsoDay } from "../../../core/model/day.ts";
import { DAY_FIELDS, type FactField } from "../../../core/model/fields.ts";
import { useFormat } from "../../app/format.ts";
import { useFieldWords } from "../../ui/field-words.ts";

/** How a fact reads: days by locale, choices in words, all else as it came. */
export function useFactReading(): (field: FactField, value: string) => string {
  const words = useFieldWords();
  const format = useFormat();
  return useCallback(
    (field, value) => {
      const day = DAY_FIELDS.has(field) ? parseIsoDay(value) : null;
      return day === null ? words.choice(field, value) : format.day(day);
    },
    [words, format],
  );
}
