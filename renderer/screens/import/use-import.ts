import { startTransition, useEffect, useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";
import { ImportSession, type ImportState } from "./import-session.ts";
import type { ImportHost } from "./plan-steps.ts";

/** What the parts of the screen may do with the import. */
export type ImportActions = Pick<
  ImportSession,
  "open" | "reread" | "drawn" | "change" | "look" | "mend" | "unmend" | "check" | "take" | "stop" | "back" | "reset"
>;

/** The import of this screen; leaving the screen leaves the import. */
export function useImport(): readonly [ImportState, ImportActions] {
  const regulars = useRegulars();
  const jobs = useJobs();
  const t = useT();
  const host: ImportHost = {
    regulars,
    jobs,
    checking: (file) => t("data.importing.checking", { file }),
    taking: (file) => t("data.importing.plan.taking", { file }),
    taken: (file) => t("data.importing.done.title", { file }),
  };
  const [session] = useState(() => new ImportSession(host));
  session.host = host;
  useEffect(() => session.leave, [session]);
  const [state, setState] = useState(session.current);
  useEffect(
    () =>
      session.subscribe((next, isTyped) => {
        // What the person types is drawn at once; another step bit by bit, so that the window never stands still.
        if (isTyped) setState(next);
        else startTransition(() => setState(next));
      }),
    [session],
  );
  return [state, session];
}
