import type { Tested } from "../../core/model/foresight.ts";
import { useFormat } from "../app/format.ts";
import { useT } from "../app/words/words.ts";

/** From what the months to come are foreseen, and how well the last days would have been. */
export function TestedNote({ tested }: { readonly tested: Tested }) {
  const t = useT();
  const format = useFormat();
  return (
    <p className="rg-quiet">
      {t(`ui.tested.by.${tested.method}`)}{" "}
      {t("ui.tested.on", {
        days: format.days(tested.days),
        expected: Math.round(tested.expected),
        actual: tested.actual,
      })}
    </p>
  );
}
