import { Turns } from "../ledger/turns.ts";
import { RegularsError } from "../model/error.ts";
import type { JobRun } from "./jobs.ts";
import type { Ports, WriterLock } from "./ports.ts";
import type { Upkeep } from "./upkeep.ts";

/** The right to write to a workspace, as long as this window has it, and the order in which its writes come. */
export class WriteTurns {
  private readonly ports: Ports;
  private readonly upkeep: Upkeep;
  private readonly onLost: () => void;
  private lock: WriterLock | null = null;
  /** Aborted once the lock is lost. */
  private held = new AbortController();
  /** Writes happen one after the other. */
  private readonly turns = new Turns();

  constructor(ports: Ports, upkeep: Upkeep, onLost: () => void) {
    this.ports = ports;
    this.upkeep = upkeep;
    this.onLost = onLost;
  }

  get canWrite(): boolean {
    return this.lock !== null;
  }

  /** From now on the workspace may be written to, and is tidied up in between, until the lock is taken. */
  take(lock: WriterLock): void {
    this.lock = lock;
    this.held = new AbortController();
    this.upkeep.start();
    lock.onLost(() => {
      this.lock = null;
      this.held.abort();
      void this.upkeep.stop();
      this.onLost();
    });
  }

  /**
   * Runs work when it is its turn, nothing tidied up meanwhile. Errors: `ledger-other-writer` without the right to write, also where it was lost in the
   * middle; those of the work.
   */
  write<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.next(async () => {
      if (this.lock === null) throw new RegularsError("ledger-other-writer");
      await this.upkeep.stop();
      try {
        return await work();
      } catch (error) {
        throw await this.asTold(error);
      } finally {
        if (this.canWrite) this.upkeep.start();
      }
    });
  }

  /** Runs work that only reads after the writes before it, and before those after it. */
  next<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.next(work);
  }

  /** Ends with the job, and with the right to write: who took it waits for that. */
  signal(run?: JobRun): AbortSignal {
    return run === undefined ? this.held.signal : AbortSignal.any([run.signal, this.held.signal]);
  }

  /** Resolves once every write asked for so far has ended. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /** Resolves once every write asked for so far has ended, and what is to be joined has been, as far as it can be now. */
  async tidied(): Promise<void> {
    await this.settled();
    await this.upkeep.firstDone();
  }

  async end(): Promise<void> {
    await this.settled();
    await this.upkeep.stop();
  }

  async release(): Promise<void> {
    await this.lock?.release();
    this.lock = null;
  }

  /** What ended because the right to write went is told as that; a store that ran full gets room to close cleanly. */
  private async asTold(error: unknown): Promise<unknown> {
    if (!(error instanceof RegularsError)) return error;
    const wasRefusedBeforehand = error.facts.needed !== undefined;
    if (error.code === "disk-full" && !wasRefusedBeforehand) await this.ports.releaseReserve();
    return error.code === "cancelled" && !this.canWrite ? new RegularsError("ledger-other-writer") : error;
  }
}
