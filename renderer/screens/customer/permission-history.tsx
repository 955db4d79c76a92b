import { Button } from "antd";
import { useEffect, useState } from "react";
import type { PermissionEvent } from "../../../core/engine/rights-answers.ts";
import { useRegulars, useViewVersion } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Loading } from "../../ui/loading.tsx";

/** Everything that was ever said of somebody's permissions, newest first, with the evidence; fetched when asked for. */
export function PermissionHistory({ customer }: { readonly customer: number }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t("rights.history.show")}
      </Button>
      {open && <Events customer={customer} />}
    </>
  );
}

function Events({ customer }: { readonly customer: number }) {
  const t = useT();
  const regulars = useRegulars();
  const version = useViewVersion("customer");
  const [events, setEvents] = useState<readonly PermissionEvent[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void regulars.permissionHistory(customer).then((answer) => {
      if (wanted) setEvents(answer.toReversed());
    });
    return () => {
      wanted = false;
    };
  }, [regulars, customer, version]);
  if (events === null) return <Loading />;
  return (
    <div className="permission-history">
      <h3>{t("rights.history.title")}</h3>
      {events.length === 0 ? (
        <p>{t("rights.history.none")}</p>
      ) : (
        <ul>
          {events.map((event, i) => (
            // Events are only ever added; their place is what tells them apart.
            <li key={i}>
              <Event event={event} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Event({ event }: { readonly event: PermissionEvent }) {
  const t = useT();
  const format = useFormat();
  const where = [
    event.day === null ? format.moment(event.at) : format.day(event.day),
    t(`rights.history.from.${event.from}`),
    ...(event.fileName === null ? [] : [event.fileName]),
    ...(event.row === null ? [] : [t("rights.history.row", { row: format.number(event.row) })]),
    ...(event.counts ? [] : [t("rights.history.takenBack")]),
  ];
  return (
    <>
      <span>{`${t(`terms.channels.${event.channel}`)}: ${t(`terms.permissions.${event.state}`)}`}</span>
      <small>{where.join(" · ")}</small>
      {event.evidence !== "" && <small>{`“${event.evidence}”`}</small>}
    </>
  );
}
