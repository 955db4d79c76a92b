import { useMemo } from "react";
import { isFactField } from "../../../core/model/field-types.ts";
import type { ImportField } from "../../../core/model/mapping.ts";
import { LANGUAGES, useT, words, type Language } from "../../app/words/words.ts";
import { usePreferences } from "../../app/preferences.tsx";

/** How the columns of a file and their meanings are called. */
export interface ColumnWords {
  /** The heading of a column; one without a name is called by its place. */
  heading(name: string, index: number): string;
  meaning(field: ImportField): string;
  /** The same in the other language, so that both can be searched. */
  otherMeaning(field: ImportField): string;
}

export function useColumnWords(): ColumnWords {
  const t = useT();
  const { language } = usePreferences();
  return useMemo(() => {
    const other = LANGUAGES.find((one) => one !== language) ?? language;
    return {
      heading: (name, index) => (name.trim() === "" ? t("data.importing.file.unnamed", { n: index + 1 }) : name),
      meaning: (field) => meaningIn(language, field),
      otherMeaning: (field) => meaningIn(other, field),
    };
  }, [t, language]);
}

/** The word for a meaning: a customer's field by its own name, `optIn.phone` under `optInPhone`. */
function meaningIn(language: Language, field: ImportField): string {
  if (field.startsWith("custom:")) return field.slice("custom:".length);
  const key = isFactField(field) ? `terms.fields.${field}` : `importFields.${withoutDot(field)}`;
  const found: unknown = words.getResource(language, "words", key);
  return typeof found === "string" ? found : field;
}

function withoutDot(field: string): string {
  return field.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());
}
