import { Button, Spin } from "antd";
import { useEffect } from "react";
import { PageHead } from "../../../ui/page-head.tsx";
import { useT } from "../../../app/words/words.ts";
import { DoneStep } from "../done-step.tsx";
import { ImportSteps, type ImportStep } from "../import-steps.tsx";
import { SideFrame } from "../side-frame.tsx";
import { Working } from "../working.tsx";
import { BundlePane } from "./bundle-pane.tsx";
import { BundlePlan } from "./bundle-plan.tsx";
import type { BundleSession } from "./bundle-session.ts";
import type { BundleState, GivenTable } from "./bundle-state.ts";
import { BundleUnderstand } from "./bundle-understand.tsx";
import { useBundle } from "./use-bundle.ts";
import "./bundle.css";

interface Props {
  readonly given: readonly GivenTable[];
  /** The tables are on their way in: they are no longer those to come back to. */
  readonly onTaken: () => void;
  readonly onReset: () => void;
}

/** Several files, or sheets of a workbook, from opening them to one commit; the tables stay in sight. */
export function BundleScreen({ given, onTaken, onReset }: Props) {
  const t = useT();
  const [state, session] = useBundle(given);
  const isIn = state.commit !== null || state.working === "taking";
  useEffect(() => {
    if (isIn) onTaken();
  }, [isIn, onTaken]);
  return (
    <div className="rg-import">
      <PageHead
        title={t("data.importing.bundle.title")}
        lead={t("data.importing.bundle.lead")}
        action={
          state.commit === null && (
            <Button onClick={onReset} disabled={state.working === "taking"}>
              {t("data.importing.otherFile")}
            </Button>
          )
        }
      />
      <ImportSteps at={stepOf(state)} />
      <div className="rg-import-split">
        <BundlePane state={state} session={session} />
        <SideFrame shows={`${stepOf(state)} ${state.working ?? ""}`}>
          <Side state={state} session={session} onReset={onReset} />
        </SideFrame>
      </div>
    </div>
  );
}

interface SideProps {
  readonly state: BundleState;
  readonly session: BundleSession;
  readonly onReset: () => void;
}

function Side({ state, session, onReset }: SideProps) {
  const t = useT();
  const { plan, commit, common, working, links, job } = state;
  const file = { name: session.name };
  if (commit !== null && plan !== null)
    return <DoneStep file={file} plan={plan} commit={commit} draft={common} onAnother={onReset} />;
  if (working === "planning" || working === "taking")
    return <Working state={{ file, working, job, error: null }} onStop={session.stop} />;
  if (plan !== null) return <BundlePlan state={state} plan={plan} session={session} />;
  if (working === "inspecting" && links === null)
    return (
      <p className="rg-import-reading" role="status">
        <Spin size="small" aria-hidden /> {t("data.importing.bundle.reading")}
      </p>
    );
  return <BundleUnderstand state={state} session={session} />;
}

function stepOf({ plan, commit, working, links }: BundleState): ImportStep {
  if (commit !== null) return "done";
  if (plan !== null || working === "planning") return "check";
  return links === null ? "open" : "understand";
}
