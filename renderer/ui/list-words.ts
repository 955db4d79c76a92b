import { useView } from "../app/engine.tsx";
import { useT } from "../app/words/words.ts";
import { useFieldWords } from "./field-words.ts";

/** What each column of the file is called, in the person's language. */
export function useListHeaders(columns: readonly string[]): Readonly<Record<string, string>> {
  const t = useT();
  const words = useFieldWords();
  const nameOf = (column: string): string => (column === "address.used" ? t("list.address") : words.field(column));
  return Object.fromEntries(columns.map((column) => [column, nameOf(column)]));
}

/** What each choice in the file is called, by `<column>.<choice>`, in the person's language. */
export function useChoiceWords(columns: readonly string[]): Readonly<Record<string, string>> {
  const words = useFieldWords();
  const fields = useView("fields", {}).answer ?? [];
  const chosen = fields.filter(({ id, type }) => type === "choice" && columns.includes(id));
  return Object.fromEntries(
    chosen.flatMap(({ id, choices }) => choices.map((choice) => [`${id}.${choice}`, words.choice(id, choice)])),
  );
}
