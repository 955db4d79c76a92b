import { useEffect, useState } from "react";
import { Outlet, useLocation } from "react-router";
import { IncomingFileProvider } from "../files.tsx";
import { useT } from "../words/words.ts";
import { useWorkspaces } from "../workspaces.tsx";
import { PresentingNote } from "../lock/presenting-note.tsx";
import { DropZone } from "./drop-zone.tsx";
import { HealedNote } from "./healed-note.tsx";
import { Palette } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import { ReadOnlyNote } from "./read-only-note.tsx";
import { SafeModeNote } from "./safe-mode-note.tsx";
import { TopBar } from "./top-bar.tsx";
import { UndoProvider } from "./undo.tsx";
import { useFocusKept } from "./use-focus-kept.ts";
import { useDeskCommand } from "./use-desk-command.ts";
import { useRetention } from "./use-retention.ts";
import { useFrameCommands } from "./use-frame-commands.ts";
import "./frame.css";

/** What surrounds every screen: rail, top bar, palette, and the window as a place to drop files. */
export function Frame() {
  return (
    <IncomingFileProvider>
      <UndoProvider>
        <Surroundings />
      </UndoProvider>
    </IncomingFileProvider>
  );
}

function Surroundings() {
  const t = useT();
  const { open } = useWorkspaces();
  const [finding, setFinding] = useState(false);
  useFrameCommands(() => setFinding(true));
  useDeskCommand(open !== null);
  useRetention();
  useTopOfScreen();
  useFocusKept();
  return (
    <div className={`rg-frame${open === null ? " rg-frame-bare" : ""}`}>
      <a
        className="rg-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {t("frame.skip")}
      </a>
      <TopBar onFind={() => setFinding(true)} />
      {open !== null && <Rail />}
      <main id="main" tabIndex={-1} className="rg-main">
        <PresentingNote />
        <ReadOnlyNote />
        <HealedNote />
        <SafeModeNote />
        <Outlet />
      </main>
      <Palette open={finding} onClose={() => setFinding(false)} />
      <DropZone />
    </div>
  );
}

/** Another screen begins at its top, however far the one before was scrolled. */
function useTopOfScreen(): void {
  const { pathname } = useLocation();
  useEffect(() => {
    document.getElementById("main")?.scrollTo(0, 0);
  }, [pathname]);
}
