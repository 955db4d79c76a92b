import { Alert, Button } from "antd";
import { useState } from "react";
import { VERDICTS, rowsWith, type Accounting } from "../../../../core/model/accounting.ts";
import type { PlanSummary } from "../../../../core/model/importing.ts";
import { useFormat } from "../../../app/format.ts";
import { useT } from "../../../app/words/words.ts";
import { Section } from "../../../ui/page-head.tsx";
import { ImportError } from "../import-error.tsx";
import { PlanFigures } from "../plan-figures.tsx";
import { PlanRowsDrawer, type OpenRows } from "../plan-rows-drawer.tsx";
import { PlanRowsTable } from "../plan-rows-table.tsx";
import { ReasonTable } from "../reason-table.tsx";
import { hasNews, TakeButton } from "../take-button.tsx";

import type { BundleSession } from "./bundle-session.ts";
import { askedTables, tabName, type BundleState } from "./bundle-state.ts";

interface Props {
  readonly state: BundleState;
  readonly plan: PlanSummary;
  readonly session: BundleSession;
}

/** What taking the tables in would do: each table's rows by what becomes of them, and their sum. Nothing is written yet. */
export function BundlePlan({ state, plan, session }: Props) {
  const t = useT();
  const [open, setOpen] = useState<OpenRows | null>(null);
  const { tabs } = askedTables(state);
  const tables = (plan.tables ?? []).map(({ accounting }, at) => {
    const tab = tabs[at] ?? 0;
    return { accounting, at, tab, name: tabName(state.tabs[tab]!, state.tabs) };
  });
  const isNews = hasNews(plan);
  const preview = state.tabs[tables[open?.table ?? 0]?.tab ?? 0]?.preview ?? null;
  return (
    <div className="rg-import-plan">
      {state.madeAgain && <Alert type="info" showIcon title={t("data.importing.plan.stale")} />}
      <ImportError error={state.error} />
      <Section title={t("data.importing.plan.title")}>
        <AccountingTable tables={tables} sum={plan.accounting} onOpen={setOpen} />
        <PlanFigures plan={plan} />
      </Section>
      {tables.map(({ name, accounting, at }) => (
        <ReasonTable key={at} table={name} accounting={accounting} onOpen={(rows) => setOpen({ ...rows, table: at })} />
      ))}
      {!isNews && <Alert type="info" showIcon title={t("data.importing.bundle.nothing")} />}
      <footer className="rg-import-foot">
        {isNews && <TakeButton plan={plan} onTake={session.take} />}
        <Button size="large" onClick={session.back}>
          {t("data.importing.bundle.back")}
        </Button>
        <span className="rg-quiet">{t(`data.importing.plan.${isNews ? "kept" : "onNothing"}`)}</span>
      </footer>
      {preview !== null && (
        <PlanRowsDrawer planId={plan.planId} open={open} onClose={() => setOpen(null)}>
          {(rows, label) => <PlanRowsTable rows={rows} preview={preview} label={label} />}
        </PlanRowsDrawer>
      )}
    </div>
  );
}

interface TableProps {
  readonly tables: readonly { readonly name: string; readonly at: number; readonly accounting: Accounting }[];
  readonly sum: Accounting;
  readonly onOpen: (rows: OpenRows) => void;
}

/** A row a table, a column a verdict, each number a door to its rows; the last row is their sum. */
function AccountingTable({ tables, sum, onOpen }: TableProps) {
  const t = useT();
  const { number } = useFormat();
  const shown = VERDICTS.filter((verdict) => rowsWith(sum, verdict) > 0);
  return (
    <div className="rg-bundle-sums" role="region" tabIndex={0} aria-label={t("data.importing.bundle.accounting")}>
      <table className="rg-import-reasons">
        <thead>
          <tr>
            <th scope="col">{t("data.importing.bundle.table")}</th>
            <th scope="col" className="rg-import-number">
              {t("data.importing.plan.rows")}
            </th>
            {shown.map((verdict) => (
              <th key={verdict} scope="col" className="rg-import-number">
                {t(`data.importing.verdicts.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ name, at, accounting }) => (
            <tr key={at}>
              <th scope="row">{name}</th>
              <td className="rg-import-number">{number(accounting.read)}</td>
              {shown.map((verdict) => {
                const rows = rowsWith(accounting, verdict);
                const what = t("data.importing.bundle.of", {
                  table: name,
                  what: t(`data.importing.verdicts.${verdict}`),
                });
                return (
                  <td key={verdict} className="rg-import-number">
                    {rows === 0 ? (
                      number(0)
                    ) : (
                      <Button
                        type="link"
                        size="small"
                        aria-label={`${number(rows)} · ${t("data.importing.plan.seeRows", { what })}`}
                        onClick={() => onOpen({ verdict, reason: null, table: at })}
                      >
                        {number(rows)}
                      </Button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("data.importing.bundle.sum")}</th>
            <td className="rg-import-number">{number(sum.read)}</td>
            {shown.map((verdict) => (
              <td key={verdict} className="rg-import-number">
                {number(rowsWith(sum, verdict))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
