import { Alert, Button } from "antd";
import { useState } from "react";
import type { FilePreview, PlanSummary } from "../../../core/model/importing.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { Section } from "../../ui/page-head.tsx";
import { VerdictBar } from "../../ui/verdict-bar.tsx";
import { verdictParts } from "../../ui/accounting-parts.ts";
import { FieldChangesTable } from "./field-changes.tsx";
import { ImportError } from "./import-error.tsx";
import { PlanCleaned } from "./plan-cleaned.tsx";
import { PlanFigures } from "./plan-figures.tsx";
import { PlanRowsDrawer, type OpenRows } from "./plan-rows-drawer.tsx";
import { PlanRowsTable } from "./plan-rows-table.tsx";
import { ReasonTable } from "./reason-table.tsx";
import { RejectedRows } from "./rejected-rows.tsx";
import { hasNews, TakeButton } from "./take-button.tsx";
import type { ImportState } from "./import-session.ts";
import type { ImportActions } from "./use-import.ts";

interface Props {
  readonly state: ImportState;
  readonly plan: PlanSummary;
  readonly preview: FilePreview;
  readonly actions: ImportActions;
}

/** The third step: what taking the file in would do, every part of it a door to its rows. Nothing is written yet. */
export function PlanStep({ state, plan, preview, actions }: Props) {
  const t = useT();
  const { number } = useFormat();
  const [open, setOpen] = useState<OpenRows | null>(null);
  const isNews = hasNews(plan);
  return (
    <div className="rg-import-plan">
      {state.madeAgain && <Alert type="info" showIcon title={t("data.importing.plan.stale")} />}
      <ImportError error={state.error} />
      <Section title={t("data.importing.plan.title")}>
        <SumSentence plan={plan} />
        <VerdictBar
          accounting={plan.accounting}
          label={t("data.importing.plan.bar")}
          onOpen={(verdict) => setOpen({ verdict, reason: null })}
        />
        <PlanFigures plan={plan} />
        <PlanCleaned cleaned={plan.cleaned} />
        {plan.mended > 0 && (
          <p className="rg-import-mended">
            {t("data.leftOut.planMended", { n: number(plan.mended), count: plan.mended })}{" "}
            <Button type="link" size="small" onClick={actions.unmend}>
              {t("data.leftOut.undoMends")}
            </Button>
          </p>
        )}
      </Section>
      <FieldChangesTable fields={plan.fields} />
      <ReasonTable accounting={plan.accounting} onOpen={setOpen} />
      {!isNews && <Alert type="info" showIcon title={t("data.importing.plan.nothing")} />}
      <footer className="rg-import-foot">
        {!state.isChecked && (
          <Button type="primary" size="large" onClick={actions.check}>
            {t("data.leftOut.check")}
          </Button>
        )}
        {isNews && state.isChecked && <TakeButton plan={plan} onTake={actions.take} />}
        <Button size="large" onClick={actions.back}>
          {t("data.importing.back")}
        </Button>
        <span className="rg-quiet">{t(`data.importing.plan.${isNews ? "kept" : "onNothing"}`)}</span>
      </footer>
      <PlanRowsDrawer planId={plan.planId} open={open} onClose={() => setOpen(null)}>
        {(rows, label) =>
          open?.verdict === "rejected" && rows.total > 0 ? (
            <RejectedRows rows={rows} preview={preview} state={state} actions={actions} label={label} />
          ) : (
            <PlanRowsTable rows={rows} preview={preview} label={label} />
          )
        }
      </PlanRowsDrawer>
    </div>
  );
}

/** "541,909 rows = 392,732 added + …": the counts close. */
function SumSentence({ plan }: { readonly plan: PlanSummary }) {
  const t = useT();
  const { number } = useFormat();
  const { read } = plan.accounting;
  const parts = verdictParts(plan.accounting).map(({ verdict, rows }) =>
    t("data.importing.plan.part", { n: number(rows), verdict: t(`data.importing.verdicts.${verdict}`) }),
  );
  return (
    <p className="rg-import-sum">
      {t("data.importing.plan.sum", { read: number(read), count: read, parts: parts.join(" + ") })}
    </p>
  );
}
