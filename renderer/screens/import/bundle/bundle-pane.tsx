import { Segmented } from "antd";
import { issuesAsRead, mergedIssues } from "../../../../core/model/issues-as-read.ts";
import { useT } from "../../../app/words/words.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { FileIssues } from "../file-issues.tsx";
import { FileTable } from "../file-table.tsx";
import { ReadingChoosers } from "../reading-choosers.tsx";
import { SheetChooser } from "../sheet-chooser.tsx";
import type { BundleSession } from "./bundle-session.ts";
import { askedTables, tabName, type BundleState } from "./bundle-state.ts";

interface Props {
  readonly state: BundleState;
  readonly session: BundleSession;
}

/** The tables as they were understood, one at a time: what each is, how it is read, its first rows, what is odd about it. */
export function BundlePane({ state, session }: Props) {
  const t = useT();
  const { tabs, shown, plan, commit, working } = state;
  const tab = tabs[shown];
  if (tab === undefined) return null;
  const { preview, draft, error } = tab;
  const settled = plan !== null || commit !== null || working === "planning" || working === "taking";
  const name = tabName(tab, tabs);
  const asRead = preview === null || draft === null ? (preview?.issues ?? []) : issuesAsRead(preview, draft.mapping);
  const found = plan?.tables?.[askedTables(state).tabs.indexOf(shown)]?.issues ?? [];
  return (
    <section className="rg-import-file" aria-label={t("data.importing.bundle.tables")}>
      <Segmented
        className="rg-bundle-tabs"
        aria-label={t("data.importing.bundle.tables")}
        value={shown}
        options={tabs.map((one, value) => ({ value, label: tabName(one, tabs) }))}
        onChange={session.show}
      />
      <h2 className="rg-import-name">{name}</h2>
      {error !== null && <ErrorNote error={error} />}
      {preview !== null && <p className="rg-quiet">{t(`data.importing.kinds.${preview.kind}`)}</p>}
      {!settled && preview !== null && (
        <SheetChooser preview={preview} onChange={(choice) => session.reread(shown, choice)} />
      )}
      {!settled && <ReadingChoosers state={tab} onChange={(choice) => session.reread(shown, choice)} />}
      {preview !== null && draft !== null && (
        <FileTable preview={preview} columns={draft.mapping.columns} headerRow={draft.mapping.headerRow} />
      )}
      {preview !== null && <FileIssues issues={mergedIssues(asRead, found)} />}
    </section>
  );
}
