import { useCallback } from "react";
import { isLineWord } from "../../core/model/cleaning.ts";
import { useT } from "../app/words/words.ts";
import { useFieldWords } from "./field-words.ts";

/** What is called that can be cleaned: a field of customers, a word of sales lines. */
export function useCleanFieldName(): (field: string) => string {
  const t = useT();
  const { field: nameOf } = useFieldWords();
  return useCallback((field) => (isLineWord(field) ? t(`importFields.${field}`) : nameOf(field)), [t, nameOf]);
}
