import { useEffect, useState, useSyncExternalStore } from "react";
import { useRegulars } from "../../../app/engine.tsx";
import { useJobs } from "../../../app/jobs.tsx";
import { useT } from "../../../app/words/words.ts";
import { BundleSession, type BundleHost } from "./bundle-session.ts";
import type { BundleState, GivenTable } from "./bundle-state.ts";

/** The import of several tables; leaving the screen leaves the import. */
export function useBundle(given: readonly GivenTable[]): readonly [BundleState, BundleSession] {
  const regulars = useRegulars();
  const jobs = useJobs();
  const t = useT();
  const host: BundleHost = {
    regulars,
    jobs,
    checking: (file) => t("data.importing.checking", { file }),
    taking: (file) => t("data.importing.plan.taking", { file }),
    taken: (file) => t("data.importing.done.title", { file }),
    linking: () => t("data.importing.bundle.linking"),
  };
  const [session] = useState(() => new BundleSession(host));
  session.host = host;
  useEffect(() => {
    void session.open(given);
    return session.leave;
  }, [session, given]);
  const state = useSyncExternalStore(session.subscribe, session.current);
  return [state, session];
}
