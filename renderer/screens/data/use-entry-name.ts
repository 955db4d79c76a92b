import { useCallback } from "react";
import type { HistoryEntry } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { useFieldWords } from "../../ui/field-words.ts";

/** How a step of the history is called: by its file, by what was decided about, or by the step it takes back. */
export function useEntryName(entries: readonly HistoryEntry[]): (entry: HistoryEntry) => string {
  const t = useT();
  const { field } = useFieldWords();
  return useCallback(
    (entry) => {
      const kind = t(`data.kinds.${entry.kind}`);
      if (entry.fileName !== null) return entry.fileName;
      if (entry.kind === "sample") return t("data.sampleName");
      if (entry.kind === "retract" && entry.retracts !== null) {
        const step = entry.retracts;
        const target = entries.find(({ seq }) => seq === step);
        const what = target?.fileName ?? (target === undefined ? (entry.about ?? "") : t(`data.kinds.${target.kind}`));
        const key = target?.kind === "retract" ? "data.retractsBack" : "data.retracts";
        return `${kind}: ${t(key, { step, what })}`;
      }
      if (entry.about === null) return kind;
      return `${kind}: ${entry.kind === "edit" ? field(entry.about) : entry.about}`;
    },
    [t, field, entries],
  );
}
