import { Button } from "antd";
import { useState } from "react";
import type { FilePreview } from "../../../core/model/importing.ts";
import { useT } from "../../app/words/words.ts";
import { isAsShipped } from "../../../core/model/recipe.ts";
import { AnonymousQuestion } from "./anonymous-question.tsx";
import { askedColumns } from "./asked-columns.ts";
import { ColumnList } from "./column-list.tsx";
import { gapsOf, holdsSales, type Draft } from "./draft.ts";
import { GapList, focusGap } from "./gap-list.tsx";
import { ImportError } from "./import-error.tsx";
import { KnownLayout } from "./known-layout.tsx";
import { KnownQuestion } from "./known-question.tsx";
import { LastPermission } from "./last-permission.tsx";
import { OriginQuestion } from "./origin-question.tsx";
import { PermissionQuestion } from "./permission-question.tsx";
import { RegionQuestion } from "./region-question.tsx";
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
  const [tried, setTried] = useState(false);
  const gaps = gapsOf(draft, preview);
  const { remembered } = preview;
  // A file whose layout is known goes straight to the plan: only what has changed is asked.
  const isWhole = remembered === null || state.looking;
  const asked = askedColumns(preview, draft);
  const check = (): void => {
    const [first] = gaps;
    setTried(true);
    if (first) focusGap(first);
    else actions.check();
  };
  return (
    <div className="rg-import-understand" aria-busy={state.working === "inspecting"}>
      <ImportError error={state.error} />
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
      {/* Lists of customers look alike wherever they are from. */}
      {(isWhole || !holdsSales(draft)) && <OriginQuestion draft={draft} onChange={actions.change} />}
      {(isWhole || asked.size > 0) && <KnownQuestion draft={draft} onChange={actions.change} />}
      {(isWhole || isAsShipped(remembered)) && (
        <>
          <SourceQuestion draft={draft} onChange={actions.change} />
          {holdsSales(draft) && <AnonymousQuestion draft={draft} onChange={actions.change} />}
        </>
      )}
      <RegionQuestion />
      {remembered !== null && <LastPermission layout={remembered} draft={draft} onChange={actions.change} />}
      {(isWhole || !remembered.samePermission) && <PermissionQuestion draft={draft} onChange={actions.change} />}
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
