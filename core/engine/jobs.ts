import { RegularsError } from "../model/error.ts";
import type { JobId, JobStep, Progress } from "./events.ts";

/** What a running job uses to tell how far it is and to notice that it was cancelled. */
export interface JobRun {
  readonly signal: AbortSignal;
  /** Begins a step that takes this share of the whole job. */
  step(step: JobStep, weight: number): void;
  /** The same after something that cannot be undone any more: it is told, and goes on though the job was cancelled. */
  lastStep(step: JobStep, weight: number): void;
  /** How much of the step is done, 0…1, and how many rows that is. */
  progress(share: number, rows?: number): void;
  /** Throws `cancelled` once the job was cancelled. */
  check(): void;
}

/** At most this often, in milliseconds, a job tells its progress. */
const TELL_EVERY = 200;

/** The jobs under way: each can be cancelled by its id and tells a progress that never goes backwards. */
export class Jobs {
  private readonly running = new Map<JobId, AbortController>();
  /** Other work under way that somebody waits for. */
  private others = 0;
  /** Who waits for the last of them to end. */
  private readonly waiting: (() => void)[] = [];
  private readonly now: () => number;
  private readonly tell: (progress: Progress) => void;

  constructor(now: () => number, tell: (progress: Progress) => void) {
    this.now = now;
    this.tell = tell;
  }

  /** Runs a job to its end. Errors: what the work throws; `busy` where the id is taken. */
  async run<T>(job: JobId, work: (run: JobRun) => Promise<T>): Promise<T> {
    if (this.running.has(job)) throw new RegularsError("busy");
    const controller = new AbortController();
    this.running.set(job, controller);
    try {
      return await work(this.progressOf(job, controller.signal));
    } finally {
      this.running.delete(job);
      this.goOn();
    }
  }

  /** Work that is told no progress and cannot be cancelled, but counts as under way. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.others++;
    try {
      return await work();
    } finally {
      this.others--;
      this.goOn();
    }
  }

  get isIdle(): boolean {
    return this.running.size === 0 && this.others === 0;
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }

  cancel(job: JobId): void {
    this.running.get(job)?.abort(new RegularsError("cancelled"));
  }

  private goOn(): void {
    if (this.isIdle) for (const go of this.waiting.splice(0)) go();
  }

  private progressOf(job: JobId, signal: AbortSignal): JobRun {
    let current: JobStep = "reading";
    let before = 0;
    let weight = 0;
    let told = -Infinity;
    let highest = 0;
    const tell = (share: number, rows: number | null, always: boolean): void => {
      highest = Math.max(highest, Math.min(1, share));
      if (!always && this.now() - told < TELL_EVERY) return;
      told = this.now();
      this.tell({ job, step: current, share: highest, rows });
    };
    const begin = (step: JobStep, stepWeight: number): void => {
      before += weight;
      weight = stepWeight;
      current = step;
      tell(before, null, true);
    };
    return {
      signal,
      step(step, stepWeight) {
        signal.throwIfAborted();
        begin(step, stepWeight);
      },
      lastStep: begin,
      progress(share, rows) {
        tell(before + weight * share, rows ?? null, false);
      },
      check() {
        signal.throwIfAborted();
      },
    };
  }
}
