import { Button } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { CustomerAnswer } from "../../../core/engine/views.ts";
import { where } from "../../../core/model/rule.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { PageHead } from "../../ui/page-head.tsx";
import { peoplePath } from "../../ui/people-link.ts";
import { ClassLock, useClassLocking } from "./class-lock.tsx";
import { WhyNote } from "./why-note.tsx";

/** Who this is: name, class and stage with their reasons, and what calls for attention. */
export function CustomerHead({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  return (
    <>
      <Link className="customer-back" to="/customers">
        {t("customers.one.back")}
      </Link>
      <PageHead
        title={customer.name ?? t("customers.noName")}
        lead={<Standing customer={customer} />}
        action={
          <>
            <MergeButton customer={customer} />
            <LockButton customer={customer} />
          </>
        }
      />
    </>
  );
}

function Standing({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  return (
    <span className="standing">
      <span className="standing-part">
        <span className="class-dot" style={{ background: `var(--class-${customer.class})` }} aria-hidden />
        <Link className="customer-link" to={peoplePath(where("class", "=", customer.class))}>
          {t(`terms.classes.${customer.class}`)}
        </Link>
        {customer.class === "potential" && customer.lapsed && <span>{`(${t("terms.flags.former")})`}</span>}
        {customer.locked && <span>{`(${t("customers.one.locked")})`}</span>}
        <WhyNote title={t("customers.one.classWhy")} why={customer.classWhy} definition="fiveClasses" />
      </span>
      <span className="standing-part">
        <Link className="customer-link" to={peoplePath(where("stage", "=", customer.stage))}>
          {t(`terms.stages.${customer.stage}`)}
        </Link>
        <WhyNote title={t("customers.one.stageWhy")} why={customer.stageWhy} definition="stage" />
      </span>
      <span className="standing-part">{t(`terms.attention.${customer.attention}`)}</span>
      {customer.lapsed && <strong className="is-bad">{t("terms.flags.lapsed")}</strong>}
      {customer.overdue && !customer.lapsed && <strong className="is-warning">{t("terms.flags.overdue")}</strong>}
    </span>
  );
}

function MergeButton({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  return canWrite ? <Button href={`#/customers/${customer.id}/merge`}>{t("merging.open")}</Button> : null;
}

function LockButton({ customer }: { readonly customer: CustomerAnswer }) {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const [open, setOpen] = useState(false);
  const { lock, saving } = useClassLocking(customer.id);
  if (!canWrite) return null;
  return (
    <>
      {customer.locked && (
        <Button loading={saving} onClick={() => void lock(null, "", null)}>
          {t("customers.one.unlock")}
        </Button>
      )}
      <Button onClick={() => setOpen(true)}>{t("customers.one.lock")}</Button>
      {open && <ClassLock customer={customer} onClose={() => setOpen(false)} />}
    </>
  );
}
