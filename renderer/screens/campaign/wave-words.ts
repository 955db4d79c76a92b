import { useMemo } from "react";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { useChoiceWords, useListHeaders } from "../../ui/list-words.ts";

const NONE: readonly string[] = [];
const OWN = ["code", "salutation", "subject", "message", "result", "remark"] as const;

/** What columns and choices of a wave's file are called, in the person's language. */
export function useWaveWords(): {
  readonly headers: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, string>>;
} {
  const t = useT();
  const fields = useView("fields", {}).answer;
  const columns = useMemo(() => ["address.used", ...(fields?.map(({ id }) => id) ?? NONE)], [fields]);
  const own = Object.fromEntries(OWN.map((name) => [`row.${name}`, t(`campaigns.lists.columns.${name}`)]));
  return { headers: { ...useListHeaders(columns), ...own }, words: useChoiceWords(columns) };
}
