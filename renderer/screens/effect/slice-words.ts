import { useMemo } from "react";
import type { Slice } from "../../../core/model/effect.ts";
import { useT, useWordFor } from "../../app/words/words.ts";

/** Which area of the words names the values of a field; those of the rest are names already: cities, numbers of waves. */
const VALUES: Readonly<Record<string, string>> = {
  class: "terms.classes",
  quartile: "effect.slices.quartiles",
  channel: "terms.channels",
};

/** What a part of the population is called: "Class: Premium large". */
export function useSliceName(): (slice: Pick<Slice, "by" | "value">) => string {
  const t = useT();
  const wordFor = useWordFor();
  return useMemo(
    () =>
      ({ by, value }) => {
        const area = VALUES[by];
        const name = value === null ? t("effect.slices.unknown") : area === undefined ? value : wordFor(area, value);
        return t("effect.slices.label", { by: wordFor("effect.slices.by", by), value: name });
      },
    [t, wordFor],
  );
}
