import { useT } from "../../app/words/words.ts";
import { useWorkspace } from "../../app/engine.tsx";
import { PageHead } from "../../ui/page-head.tsx";
import { About } from "./about.tsx";
import { ComputerSettings } from "./computer-settings.tsx";
import { CutSettings } from "./cut-settings.tsx";
import { WorkspaceList } from "./workspace-list.tsx";
import { WorkspaceSettings } from "./workspace-settings.tsx";
import "./settings.css";

/** What do the numbers follow, and how does the app look? Every change is a commit of its own and can be undone. */
export function Screen() {
  const t = useT();
  const workspace = useWorkspace();
  if (workspace === null) return null;
  return (
    <div className="rg-cards rg-settings">
      <PageHead title={t("settings.title")} lead={t("settings.lead")} />
      <WorkspaceSettings workspace={workspace} />
      <CutSettings workspace={workspace} />
      <ComputerSettings />
      <WorkspaceList />
      <About />
    </div>
  );
}
