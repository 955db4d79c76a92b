import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from "react";
import type { JobId, Progress } from "../../core/engine/events.ts";
import type { CommitInfo } from "../../core/model/decision.ts";
import { useEngine } from "./engine.tsx";
import { useTell } from "./tell.tsx";
import { asRegularsError } from "./workers/errors-across.ts";

/** A piece of long work that is running. */
export interface Job {
  readonly id: JobId;
  readonly title: string;
  /** By `performance.now()`. */
  readonly startedAt: number;
  readonly progress: Progress | null;
  /** Whether it has been asked to stop. */
  readonly stopping: boolean;
  /** Whether the screen that began it shows it. */
  readonly inSight: boolean;
}

/** What is said when a job has ended well. */
export interface Announcement {
  readonly text: string;
  /** A commit that can be taken back from the announcement. */
  readonly undo?: CommitInfo | undefined;
}

export interface Jobs {
  /**
   * Runs long work under a fresh job id: it stands in the tray with step, bar, time left and cancel. Its end is announced with
   * `announce`; an error is told in words and then thrown as a `RegularsError` (code `cancelled` where the person stopped it), so
   * that the caller can stay where it is. A caller that only starts it may ignore the promise: what was told is told once. `inSight`: the
   * screen shows by itself how far it is.
   */
  run<T>(
    title: string,
    work: (job: JobId) => Promise<T>,
    announce?: (result: T) => Announcement | null,
    inSight?: boolean,
  ): Promise<T>;
  cancel(job: JobId): void;
}

const Context = createContext<Jobs | null>(null);

/** Apart from what is done with jobs, so that progress draws only who shows it. */
const RunningContext = createContext<readonly Job[]>([]);

export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const { regulars, listen } = useEngine();
  const tell = useTell();
  const [jobs, setJobs] = useState<readonly Job[]>([]);

  const change = useCallback((id: JobId, changes: Partial<Job>) => {
    setJobs((now) => now.map((job) => (job.id === id ? { ...job, ...changes } : job)));
  }, []);

  useEffect(
    () =>
      listen((event) => {
        if (event.type !== "progress") return;
        startTransition(() => change(event.progress.job, { progress: event.progress }));
      }),
    [listen, change],
  );

  const run = useCallback(
    async <T,>(
      title: string,
      work: (job: JobId) => Promise<T>,
      announce?: (result: T) => Announcement | null,
      inSight = false,
    ): Promise<T> => {
      const id = crypto.randomUUID();
      const job: Job = { id, title, startedAt: performance.now(), progress: null, stopping: false, inSight };
      // What shows jobs is drawn bit by bit and later than what the person pressed.
      startTransition(() => setJobs((now) => [...now, job]));
      try {
        const result = await work(id);
        const said = announce?.(result);
        if (said) onceDrawn(() => tell.done(said.text, said.undo));
        return result;
      } catch (thrown) {
        const error = asRegularsError(thrown);
        tell.error(error);
        throw error;
      } finally {
        setJobs((now) => now.filter((job) => job.id !== id));
      }
    },
    [tell],
  );

  const cancel = useCallback(
    (id: JobId) => {
      change(id, { stopping: true });
      regulars.cancel(id).catch((error: unknown) => tell.error(asRegularsError(error)));
    },
    [regulars, change, tell],
  );

  const value = useMemo<Jobs>(() => ({ run, cancel }), [run, cancel]);
  return (
    <Context value={value}>
      <RunningContext value={jobs}>{children}</RunningContext>
    </Context>
  );
}

/** What a job changed on the screen is drawn first, the announcement after it: both at once would hold the window up. */
function onceDrawn(tell: () => void): void {
  requestIdleCallback(tell, { timeout: 400 });
}

export function useJobs(): Jobs {
  const jobs = useContext(Context);
  if (jobs === null) throw new Error("no jobs above this component");
  return jobs;
}

/** The jobs that are running, with how far they are. */
export function useRunningJobs(): readonly Job[] {
  return useContext(RunningContext);
}
