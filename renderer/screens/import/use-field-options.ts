import { useMemo } from "react";
import type { ImportField } from "../../../core/model/mapping.ts";
import { useT } from "../../app/words/words.ts";
import { FIELD_GROUPS } from "./field-groups.ts";
import { useColumnWords } from "./use-column-words.ts";

/** What is chosen where a column is not taken in; a list of choices knows no null. */
export const NOT_TAKEN = "";

export interface FieldOption {
  readonly value: ImportField | typeof NOT_TAKEN;
  readonly label: string;
  /** The name in the other language. */
  readonly other: string;
  /** What the search looks at: both names. */
  readonly search: string;
}

export interface FieldOptionGroup {
  readonly label: string;
  readonly options: readonly FieldOption[];
}

/** The meanings a column can have, in groups, findable in both languages; the same for every column. */
export function useFieldOptions(): readonly FieldOptionGroup[] {
  const t = useT();
  const { meaning, otherMeaning } = useColumnWords();
  return useMemo(
    () =>
      FIELD_GROUPS.map(({ group, fields }) => ({
        label: t(`data.importing.columns.groups.${group}`),
        options: fields.map((value) => optionOf(value, meaning(value), otherMeaning(value))),
      })),
    [t, meaning, otherMeaning],
  );
}

/** The options of one column: not taken in, the shared ones, and a field of its own called as the column is. */
export function optionsFor(
  shared: readonly FieldOptionGroup[],
  field: ImportField | null,
  heading: string,
  words: { readonly none: string; readonly noneGroup: string; readonly own: string; readonly ownGroup: string },
): readonly FieldOptionGroup[] {
  const own: ImportField = field?.startsWith("custom:") === true ? field : `custom:${heading}`;
  return [
    { label: words.noneGroup, options: [optionOf(NOT_TAKEN, words.none, "")] },
    ...shared,
    { label: words.ownGroup, options: [optionOf(own, words.own, "")] },
  ];
}

function optionOf(value: FieldOption["value"], label: string, other: string): FieldOption {
  return { value, label, other, search: `${label} ${other} ${value}` };
}
