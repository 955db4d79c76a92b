import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Section } from "../../ui/page-head.tsx";
import { LayoutCard } from "./layout-card.tsx";
import { ShippedList } from "./shipped-list.tsx";
import "./layouts.css";

/** How files of each kind are read: the workspace's layouts, and those that come with the product. */
export function Screen() {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? true;
  const { answer, error } = useView("layouts", {});
  return (
    <div className="rg-layouts">
      <DataHead title={t("data.layouts.title")} lead={t("data.layouts.lead")} />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && (
        <>
          <Section title={t("data.layouts.own")}>
            {answer.layouts.length === 0 && <p className="rg-quiet">{t("data.layouts.none")}</p>}
            <ul className="rg-layouts-list">
              {answer.layouts.map((layout) => (
                <LayoutCard key={layout.id} layout={layout} canWrite={canWrite} />
              ))}
            </ul>
          </Section>
          <Section title={t("data.layouts.shippedTitle")}>
            <p className="rg-quiet">{t("data.layouts.shippedLead")}</p>
            <ShippedList layouts={answer.shipped} />
          </Section>
        </>
      )}
    </div>
  );
}
