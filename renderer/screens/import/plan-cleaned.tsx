import type { CleanedByRule } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { useCleanFieldName } from "../../ui/clean-field-name.ts";

/** What saved rules of cleaning make of the file. */
export function PlanCleaned({ cleaned }: { readonly cleaned: readonly CleanedByRule[] }) {
  const t = useT();
  const { number } = useFormat();
  const nameOf = useCleanFieldName();
  if (cleaned.length === 0) return null;
  return (
    <ul className="rg-quiet">
      {cleaned.map(({ id, name, field, values }) => (
        <li key={id}>{t("clean.inPlan", { name, field: nameOf(field), count: values, n: number(values) })}</li>
      ))}
    </ul>
  );
}
