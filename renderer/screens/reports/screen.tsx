import { Button } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { Empty } from "../../ui/empty.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { EVERY_REPORT, matches, type ReportFilter } from "./filter.ts";
import { FilterBar } from "./filter-bar.tsx";
import { ReportTable } from "./report-table.tsx";
import { useReports, type ReportEntry } from "./use-reports.ts";
import "./reports.css";

/** What every campaign came to, and what was learnt. */
export function Screen() {
  const t = useT();
  const { entries, error } = useReports();
  const customers = useWorkspace()?.customers ?? null;
  return (
    <>
      <PageHead title={t("reports.title")} lead={t("reports.lead")} />
      {error !== null && <ErrorNote error={error} />}
      {entries === null && error === null && <Loading />}
      {entries !== null && entries.length > 0 && <Reports entries={entries} />}
      {entries?.length === 0 && (customers === 0 ? <NoShop /> : <NothingYet />)}
    </>
  );
}

function Reports({ entries }: { readonly entries: readonly ReportEntry[] }) {
  const t = useT();
  const [filter, setFilter] = useState<ReportFilter>(EVERY_REPORT);
  const found = entries.filter((entry) => matches(entry.facts, filter));
  return (
    <>
      <FilterBar filter={filter} onChange={setFilter} />
      {found.length > 0 ? (
        <ReportTable entries={found} />
      ) : (
        <p>
          {t("reports.noMatch")}{" "}
          <Button type="link" onClick={() => setFilter(EVERY_REPORT)}>
            {t("reports.clear")}
          </Button>
        </p>
      )}
    </>
  );
}

function NoShop() {
  const t = useT();
  return <NoCustomers title={t("reports.none")}>{t("reports.noCustomers")}</NoCustomers>;
}

function NothingYet() {
  const t = useT();
  const navigate = useNavigate();
  const toCampaigns = (
    <Button type="primary" onClick={() => void navigate("/campaigns")}>
      {t("reports.toCampaigns")}
    </Button>
  );
  return (
    <Empty title={t("reports.none")} actions={toCampaigns}>
      {t("reports.noneHint")}
    </Empty>
  );
}
