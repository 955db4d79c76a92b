import { Segmented, Select } from "antd";
import { useState } from "react";
import type { TimelineEntry, TimelineKind } from "../../../core/engine/timeline.ts";
import { TOUCH_KINDS, type TouchKind } from "../../../core/model/fields.ts";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Pages } from "../../ui/pages.tsx";
import { CampaignEntry } from "./timeline-campaigns.tsx";
import { PurchaseEntry, TouchEntry } from "./timeline-entry.tsx";

const PAGE = 50;
const SHOWS = ["everything", "purchases", "contacts", "campaigns"] as const;
type Show = (typeof SHOWS)[number];

/** Every purchase with its lines, every contact and what campaigns brought, latest first, by kind and by page. */
export function Timeline({ id }: { readonly id: number }) {
  const t = useT();
  const [show, setShow] = useState<Show>("everything");
  const [kinds, setKinds] = useState<readonly TouchKind[]>([]);
  const [page, setPage] = useState(1);
  const { answer, error } = useView("timeline", {
    id,
    kinds: kindsOf(show, kinds),
    offset: (page - 1) * PAGE,
    limit: PAGE,
  });
  const choose = (next: Show): void => {
    setShow(next);
    setPage(1);
  };
  return (
    <section className="timeline" aria-label={t("customers.one.timeline")}>
      <div className="timeline-head">
        <h2>{t("customers.one.timeline")}</h2>
        <Segmented<Show>
          size="small"
          aria-label={t("customers.one.kinds")}
          value={show}
          onChange={choose}
          options={SHOWS.map((one) => ({ value: one, label: t(`customers.one.${one}`) }))}
        />
        {show === "contacts" && (
          <KindSelect
            kinds={kinds}
            onChange={(chosen) => {
              setKinds(chosen);
              setPage(1);
            }}
          />
        )}
      </div>
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && answer.total === 0 && (
        <p className="rg-quiet">
          {show === "everything" ? t("customers.one.timelineEmpty") : t("customers.one.timelineNoneOfKind")}
        </p>
      )}
      {answer !== null && answer.total > 0 && (
        <>
          <ol className="timeline-list" aria-label={t("customers.one.timelineLabel")}>
            {answer.entries.map((entry, at) => (
              <li key={keyOf(entry, at)}>
                <Entry entry={entry} />
              </li>
            ))}
          </ol>
          <Pages page={page} pageSize={PAGE} total={answer.total} onPage={setPage} />
        </>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  if (entry.type === "purchase") return <PurchaseEntry entry={entry} />;
  return entry.type === "touch" ? <TouchEntry entry={entry} /> : <CampaignEntry entry={entry} />;
}

interface KindProps {
  readonly kinds: readonly TouchKind[];
  onChange(kinds: readonly TouchKind[]): void;
}

function KindSelect({ kinds, onChange }: KindProps) {
  const t = useT();
  return (
    <Select
      mode="multiple"
      size="small"
      allowClear
      className="kind-select"
      aria-label={t("customers.one.kinds")}
      placeholder={t("customers.one.kinds")}
      value={[...kinds]}
      onChange={onChange}
      options={TOUCH_KINDS.map((kind) => ({ value: kind, label: t(`terms.touchKinds.${kind}`) }))}
    />
  );
}

function kindsOf(show: Show, kinds: readonly TouchKind[]): readonly TimelineKind[] | null {
  if (show === "everything") return null;
  if (show === "purchases") return ["purchase"];
  if (show === "campaigns") return ["campaign"];
  return kinds.length === 0 ? TOUCH_KINDS : kinds;
}

function keyOf(entry: TimelineEntry, at: number): string {
  return `${entry.type} ${entry.origin.commit} ${entry.origin.row} ${at}`;
}
