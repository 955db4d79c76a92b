import type { ShippedLayout } from "../../../core/engine/layout-answers.ts";
import { useT } from "../../app/words/words.ts";

/** The products whose exports are known, each with the columns that are taken in. */
export function ShippedList({ layouts }: { readonly layouts: readonly ShippedLayout[] }) {
  const t = useT();
  return (
    <ul className="rg-layouts-shipped">
      {layouts.map(({ id, columns }) => (
        <li key={id}>
          <details>
            <summary>{t(`data.layouts.shipped.${id}`)}</summary>
            <p className="rg-quiet">{columns.map(({ names }) => names.join(t("data.layouts.or"))).join(" · ")}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
