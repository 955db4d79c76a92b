import type { Ports } from "./ports.ts";

/** So long, in milliseconds, nothing is asked before it counts as calm. */
const CALM_MS = 300;

/**
 * Tells when nothing is asked of the engine, so that work nobody waits for (joining blocks, looking for damage, copies, what is made ahead) keeps out of
 * the way of what somebody does wait for. Where the host has no timer it only waits for jobs under way.
 */
export class Calm {
  private readonly rest: Ports["rest"];
  private readonly jobs: { readonly isIdle: boolean; idle(): Promise<void> };
  private stirs = 0;
  private calmAt = -1;

  constructor({ rest }: Pick<Ports, "rest">, jobs: Calm["jobs"]) {
    this.rest = rest;
    this.jobs = jobs;
  }

  /** Something was asked, or has changed. */
  stir(): void {
    this.stirs++;
  }

  /** Resolves once it is calm; at once where nothing was asked since it last was. With a signal also when that is aborted. */
  async come(signal?: AbortSignal): Promise<void> {
    while (this.calmAt !== this.stirs || !this.jobs.isIdle) {
      const before = this.stirs;
      await orAborted(this.rest?.(CALM_MS) ?? Promise.resolve(), signal);
      if (signal?.aborted === true) return;
      if (this.jobs.isIdle && this.stirs === before) this.calmAt = before;
      else await orAborted(this.jobs.idle(), signal);
    }
  }
}

/** Waits, but no longer than until it is aborted. */
export async function orAborted(wait: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return await wait;
  if (signal.aborted) return;
  const over = new AbortController();
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve(), { signal: over.signal });
  });
  // The signal may outlive many waits: nothing of one stays on it.
  await Promise.race([wait, aborted]).finally(() => over.abort());
}
