import { Button } from "antd";
import { useDeferredValue, useEffect, useState } from "react";
import type { FilePreview } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";
import { askedColumns } from "./asked-columns.ts";
import { ColumnList } from "./column-list.tsx";
import { gapsOf, type Draft } from "./draft.ts";
import { FileQuestions } from "./file-questions.tsx";
import { CurrencyWarning, RefusalWarning } from "./file-warnings.tsx";
import { GapList, focusGap } from "./gap-list.tsx";
import { ImportError } from "./import-error.tsx";
import { seenSheets } from "./seen-sheets.ts";
import { KnownLayout } from "./known-layout.tsx";
import type { ImportState } from "./import-session.ts";
import type { ImportActions } from "./use-import.ts";

interface Props {
  readonly state: ImportState;
  readonly preview: FilePreview;
  readonly draft: Draft;
  readonly actions: ImportActions;
}

/** The second step: what each column means, where the file is from, and whether the people may be contacted. */
export function UnderstandStep({ state, preview, draft, actions }: Props) {
  const t = useT();
  const [tried, setTried] = useState(false);
  const gaps = gapsOf(draft, preview);
  const { remembered } = preview;
  // A file whose layout is known goes straight to the plan: only what has changed is asked.
  const isWhole = remembered === null || state.looking;
  const asked = askedColumns(preview, draft);
  // After the columns, so that the window does not stand still for both.
  const isDrawn = useDeferredValue(true, false);
  const { drawn } = actions;
  useEffect(() => {
    if (isDrawn) drawn();
  }, [isDrawn, preview, drawn]);
  const check = (): void => {
    const [first] = gaps;
    setTried(true);
    if (first) focusGap(first);
    else actions.check();
  };
  return (
    <div className="rg-import-understand" aria-busy={state.working === "inspecting"}>
      <ImportError error={state.error} />
      {state.error !== null && seenSheets(preview).length > 1 && <p>{t("data.importing.bundle.sheetsHint")}</p>}
      {remembered !== null && (
        <KnownLayout
          layout={remembered}
          source={draft.mapping.source}
          isWhole={isWhole}
          onWhole={actions.look}
          onRead={actions.reread}
        />
      )}
      {isWhole && <ColumnList preview={preview} draft={draft} onChange={actions.change} />}
      {!isWhole && asked.size > 0 && (
        <ColumnList preview={preview} draft={draft} only={asked} onChange={actions.change} />
      )}
      {isDrawn && (
        <>
          <CurrencyWarning preview={preview} draft={draft} />
          <FileQuestions
            remembered={remembered}
            isWhole={isWhole}
            isAsked={asked.size > 0}
            draft={draft}
            refusals={<RefusalWarning preview={preview} draft={draft} />}
            onChange={actions.change}
          />
        </>
      )}
      <footer className="rg-import-foot">
        {tried && gaps.length > 0 && <GapList gaps={gaps} />}
        <Button type="primary" size="large" onClick={check}>
          {t("data.importing.check")}
        </Button>
        <span className="rg-quiet">{t("data.importing.plan.kept")}</span>
      </footer>
    </div>
  );
}
