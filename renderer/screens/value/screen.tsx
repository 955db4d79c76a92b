import { useEffect, useState, type ReactNode } from "react";
import type { ValueAnswer } from "../../../core/engine/value-answer.ts";
import { useView, useWorkspace } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NoCustomers } from "../../ui/no-customers.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { AheadPanel } from "./ahead-panel.tsx";
import { ClassesPanel } from "./classes-panel.tsx";
import { CutsPanel } from "./cuts-panel.tsx";
import { cutsWith, isEmptyDraft, withChange, type CutDraft } from "./draft.ts";
import { MovementPanel } from "./movement-panel.tsx";
import { MovesBar } from "./moves-bar.tsx";
import { ParetoPanel } from "./pareto-panel.tsx";
import { RfmPanel } from "./rfm-panel.tsx";
import { SchemesPanel } from "./schemes-panel.tsx";
import { useStable } from "./use-stable.ts";
import "./value.css";

/** How long a cut rests before its effect is asked for, in milliseconds: a drag asks a few times a second. */
const RESTS = 60;

/** Who is worth what, and where the lines are drawn: cuts, classes, curve and map, each moving with the others. */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState<CutDraft>({});
  const asked = useRested(draft);
  const { answer, error } = useView("value", { preview: isEmptyDraft(asked) ? null : asked });
  const head = <PageHead title={t("value.title")} lead={t("value.lead")} />;
  if (error !== null && answer === null) {
    return (
      <>
        {head}
        <ErrorNote error={error} />
      </>
    );
  }
  if (workspace === null || answer === null) return <Loading />;
  if (answer.buyers.value === 0 && answer.classes.every(({ people }) => people.value === 0)) {
    return (
      <>
        {head}
        <NoCustomers title={t("value.empty")}>{t("value.emptyHint")}</NoCustomers>
      </>
    );
  }
  const cuts = cutsWith(workspace.settings, draft);
  const change = (changes: CutDraft): void => setDraft(withChange(workspace.settings, draft, changes));
  return (
    <div className="value">
      {head}
      <MovesBar answer={answer} draft={draft} canWrite={workspace.canWrite} onDone={() => setDraft({})} />
      {error !== null && <ErrorNote error={error} />}
      <Panels answer={answer} cuts={<CutsPanel cuts={cuts} answer={answer} onChange={change} />} />
    </div>
  );
}

function Panels({ answer, cuts }: { readonly answer: ValueAnswer; readonly cuts: ReactNode }) {
  return (
    <div className="value-columns">
      {cuts}
      <ClassesPanel answer={answer} />
      <ParetoPanel answer={answer} />
      <RfmPanel rfm={useStable(answer.rfm)} />
      <AheadPanel />
      <SchemesPanel answer={answer} />
      <MovementPanel />
    </div>
  );
}

/** The value once it has stood still for a moment. */
function useRested(draft: CutDraft): CutDraft {
  const [rested, setRested] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), RESTS);
    return () => clearTimeout(timer);
  }, [draft]);
  return rested;
}
