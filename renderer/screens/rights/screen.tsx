import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { ExportLog } from "./export-log.tsx";
import { Holds } from "./holds.tsx";
import { Receipts } from "./receipts.tsx";
import { RetentionRulesForm } from "./retention-rules.tsx";
import { Suppression } from "./suppression.tsx";
import "./rights.css";

/** What people may ask of the firm about their data, how long it is kept, and what has left the house. */
export function Screen() {
  const t = useT();
  const canWrite = useWorkspace()?.canWrite ?? false;
  const { answer, error } = useView("rights", {});
  if (error !== null && answer === null) return <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  return (
    <div className="rg-cards rg-rights">
      <PageHead title={t("rights.title")} lead={t("rights.lead")} />
      <RetentionRulesForm rights={answer} canWrite={canWrite} />
      <Suppression rights={answer} />
      <Holds rights={answer} />
      <Receipts rights={answer} />
      <ExportLog />
    </div>
  );
}
