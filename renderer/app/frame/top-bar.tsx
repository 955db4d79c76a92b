import { Button } from "antd";
import { SearchOutlined } from "@ant-design/icons";
import { useWorkspaces } from "../workspaces.tsx";
import { ProtectionMark } from "../lock/protection-mark.tsx";
import { useT } from "../words/words.ts";
import { AsOfPicker } from "./as-of-picker.tsx";
import { JobsTray } from "./jobs-tray.tsx";
import { LanguageMenu, ThemeMenu } from "./preference-menus.tsx";
import { commandKey } from "./keys.ts";
import { UndoButtons } from "./undo-buttons.tsx";
import { WorkspaceMenu } from "./workspace-menu.tsx";

/** The bar on top: workspace, find, as-of day, undo and redo, running jobs, language, appearance. */
export function TopBar({ onFind }: { readonly onFind: () => void }) {
  const t = useT();
  const { open } = useWorkspaces();
  return (
    <header className="rg-top">
      <WorkspaceMenu />
      <Button className="rg-find" icon={<SearchOutlined aria-hidden />} onClick={onFind}>
        <span className="rg-find-words">{t("frame.find.open")}</span>
        <kbd>{commandKey("K")}</kbd>
      </Button>
      <div className="rg-top-space" />
      {open !== null && (
        <>
          <AsOfPicker />
          <UndoButtons />
        </>
      )}
      <JobsTray />
      <ProtectionMark />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  );
}
