import { useCallback } from "react";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";
import { usePairNames } from "../../ui/pair-names.ts";

/** How a step of the history is called: by its file, by what was decided about, or by the step it takes back. */
export function useEntryName(entries: readonly HistoryEntry[]): (entry: HistoryEntry) => string {
  const t = useT();
  const field = useCleanFieldName();
  const pairNames = usePairNames();
  return useCallback(
    (entry) => {
      const name = (one: HistoryEntry): string => {
        if (one.retries !== null) return t("data.leftOut.retried", { file: one.retries.fileName });
        if (one.fileName !== null) return one.fileName;
        if (one.kind === "sample") return t("data.sampleName");
        const kind = t(`data.kinds.${one.kind}`);
        if (one.kind !== "retract" || one.retracts === null) return withSubject(kind, one, pairNames(one), field);
        const target = entries.find(({ seq }) => seq === one.retracts);
        const original = target?.kind === "retract" ? entries.find(({ seq }) => seq === target.retracts) : target;
        const what = original === undefined ? (one.about ?? "") : name(original);
        const isBack = target?.kind === "retract";
        return t(isBack ? "data.retractsBack" : "data.retracts", { step: one.retracts, what });
      };
      return name(entry);
    },
    [t, field, pairNames, entries],
  );
}

function withSubject(
  kind: string,
  { kind: is, about }: HistoryEntry,
  pair: string | null,
  field: (id: string) => string,
): string {
  if (pair !== null) return `${kind}: ${pair}`;
  if (about === null) return kind;
  return `${kind}: ${is === "edit" || is === "clean" ? field(about) : about}`;
}
