import { Button } from "antd";
import { useState } from "react";
import type { FilePreview } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";
import { AnonymousQuestion } from "./anonymous-question.tsx";
import { ColumnList } from "./column-list.tsx";
import { gapsOf, holdsSales, type Draft } from "./draft.ts";
import { GapList, focusGap } from "./gap-list.tsx";
import { ImportError } from "./import-error.tsx";
import { PermissionQuestion } from "./permission-question.tsx";
import { RememberedNote } from "./remembered-note.tsx";
import { SourceQuestion } from "./source-question.tsx";
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
  const [asked, setAsked] = useState(false);
  const gaps = gapsOf(draft, preview);
  const check = (): void => {
    const [first] = gaps;
    setAsked(true);
    if (first) focusGap(first);
    else actions.check();
  };
  return (
    <div className="rg-import-understand" aria-busy={state.working === "inspecting"}>
      <ImportError error={state.error} />
      {preview.remembered !== null && <RememberedNote remembered={preview.remembered} />}
      <ColumnList preview={preview} draft={draft} onChange={actions.change} />
      <SourceQuestion draft={draft} onChange={actions.change} />
      {holdsSales(draft) && <AnonymousQuestion draft={draft} onChange={actions.change} />}
      <PermissionQuestion draft={draft} onChange={actions.change} />
      <footer className="rg-import-foot">
        {asked && gaps.length > 0 && <GapList gaps={gaps} />}
        <Button type="primary" size="large" onClick={check}>
          {t("data.importing.check")}
        </Button>
        <span className="rg-quiet">{t("data.importing.plan.kept")}</span>
      </footer>
    </div>
  );
}
