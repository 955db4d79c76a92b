import { useCallback } from "react";
import type { ValueOrigin } from "../../core/engine/origin.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";

/** Says where a value came from: the file, the row and when, or the hand that typed it. */
export function useOriginText(): (origin: ValueOrigin) => string {
  const t = useT();
  const format = useFormat();
  return useCallback(
    (origin) => {
      const when = format.moment(origin.at);
      if (origin.fileName === null) return t("customers.one.byHand", { when });
      if (origin.row === 0) return t("customers.one.fromFileAlone", { file: origin.fileName, when });
      return t("customers.one.fromFile", { file: origin.fileName, row: format.number(origin.row), when });
    },
    [t, format],
  );
}
