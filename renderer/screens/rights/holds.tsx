import { Link } from "react-router";
import type { RightsAnswer } from "../../../core/engine/rights-answers.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";

/** Whose data is held, and why. */
export function Holds({ rights }: { readonly rights: RightsAnswer }) {
  const t = useT();
  return (
    <Section title={t("rights.holds.title")}>
      <p className="rg-quiet">{t("rights.holds.hint")}</p>
      {rights.holds.length === 0 ? (
        <p>{t("rights.holds.none")}</p>
      ) : (
        <ul className="rg-rows">
          {rights.holds.map(({ id, name, reason }) => (
            <li key={id}>
              <Link to={`/customers/${id}`}>{name ?? t("customers.noName")}</Link> · {reason}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
