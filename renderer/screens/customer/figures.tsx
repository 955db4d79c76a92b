import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";
import { FigureView } from "../../ui/figure-view.tsx";

/** What the purchases and contacts of this person come to; each figure says why. */
export function CustomerFigures({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  return (
    <section aria-label={t("customers.one.figures")}>
      <h2>{t("customers.one.figures")}</h2>
      <dl className="figure-list">
        {customer.figures.map((figure) => (
          <div key={figure.definition}>
            <dt>{figure.unit === "day" ? t("terms.fields.dueDay") : t(`terms.figures.${figure.definition}`)}</dt>
            <dd>
              <FigureView figure={figure} withUnit />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
