import type { Accounting } from "../../../core/model/accounting.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { reasonParts } from "../../ui/accounting-parts.ts";

/** Why rows of a file were left out, folded away until somebody asks. */
export function LeftOut({ accounting }: { readonly accounting: Accounting }) {
  const t = useT();
  const { number } = useFormat();
  const parts = reasonParts(accounting);
  if (parts.length === 0) return null;
  return (
    <details className="rg-data-left-out">
      <summary>{t("data.importing.plan.unread")}</summary>
      <ul>
        {parts.map(({ verdict, reason, rows }) => (
          <li key={`${verdict} ${reason}`}>{t("ui.part", { name: t(`rowReasons.${reason}`), value: number(rows) })}</li>
        ))}
      </ul>
    </details>
  );
}
