import { useCallback } from "react";
import type { HistoryEntry } from "../../core/engine/views.ts";
import { useT } from "../app/words/words.ts";

/** Who was merged, or told apart, in a step: "Li Na and Li N., and 3 more pairs"; null where nobody was, or nobody has a name. */
export function usePairNames(): (entry: Pick<HistoryEntry, "pair">) => string | null {
  const t = useT();
  return useCallback(
    ({ pair }) => {
      if (pair === null) return null;
      const [a, b] = pair.names;
      const names = { a: a ?? t("customers.noName"), b: b ?? t("customers.noName") };
      return pair.more === 0 ? t("data.pair", names) : t("data.pairs", { ...names, count: pair.more });
    },
    [t],
  );
}
