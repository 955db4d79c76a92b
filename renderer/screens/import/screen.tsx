import { Button, Spin } from "antd";
import { useEffect } from "react";
import { useIncomingFile } from "../../app/files.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { useT } from "../../app/words/words.ts";
import { DoneStep } from "./done-step.tsx";
import { FilePane } from "./file-pane.tsx";
import { ImportSteps, type ImportStep } from "./import-steps.tsx";
import { OpenStep } from "./open-step.tsx";
import { PlanStep } from "./plan-step.tsx";
import { UnderstandStep } from "./understand-step.tsx";
import { Working } from "./working.tsx";
import { useImport, type ImportActions, type ImportState } from "./use-import.ts";
import "./import.css";

/** From a file to its commit, in four steps on one screen; the file stays in sight. */
export function Screen() {
  const t = useT();
  const [state, { reset, ...rest }] = useImport();
  const { file, take, choose, clear } = useIncomingFile();
  const { open } = rest;
  const isDone = state.commit !== null;
  useEffect(() => {
    if (file !== null) open(file);
  }, [file, open]);
  // A file that is in is no longer the one to come back to.
  useEffect(() => {
    if (isDone) clear();
  }, [isDone, clear]);
  const actions: ImportActions = {
    ...rest,
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
        <OpenStep onFile={take} onChoose={() => void choose()} />
      ) : (
        <div className="rg-import-split">
          <FilePane state={state} actions={actions} />
          <div className="rg-import-side">
            <Side state={state} actions={actions} />
          </div>
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
    return <DoneStep file={file} plan={plan} commit={commit} draft={draft} onAnother={actions.reset} />;
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
