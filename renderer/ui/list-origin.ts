import { useCallback } from "react";
import type { BatchOrigin } from "../../core/model/batch-origin.ts";
import { useT } from "../app/words/words.ts";

/** Says how a list came to the firm: bought, from whom. */
export function useListOrigin(): (origin: BatchOrigin) => string {
  const t = useT();
  return useCallback(
    ({ kind, vendor }) => {
      const name = t(`data.importing.origin.kinds.${kind}`);
      return vendor === undefined ? name : t("data.importing.origin.from", { kind: name, vendor });
    },
    [t],
  );
}
