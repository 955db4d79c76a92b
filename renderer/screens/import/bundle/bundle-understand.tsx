import { Button } from "antd";
import { useState } from "react";
import { useT } from "../../../app/words/words.ts";
import { AnonymousQuestion } from "../anonymous-question.tsx";
import { ColumnList } from "../column-list.tsx";
import { holdsSales } from "../draft.ts";
import { CurrencyWarning, RefusalWarning } from "../file-warnings.tsx";
import { GapList, focusGap } from "../gap-list.tsx";
import { ImportError } from "../import-error.tsx";
import { PermissionQuestion } from "../permission-question.tsx";
import { RegionQuestion } from "../region-question.tsx";
import { SourceQuestion } from "../source-question.tsx";
import type { BundleSession } from "./bundle-session.ts";
import { askedTables, bundleGaps, tabName, type BundleGap, type BundleState } from "./bundle-state.ts";
import { LinkSection } from "./link-section.tsx";

interface Props {
  readonly state: BundleState;
  readonly session: BundleSession;
}

/** How the tables hang together, what the columns of the one in sight mean, and what is asked once for all of them. */
export function BundleUnderstand({ state, session }: Props) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { tabs, shown, common, working } = state;
  const tab = tabs[shown];
  const gaps = bundleGaps(state);
  const read = tabs.flatMap(({ preview, draft, role }, at) =>
    preview === null || draft === null || role === "out" ? [] : [{ preview, draft, at }],
  );
  const isEmpty = askedTables(state).tables.length === 0;
  const lead = ({ tab: at, gap }: BundleGap): void => {
    if (at !== null) session.show(at);
    // The columns of the other table are drawn by then.
    setTimeout(() => focusGap(gap));
  };
  const check = (): void => {
    const [first] = gaps;
    setAsked(true);
    if (first) lead(first);
    else session.check();
  };
  return (
    <div className="rg-import-understand" aria-busy={working === "inspecting"}>
      <ImportError error={state.error} />
      <LinkSection state={state} session={session} />
      {tab !== undefined && tab.preview !== null && tab.draft !== null && tab.role !== "out" && (
        <ColumnList
          key={shown}
          table={tabName(tab, tabs)}
          preview={tab.preview}
          draft={tab.draft}
          onChange={(change) => session.change(shown, change)}
        />
      )}
      {common !== null && (
        <>
          <SourceQuestion draft={common} onChange={session.changeCommon} />
          {tabs.some(({ draft, role }) => role !== "out" && draft !== null && holdsSales(draft)) && (
            <AnonymousQuestion draft={common} onChange={session.changeCommon} />
          )}
          <RegionQuestion />
          {read.map(({ preview, draft, at }) => (
            <CurrencyWarning key={at} preview={preview} draft={draft} />
          ))}
          <PermissionQuestion
            draft={common}
            refusals={read.map(({ preview, draft, at }) => (
              <RefusalWarning key={at} preview={preview} draft={draft} />
            ))}
            onChange={session.changeCommon}
          />
        </>
      )}
      <footer className="rg-import-foot">
        {asked && gaps.length > 0 && (
          <GapList gaps={gaps.map(({ gap }) => gap)} onOpen={(at) => gaps[at] !== undefined && lead(gaps[at])} />
        )}
        <Button type="primary" size="large" onClick={check} disabled={isEmpty}>
          {t("data.importing.bundle.check")}
        </Button>
        <span className="rg-quiet">{t("data.importing.plan.kept")}</span>
      </footer>
    </div>
  );
}
