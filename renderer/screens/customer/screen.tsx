import { Button } from "antd";
import { Navigate, useParams } from "react-router";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Ahead } from "./ahead.tsx";
import { AlsoKnownAs } from "./also-known-as.tsx";
import { ClassHistory } from "./class-history.tsx";
import { CustomerHead } from "./customer-head.tsx";
import { Facts } from "./facts.tsx";
import { CustomerFigures } from "./figures.tsx";
import { Months } from "./months.tsx";
import { Permissions } from "./permissions.tsx";
import { PersonRights } from "./rights.tsx";
import { Referrals } from "./referrals.tsx";
import { Timeline } from "./timeline.tsx";
import "./customer.css";

/** One person: facts on the left, what happened in the middle, what it comes to on the right. */
export function Screen() {
  const { id } = useParams();
  const number = Number(id);
  if (!Number.isInteger(number) || number < 0) return <Gone />;
  return <Customer key={number} id={number} />;
}

function Customer({ id }: { readonly id: number }) {
  const { answer, error } = useView("customer", { id });
  // Who was merged into another is looked at there.
  if (answer !== null && answer.id !== id) return <Navigate to={`/customers/${answer.id}`} replace />;
  if (error?.code === "customer-unknown") return <Gone />;
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="customer">
      <CustomerHead customer={answer} />
      <div className="customer-columns">
        <div className="customer-facts">
          <Facts customer={answer} />
          <AlsoKnownAs customer={answer} />
          <Permissions customer={answer} />
          <PersonRights customer={answer} />
        </div>
        <Timeline id={id} />
        <div className="customer-figures">
          <Months months={answer.months} />
          <ClassHistory id={id} />
          <CustomerFigures customer={answer} />
          <Ahead id={id} />
          <Referrals customer={answer} />
        </div>
      </div>
    </div>
  );
}

function Gone() {
  const t = useT();
  return (
    <Empty
      title={t("customers.one.gone")}
      actions={
        <Button type="primary" href="#/customers">
          {t("customers.one.back")}
        </Button>
      }
    >
      {t("customers.one.goneHint")}
    </Empty>
  );
}
