import { Button, Spin } from "antd";
import { useCallback, useEffect, useState } from "react";
import { useIncomingFile } from "../../app/files.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import { BundleScreen } from "./bundle/bundle-screen.tsx";
import type { GivenTable } from "./bundle/bundle-state.ts";
import { DoneStep } from "./done-step.tsx";
import { FilePane } from "./file-pane.tsx";
import { ImportSteps, type ImportStep } from "./import-steps.tsx";
import { OpenStep } from "./open-step.tsx";
import { PlanStep } from "./plan-step.tsx";
import { SideFrame } from "./side-frame.tsx";
import { UnderstandStep } from "./understand-step.tsx";
import { Working } from "./working.tsx";
import type { ImportState } from "./import-session.ts";
import { useImport, type ImportActions } from "./use-import.ts";
import "./columns.css";
import "./import.css";
import "./plan.css";

/** One file, or several tables at once. */
export function Screen() {
  const { files, clear } = useIncomingFile();
  const [several, setSeveral] = useState<readonly GivenTable[] | null>(null);
  useEffect(() => {
    if (files.length > 0) setSeveral(files.length > 1 ? files.map((file) => ({ file })) : null);
  }, [files]);
  const reset = useCallback(() => {
    clear();
    setSeveral(null);
  }, [clear]);
  if (several !== null) return <BundleScreen given={several} onTaken={clear} onReset={reset} />;
  return <FileScreen onSeveral={setSeveral} />;
}

/** From a file to its commit, in four steps on one screen; the file stays in sight. */
function FileScreen({ onSeveral }: { readonly onSeveral: (tables: readonly GivenTable[]) => void }) {
  const t = useT();
  const [state, session] = useImport();
  const { files, choose, clear } = useIncomingFile();
  const [file = null] = files.length === 1 ? files : [];
  const { open, reset } = session;
  const isIn = state.commit !== null || state.working === "taking";
  useEffect(() => {
    if (file !== null) open(file);
  }, [file, open]);
  // A file that is on its way in is no longer the one to come back to.
  useEffect(() => {
    if (isIn) clear();
  }, [isIn, clear]);
  const actions: ImportActions = {
    ...session,
    reset: () => {
      clear();
      reset();
    },
  };

  return (
    <div className="rg-import">
      <PageHead
        title={t("data.importing.title")}
        lead={t("data.importing.lead")}
        action={
          state.file !== null &&
          state.commit === null && (
            <Button onClick={actions.reset} disabled={state.working === "taking"}>
              {t("data.importing.otherFile")}
            </Button>
          )
        }
      />
      <ImportSteps at={stepOf(state)} />
      {state.file === null ? (
        <OpenStep onChoose={() => void choose()} />
      ) : (
        <div className="rg-import-split">
          <FilePane state={state} actions={actions} onSeveral={onSeveral} />
          <SideFrame shows={`${stepOf(state)} ${state.working ?? ""}`}>
            <Side state={state} actions={actions} />
          </SideFrame>
        </div>
      )}
    </div>
  );
}

function Side({ state, actions }: { readonly state: ImportState; readonly actions: ImportActions }) {
  const t = useT();
  const { file, preview, draft, plan, commit, working, error } = state;
  if (file === null) return null;
  if (commit !== null && plan !== null) {
    return <DoneStep {...{ file, plan, commit, draft }} onAnother={actions.reset} />;
  }
  if (working === "planning" || working === "taking") return <Working state={state} onStop={actions.stop} />;
  if (preview === null || draft === null) {
    return working === "inspecting" ? (
      <p className="rg-import-reading" role="status">
        <Spin size="small" aria-hidden /> {t("data.importing.reading", { file: file.name })}
      </p>
    ) : (
      error !== null && <FileError state={state} actions={actions} />
    );
  }
  if (plan !== null) return <PlanStep state={state} plan={plan} preview={preview} actions={actions} />;
  return <UnderstandStep state={state} preview={preview} draft={draft} actions={actions} />;
}

/** A file that cannot be read: why, and the way on. */
function FileError({ state, actions }: { readonly state: ImportState; readonly actions: ImportActions }) {
  const t = useT();
  if (state.error === null) return null;
  return (
    <ErrorNote error={state.error}>
      <Button onClick={actions.reset}>{t("data.importing.otherFile")}</Button>
    </ErrorNote>
  );
}

function stepOf({ preview, plan, commit, working }: ImportState): ImportStep {
  if (commit !== null) return "done";
  if (plan !== null || working === "planning") return "check";
  return preview === null ? "open" : "understand";
}
