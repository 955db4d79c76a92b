import { useCallback, useEffect, useRef, useState } from "react";
import { useRegulars } from "../../app/engine.tsx";
import { useJobs } from "../../app/jobs.tsx";
import { useT } from "../../app/words/words.ts";

/** The search for doubles as a screen holds it. */
export interface Look {
  /** The job under way; null: none. */
  readonly job: string | null;
  /** Whether it was stopped before anything was found. */
  readonly stopped: boolean;
  begin(): void;
  stop(): void;
}

/** Looks for doubles; by itself where that is wanted (`atOnce`), until somebody stops it. */
export function useLook(atOnce: boolean): Look {
  const t = useT();
  const jobs = useJobs();
  const regulars = useRegulars();
  const [job, setJob] = useState<string | null>(null);
  const [stopped, setStopped] = useState(false);
  const isLooking = useRef(false);
  const begin = useCallback(() => {
    isLooking.current = true;
    setStopped(false);
    const work = (id: string): Promise<number> => {
      setJob(id);
      return regulars.findDoubles(id);
    };
    void jobs
      .run(t("doubles.looking"), work, () => null, true)
      .catch(() => setStopped(true))
      .finally(() => {
        isLooking.current = false;
        setJob(null);
      });
  }, [jobs, regulars, t]);
  useEffect(() => {
    if (atOnce && !stopped && !isLooking.current) begin();
  }, [atOnce, stopped, begin]);
  const stop = useCallback(() => {
    if (job !== null) jobs.cancel(job);
  }, [jobs, job]);
  return { job, stopped, begin, stop };
}
