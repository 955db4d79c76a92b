import { Link } from "react-router";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { useT } from "../../app/words/words.ts";

type Person = NonNullable<CustomerAnswer["referrer"]>;

/** Who brought this person, and whom they brought. */
export function Referrals({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const { referrer, referred } = customer;
  return (
    <section aria-label={t("customers.one.referrals")}>
      <h2>{t("customers.one.referrals")}</h2>
      <dl className="referrals">
        <div>
          <dt>{t("customers.one.introducedBy")}</dt>
          <dd>{referrer === null ? t("customers.one.nobodyIntroduced") : <PersonLink person={referrer} />}</dd>
        </div>
        <div>
          <dt>{t("customers.one.hasIntroduced")}</dt>
          <dd>
            {referred.length === 0 && t("customers.one.nobodyIntroduced")}
            {referred.map((person) => (
              <PersonLink key={person.id} person={person} />
            ))}
          </dd>
        </div>
      </dl>
    </section>
  );
}

function PersonLink({ person }: { readonly person: Person }) {
  const t = useT();
  return (
    <Link className="customer-link" to={`/customers/${person.id}`}>
      {person.name ?? t("customers.noName")}
    </Link>
  );
}
