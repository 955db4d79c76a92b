import { useState } from "react";
import { useSearchParams } from "react-router";
import type { BatchYield, SourcesAnswer } from "../../../core/engine/sources-answers.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { DataHead } from "../../ui/data-head.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { Growth } from "./growth.tsx";
import { OriginDialog } from "./origin-dialog.tsx";
import { YieldTable } from "./yield-table.tsx";
import "./sources.css";

/** What each source brought and cost, whether a list is right, and how the base grew. */
export function Screen() {
  const t = useT();
  const { answer, error } = useView("sources", {});
  return (
    <div className="sources">
      <DataHead title={t("sources.title")} lead={t("sources.lead")} />
      {error !== null && <ErrorNote error={error} />}
      {answer === null && error === null && <Loading />}
      {answer !== null && answer.sources.length === 0 && (
        <NoCustomers title={t("sources.none")}>{t("sources.noneHint")}</NoCustomers>
      )}
      {answer !== null && answer.sources.length > 0 && <Sources answer={answer} />}
    </div>
  );
}

function Sources({ answer }: { readonly answer: SourcesAnswer }) {
  const canWrite = useWorkspace()?.canWrite ?? true;
  const [search, setSearch] = useSearchParams();
  const [described, setDescribed] = useState<BatchYield | null>(null);
  const batches = answer.sources.flatMap((source) => source.batches);
  const checked = batches.find(({ batch }) => batch === Number(search.get("check")));
  return (
    <>
      <YieldTable
        answer={answer}
        canWrite={canWrite}
        onDescribe={setDescribed}
        onCheck={({ batch }) => setSearch({ check: String(batch) })}
      />
      {checked !== undefined && (
        <CheckPanel key={checked.batch} batch={checked} canWrite={canWrite} onClose={() => setSearch({})} />
      )}
      <Growth />
      {described !== null && (
        <OriginDialog key={described.batch} batch={described} onClose={() => setDescribed(null)} />
      )}
    </>
  );
}
