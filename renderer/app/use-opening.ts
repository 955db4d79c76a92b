import { useCallback, useEffect, useRef, useState } from "react";
import { useEngine } from "./engine.tsx";
import { useJobs } from "./jobs.tsx";
import { remember } from "./remember.ts";
import { useT } from "./words/words.ts";
import { asRegularsError } from "./workers/errors-across.ts";

/** Which workspace is open, which one would be with its passphrase, and the opening of another. */
export function useOpening() {
  const { regulars, views, listen } = useEngine();
  const { run } = useJobs();
  const t = useT();
  const [openId, setOpenId] = useState<string | null>(null);
  const [lockedId, setLockedId] = useState<string | null>(null);
  const [opening, setOpening] = useState(true);
  /** The workspace whose screens are shown already while it is being opened. */
  const glimpsed = useRef<string | null>(null);
  /** Counts the openings asked for: one that another was asked for after shows nothing when it ends. */
  const asked = useRef(0);

  /** Shows the screens of a workspace, or with null those without one. */
  const show = useCallback(
    (id: string | null) => {
      views.reset(id !== null);
      setOpenId(id);
    },
    [views],
  );

  useEffect(
    () =>
      listen((event) => {
        if (event.type !== "glance") return;
        glimpsed.current = event.workspace;
        show(event.workspace);
      }),
    [listen, show],
  );

  const openWorkspace = useCallback(
    async (id: string) => {
      const turn = ++asked.current;
      glimpsed.current = null;
      show(null);
      setOpening(true);
      let isOpen = false;
      try {
        isOpen = await run(t("jobs.opening"), (job) => unlessLocked(regulars.openWorkspace(id, job)));
        remember("workspace", id);
        if (turn === asked.current) setLockedId(isOpen ? null : id);
      } finally {
        // What was shown meanwhile is asked for again as soon as the engine says that it has changed.
        if (turn === asked.current) {
          if (!isOpen || glimpsed.current !== id) show(isOpen ? id : null);
          setOpening(false);
        }
      }
    },
    [regulars, run, show, t],
  );
  return { openId, setOpenId, lockedId, setLockedId, opening, setOpening, openWorkspace };
}

/** False where a workspace has a passphrase that was not entered yet, which is no failure to be told. */
async function unlessLocked(opening: Promise<void>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (thrown) {
    if (asRegularsError(thrown).code === "workspace-locked") return false;
    throw thrown;
  }
}
