import { useCallback } from "react";
import type { ValueOrigin } from "../../core/engine/origin.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";
import { useListOrigin } from "./list-origin.ts";

/** Says where a value came from: the file, the row and when, how its list came, or the hand that typed it. */
export function useOriginText(): (origin: ValueOrigin) => string {
  const t = useT();
  const format = useFormat();
  const listOrigin = useListOrigin();
  return useCallback(
    (origin) => {
      const when = format.moment(origin.at);
      const { fileName: file, row, list, fromAddress } = origin;
      if (file === null) return t("customers.one.byHand", { when });
      const whence =
        row === 0
          ? t("customers.one.fromFileAlone", { file, when })
          : t("customers.one.fromFile", { file, row: format.number(row), when });
      const parts = [
        ...(fromAddress === true ? [t("customers.one.fromAddress")] : []),
        whence,
        ...(list === undefined ? [] : [listOrigin(list)]),
      ];
      return parts.join(" · ");
    },
    [t, format, listOrigin],
  );
}
