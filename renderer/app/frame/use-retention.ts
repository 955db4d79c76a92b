import { useEffect } from "react";
import { useRegulars, useWorkspace } from "../engine.tsx";
import { useJobs } from "../jobs.tsx";
import { useTell } from "../tell.tsx";
import { civilToday } from "../today.ts";
import { useT } from "../words/words.ts";

/** How often it is looked whether a new day has begun. */
const EVERY_MS = 15 * 60 * 1000;

/** When each workspace was last cleared away in, by this window. */
const lastRun = new Map<string, number>();

/**
 * Does once a day, and when a workspace is opened, what its rules of retention ask for. Nothing while no rule is switched on, or another
 * window writes; and what went is told.
 */
export function useRetention(): void {
  const t = useT();
  const tell = useTell();
  const jobs = useJobs();
  const regulars = useRegulars();
  const workspace = useWorkspace();
  const id = workspace?.id ?? null;
  const isOn =
    workspace !== null &&
    workspace.canWrite &&
    Object.values(workspace.settings.retention).some((rule) => rule !== null);
  useEffect(() => {
    if (id === null || !isOn) return;
    const run = async (): Promise<void> => {
      const today = civilToday();
      if (lastRun.get(id) === today) return;
      lastRun.set(id, today);
      const done = await jobs.run(t("rights.retention.running"), (job) => regulars.runRetention(job));
      if (done.length > 0) tell.done(t("rights.retention.done"));
    };
    void run();
    const timer = setInterval(() => void run(), EVERY_MS);
    return () => clearInterval(timer);
  }, [id, isOn, jobs, regulars, t, tell]);
}
